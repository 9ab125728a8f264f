//! What every page has around its own data, and how it becomes an answer.

use std::time::Duration;

use axum::response::Response;
use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_content::{Banner, Placement};
use souk_db::{Id, Timestamp};
use souk_http::{Problem, cacheable};

use crate::document::document;
use crate::frame::{Frame, Frames, Menus};
use crate::localization::{self, CurrencyChoice};
use crate::pages::{
    AccountPage, AddressesPage, CartPage, CheckoutPage, CollectionsPage, ContactPage, ContentPage, ErrorPage,
    HomePage, ListPage, NewsletterPage, OrderPage, PreferencesPage, PrivacyPage, ProductPage, RecoveryPage,
    ReviewPage, ReviewsPage, SecurityPage, SellersPage, SignInPage, StockNoticePage, TrackPage,
    UnsubscribePage, WishlistPage,
};
use crate::preview;
use crate::visit::{Session, Visit, Visitor};

/// What a page is rendered from; the browser gets the same to go on with.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RenderInput {
    /// Path and query.
    pub(crate) url: String,
    /// HTTP status.
    pub(crate) status: u16,
    /// Language, as a BCP 47 tag.
    pub(crate) locale: String,
    /// What stands before the paths of pages in this language, such as `/de`; empty in the channel's own.
    pub(crate) prefix: String,
    /// The slug of the channel.
    pub(crate) channel: String,
    /// ISO 4217 code.
    pub(crate) currency: String,
    /// The shop's address, without a slash at its end.
    pub(crate) origin: String,
    /// The shop's name and the like.
    pub(crate) shop: ShopFacts,
    /// Categories of the header.
    pub(crate) nav: Vec<Department>,
    /// What the merchant says above all pages.
    pub(crate) notices: Vec<BannerFacts>,
    /// The merchant's menus.
    pub(crate) menus: Menus,
    /// Who is looking, on personal pages; null on those that are the same for everybody.
    pub(crate) session: Option<Session>,
    /// Which page it is, and what it shows.
    #[serde(flatten)]
    pub(crate) page: PageData,
}

/// The pages of the storefront: each has a name and data of its own.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(tag = "page", content = "data", rename_all = "snake_case")]
pub(crate) enum PageData {
    /// `/`
    Home(HomePage),
    /// `/c/{slug}/`
    Category(ListPage),
    /// `/collections/`
    Collections(CollectionsPage),
    /// `/collections/{slug}/`
    Collection(ListPage),
    /// `/b/{slug}/`
    Brand(ListPage),
    /// `/sellers/`
    Sellers(SellersPage),
    /// `/sellers/{slug}/`
    Seller(ListPage),
    /// `/search/`
    Search(ListPage),
    /// `/sale/`
    Sale(ListPage),
    /// `/new/`
    Arrivals(ListPage),
    /// `/p/{slug}/`
    Product(Box<ProductPage>),
    /// `/p/{slug}/reviews/`
    Reviews(Box<ReviewsPage>),
    /// `/p/{slug}/reviews/write/`
    Review(Box<ReviewPage>),
    /// `/pages/{slug}/`
    Content(ContentPage),
    /// `/contact/`
    Contact(ContactPage),
    /// `/cart/`
    Cart(CartPage),
    /// `/checkout/`
    Checkout(Box<CheckoutPage>),
    /// `/orders/{id}/`
    Order(Box<OrderPage>),
    /// `/orders/track/`
    Track(TrackPage),
    /// `/account/`
    Account(AccountPage),
    /// `/account/sign-in/`
    SignIn(SignInPage),
    /// `/account/register/`
    Register(SignInPage),
    /// `/account/forgot-password/` and the steps that mails lead to
    Recovery(RecoveryPage),
    /// `/account/addresses/`
    Addresses(Box<AddressesPage>),
    /// `/account/privacy/`
    Privacy(PrivacyPage),
    /// `/account/preferences/`
    Preferences(PreferencesPage),
    /// `/account/security/`
    Security(Box<SecurityPage>),
    /// `/wishlist/`
    Wishlist(Box<WishlistPage>),
    /// `/wishlist/notify/`
    StockNotice(StockNoticePage),
    /// `/wishlist/unsubscribe/`
    Unsubscribe(UnsubscribePage),
    /// `/newsletter/`, and what the links of its mails show
    Newsletter(NewsletterPage),
    /// What is not there.
    NotFound(ErrorPage),
    /// Whatever else went wrong.
    Error(ErrorPage),
}

/// What every page knows of the shop.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ShopFacts {
    /// Its name.
    pub(crate) name: String,
    /// What it is, in a line; may be empty.
    pub(crate) tagline: String,
    /// Where customers write to; may be empty.
    pub(crate) contact_email: String,
    /// Where customers call; may be empty.
    pub(crate) contact_phone: String,
    /// The address of its logo.
    pub(crate) logo_url: Option<String>,
    /// Languages to choose from; the first has no prefix.
    pub(crate) locales: Vec<String>,
    /// Currencies to choose from.
    pub(crate) currencies: Vec<CurrencyChoice>,
    /// Whether prices hold the tax.
    pub(crate) prices_include_tax: bool,
    /// Units that a cart's line holds at most.
    pub(crate) most_units: i64,
}

/// What the merchant says at one place.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
#[schema(as = BannerFacts)]
pub(crate) struct BannerFacts {
    /// What stands large; may be empty.
    heading: String,
    /// What stands below it; may be empty.
    text: String,
    /// What the link is called; may be empty.
    action_label: String,
    /// Where it leads.
    link: Option<String>,
    /// The address of its picture.
    image_url: Option<String>,
}

impl From<&Banner> for BannerFacts {
    fn from(banner: &Banner) -> Self {
        Self {
            heading: banner.heading.clone(),
            text: banner.text.clone(),
            action_label: banner.action_label.clone(),
            link: banner.link.clone(),
            image_url: banner.image_url.clone(),
        }
    }
}

/// A category as pages lead to it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Department {
    /// Its id.
    pub(crate) id: Id,
    /// What it stands below.
    pub(crate) parent_id: Option<Id>,
    /// Its address: `/c/{slug}/`.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) name: String,
    /// The colour behind its pictures.
    pub(crate) color: String,
    /// Products in it and below it.
    pub(crate) product_count: i64,
    /// The picture of its best seller, where pages show one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) image: Option<ImageFacts>,
}

/// A step of the way to a page.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Crumb {
    /// What it is called.
    pub(crate) name: String,
    /// Its path.
    pub(crate) url: String,
}

/// A page that is about to be rendered.
pub(crate) struct Page {
    data: PageData,
    url: String,
    pub(crate) status: u16,
    departments: Option<Vec<Department>>,
    changes_at: Option<Timestamp>,
}

impl Page {
    pub(crate) fn new(url: impl Into<String>, data: PageData) -> Self {
        Self { data, url: url.into(), status: 200, departments: None, changes_at: None }
    }

    /// With the departments of `categories` in its header, where those were read already.
    pub(crate) fn under(mut self, categories: &[Department]) -> Self {
        self.departments = Some(departments(categories));
        self
    }

    /// That is another one from `moment` on, if there is one.
    pub(crate) fn until(mut self, moment: Option<Timestamp>) -> Self {
        self.changes_at = moment;
        self
    }

    /// That tells of `problem`, if there is one.
    pub(crate) fn telling(mut self, problem: Option<&Problem>) -> Self {
        self.status = problem.map_or(200, |p| p.status().as_u16());
        self
    }

    /// Renders it the same for everybody, to be kept under `tags`.
    pub(crate) async fn public(self, visit: &Visit, mut tags: Vec<String>) -> Result<Response, Problem> {
        tags.extend(["categories", "listing", souk_content::TAG].map(ToOwned::to_owned));
        let frame = Frames::of(visit).await?;
        let changes_at = frame.changes_at.into_iter().chain(self.changes_at).min();
        let response = self.render(visit, &frame, None).await?;
        // A page that React did not render is not worth keeping.
        if visit.renderer.is_none() || !response.status().is_success() {
            return Ok(response);
        }
        Ok(cacheable::public(response, tags, kept_for(changes_at, visit.db.clock().now())))
    }

    /// Renders it with what is not published yet, in `frame`, to be kept by nobody.
    pub(crate) async fn preview(self, visit: &Visit, frame: &Frame) -> Result<Response, Problem> {
        Ok(preview::shown(self.render(visit, frame, None).await?))
    }

    /// Renders it for `visitor`.
    pub(crate) async fn personal(self, visitor: &Visitor) -> Result<Response, Problem> {
        let session = visitor.session().await?;
        let frame = Frames::of(visitor).await?;
        Ok(cacheable::private(self.render(visitor, &frame, Some(session)).await?))
    }

    async fn render(
        self,
        visit: &Visit,
        frame: &Frame,
        session: Option<Session>,
    ) -> Result<Response, Problem> {
        let nav = match self.departments {
            Some(departments) => departments,
            None => departments(&categories(visit).await?),
        };
        let channel = &visit.market.channel;
        let input = RenderInput {
            url: self.url,
            status: self.status,
            locale: visit.locale().to_owned(),
            prefix: visit.prefix(),
            channel: channel.slug.clone(),
            currency: channel.currency.code().to_owned(),
            origin: visit.settings.public_url.to_string(),
            shop: ShopFacts::of(visit, frame).await?,
            nav,
            notices: frame.banners_at(Placement::Strip).map(BannerFacts::from).collect(),
            menus: frame.menus.clone(),
            session,
            page: self.data,
        };
        Ok(document(visit.renderer.as_ref(), &input).await)
    }
}

/// How long a page that is the same for everybody is kept: five minutes, and no longer than it stays as it is.
fn kept_for(changes_at: Option<Timestamp>, now: Timestamp) -> Duration {
    let until = changes_at.map(|at| u64::try_from(at.0 - now.0).unwrap_or(0)).map(Duration::from_micros);
    until.unwrap_or(KEPT).min(KEPT)
}

const KEPT: Duration = Duration::from_secs(300);

impl ShopFacts {
    async fn of(visit: &Visit, frame: &Frame) -> Result<Self, Problem> {
        let (profile, channel) = (&frame.profile, &visit.market.channel);
        let mut locales = channel.locales.clone();
        locales.sort_by_key(|locale| *locale != channel.locale);
        Ok(Self {
            name: profile.name.clone(),
            tagline: profile.tagline.clone(),
            contact_email: profile.contact_email.clone(),
            contact_phone: profile.contact_phone.clone(),
            logo_url: profile.logo_url.clone(),
            locales,
            currencies: localization::currencies(visit).await?,
            prices_include_tax: channel.prices_include_tax,
            most_units: souk_cart::MOST_UNITS,
        })
    }
}

/// Departments that a header shows at most.
const DEPARTMENTS: usize = 12;

/// The categories with how much is in them, leaving out empty ones.
pub(crate) async fn categories(visit: &Visit) -> Result<Vec<Department>, Problem> {
    let conn = visit.db.read();
    let counts = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let mut categories = souk_catalog::shown_categories(conn).await?;
    if let Some(locale) = visit.market.translation() {
        souk_catalog::translate_categories(conn, locale, &mut categories).await?;
    }
    let shown = categories.into_iter().map(|c| {
        let count = counts.get(&c.id).copied().unwrap_or(0);
        Department::new(c, count)
    });
    Ok(shown.filter(|c| c.product_count > 0).collect())
}

impl Department {
    /// Of a category with `product_count` products.
    pub(crate) fn new(category: souk_catalog::Category, product_count: i64) -> Self {
        Self {
            id: category.id,
            parent_id: category.parent_id,
            slug: category.slug,
            name: category.name,
            color: category.color,
            product_count,
            image: category.image,
        }
    }

    /// The way to it.
    pub(crate) fn crumb(&self) -> Crumb {
        Crumb { name: self.name.clone(), url: format!("/c/{}/", self.slug) }
    }
}

/// The categories at the top, in their order; of many the largest. A shop may have hundreds of categories, a header has not.
pub(crate) fn departments(categories: &[Department]) -> Vec<Department> {
    let tops = || categories.iter().filter(|c| c.parent_id.is_none());
    let mut sizes: Vec<i64> = tops().map(|c| c.product_count).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let least = sizes.get(DEPARTMENTS - 1).copied().unwrap_or(0);
    tops().filter(|c| c.product_count >= least).take(DEPARTMENTS).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_kept_until_it_changes_and_five_minutes_at_most() {
        let now = Timestamp(1_000_000_000);
        let after = |seconds| Some(now.plus(Duration::from_secs(seconds)));
        assert_eq!(kept_for(None, now), KEPT);
        assert_eq!(kept_for(after(9), now), Duration::from_secs(9));
        assert_eq!(kept_for(after(900), now), KEPT);
    }
}
