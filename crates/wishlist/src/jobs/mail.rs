//! The mails themselves.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use souk_accounts::account_by_id;
use souk_db::{DbErr, Id, Timestamp};
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_listing::Product;
use souk_mail::{MailError, Outgoing, Templates, Written};
use souk_money::Money;
use souk_platform::{Channels, Market, Services};

use crate::listed;
use crate::mails::{self, Kind, Told};
use crate::store::{self, ItemRow};
use crate::unsubscribe::Reader;

/// Microseconds of a day.
const DAY: i64 = 24 * 3600 * 1_000_000;

/// What there is to tell.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum News {
    /// A variant that the stock notice `id` waits for is back.
    Notice { id: Id },
    /// What the wish `id` is for is back, after it was sold out since then.
    BackInStock { id: Id, since: Timestamp },
    /// What the wish `id` is for costs less.
    PriceDrop { id: Id, key: String },
}

impl News {
    /// That what `row` wishes for costs less at the moment `at`: one mail a day for the member and the product.
    pub(crate) fn price_drop(row: &ItemRow, at: Timestamp) -> Self {
        let holder = row.account_id.unwrap_or(row.id);
        Self::PriceDrop { id: row.id, key: format!("{holder}-{}-{}", row.product_id, at.0 / DAY) }
    }
}

/// Mails one [`News`]. To whom, and what it costs, is looked up when it is sent; nothing is sent to whoever is not to be told any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct WishMail {
    news: News,
}

/// What [`WishMail`] works with.
#[derive(Clone)]
pub(crate) struct Context {
    services: Services,
    templates: Arc<Templates>,
}

impl Context {
    pub(super) fn new(services: &Services) -> Result<Self, MailError> {
        Ok(Self { services: services.clone(), templates: Arc::new(mails::templates()?) })
    }
}

/// To whom a mail goes, and about what.
struct Addressee {
    email: String,
    locale: String,
    reader: Reader,
    market: Market,
    product: Product,
    variant_id: Option<Id>,
    /// What it cost when it was wished.
    before: Option<Money>,
}

impl WishMail {
    pub(crate) fn new(news: News) -> Self {
        Self { news }
    }

    /// The job's unique key and the mail's `Message-ID`: the same for the same news.
    pub(crate) fn id(&self) -> String {
        match &self.news {
            News::Notice { id } => format!("stock-notice-{id}"),
            News::BackInStock { id, since } => format!("wish-back-{id}-{}", since.0),
            News::PriceDrop { key, .. } => format!("wish-price-{key}"),
        }
    }

    async fn addressee(&self, services: &Services) -> Result<Option<Addressee>, DbErr> {
        match &self.news {
            News::Notice { id } => of_notice(services, *id).await,
            News::BackInStock { id, .. } => of_wish(services, *id, |row| row.wants_mail_stock).await,
            News::PriceDrop { id, .. } => of_wish(services, *id, |row| row.wants_mail_price).await,
        }
    }

    fn kind(&self) -> Kind {
        match self.news {
            News::Notice { .. } | News::BackInStock { .. } => Kind::BackInStock,
            News::PriceDrop { .. } => Kind::PriceDrop,
        }
    }
}

async fn of_notice(services: &Services, id: Id) -> Result<Option<Addressee>, DbErr> {
    let conn = services.db.read();
    let Some(notice) = store::notice(conn, id).await? else { return Ok(None) };
    let Some(market) = market(services, notice.channel_id, Some(&notice.locale)).await? else {
        return Ok(None);
    };
    let Some(product) = listed::translated(conn, &market, notice.product_id).await? else { return Ok(None) };
    Ok(Some(Addressee {
        email: notice.email,
        locale: notice.locale,
        reader: Reader::Notice(id),
        market,
        product,
        variant_id: Some(notice.variant_id),
        before: None,
    }))
}

async fn of_wish(
    services: &Services,
    id: Id,
    wants: fn(&ItemRow) -> bool,
) -> Result<Option<Addressee>, DbErr> {
    let conn = services.db.read();
    let Some(row) = store::with_mails(conn, id).await?.filter(wants) else { return Ok(None) };
    let Some(account_id) = row.account_id else { return Ok(None) };
    let account = account_by_id(conn, account_id).await?.filter(|account| account.is_active);
    let Some(account) = account else { return Ok(None) };
    let locale = account.locale.as_deref();
    let Some(market) = market(services, row.channel_id, locale).await? else { return Ok(None) };
    let Some(product) = listed::translated(conn, &market, row.product_id).await? else { return Ok(None) };
    Ok(Some(Addressee {
        email: account.email,
        locale: account.locale.unwrap_or_else(|| market.locale.clone()),
        reader: Reader::Member(account_id),
        market,
        product,
        variant_id: row.variant_id,
        before: row.wished_price(),
    }))
}

/// The channel `id` in the language `locale` where it speaks that, else in its own.
async fn market(services: &Services, id: Id, locale: Option<&str>) -> Result<Option<Market>, DbErr> {
    let channels = services.part::<Channels>();
    let all = channels.all().await?;
    let Some(channel) = all.iter().find(|channel| channel.id == id).cloned() else { return Ok(None) };
    let known = locale.filter(|locale| channel.locales.iter().any(|known| known == locale));
    let locale = known.unwrap_or(&channel.locale).to_owned();
    let original = channels.default().await?.locale.clone();
    Ok(Some(Market { channel, locale, original }))
}

/// The mail of `kind` to `to` in the merchant's words where there are any, and the address that ends such mails.
async fn written(context: &Context, kind: Kind, to: &Addressee) -> Result<(Written, String), JobError> {
    let Context { services, templates } = context;
    let (conn, settings) = (services.db.read(), &services.settings);
    let words = mails::words(kind, &to.locale);
    let own = souk_mail::own_text(conn, kind.name(), words.locale).await?;
    let text = own.map_or_else(|| words.text(), |own| own.text);
    let mut sender = souk_mail::sender(conn).await?;
    if sender.name.is_empty() {
        sender.name = settings.shop_name.to_string();
    }
    let Market { channel, locale, .. } = &to.market;
    let prefix = channel.prefix(locale);
    let page = |path: &str| format!("{}{prefix}{path}", settings.public_url);
    let unsubscribe = page(&format!("/wishlist/unsubscribe/?token={}", to.reader.token(services)));
    let variant = to.variant_id.and_then(|id| to.product.variants.iter().find(|v| v.id == id));
    let query = variant.map(|v| format!("?variant={}", v.sku)).unwrap_or_default();
    let name = match variant.filter(|v| !v.title.is_empty()) {
        Some(variant) => format!("{}, {}", to.product.title, variant.title),
        None => to.product.title.clone(),
    };
    let told = Told {
        product: name,
        price: variant.map_or(to.product.price, |v| v.price),
        before: to.before,
        link: page(&format!("/p/{}/{query}", to.product.slug)),
        unsubscribe: unsubscribe.clone(),
    };
    let letter = mails::letter(kind, words, &told, text);
    let written = letter.compose(templates, &sender).map_err(|error| JobError::GiveUp(error.to_string()))?;
    Ok((written, unsubscribe))
}

impl Job for WishMail {
    const NAME: &'static str = "wishlist.mail";
    const PRIORITY: Priority = Priority::High;
    type Context = Context;

    async fn run(&self, context: &Context, _handle: &JobHandle) -> Result<(), JobError> {
        let Some(to) = self.addressee(&context.services).await? else { return Ok(()) };
        let (Written { subject, text, html }, unsubscribe) = written(context, self.kind(), &to).await?;
        let mail = Outgoing { to: to.email, subject, text, html, id: self.id() };
        let sent = context.services.mailer.send_unsubscribable(mail, &unsubscribe).await;
        sent.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}
