//! Where is sold, in which currency and to which countries.

use std::sync::Arc;

use parking_lot::RwLock;
use sea_orm::{DatabaseConnection, FromQueryResult};
use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, sql};
use souk_money::Currency;

use crate::{Part, Services};

/// Said on the bus when a channel was made or changed.
const CHANGED: &str = "channels";

/// Where tax is rounded to the minor unit of the currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRounding {
    /// For each line and each price of sending.
    #[default]
    Line,
    /// For each rate, over all that bears it, as Japan's qualified invoices ask for it.
    Rate,
}

impl TaxRounding {
    /// As it stands in the database and in the API.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Rate => "rate",
        }
    }

    /// Reads what [`Self::as_str`] wrote; by line for anything else, which the database lets nobody write.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        if text == Self::Rate.as_str() { Self::Rate } else { Self::Line }
    }
}

/// A channel: one currency, one way of showing tax.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// Its name in settings and in `X-Channel`.
    pub slug: String,
    /// The currency of all its prices.
    pub currency: Currency,
    /// The language when none is chosen.
    pub locale: String,
    /// All languages.
    pub locales: Vec<String>,
    /// Where it delivers to, as ISO 3166-1 alpha-2; everywhere when empty.
    pub countries: Vec<String>,
    /// Whether prices hold the tax.
    pub prices_include_tax: bool,
    /// Where tax is rounded.
    pub tax_rounding: TaxRounding,
    /// Its default price list.
    pub price_list_id: Id,
}

#[derive(FromQueryResult)]
struct Row {
    id: Id,
    slug: String,
    currency: Currency,
    locale: String,
    locales: String,
    countries: String,
    prices_include_tax: bool,
    tax_rounding: String,
    price_list_id: Id,
}

fn list(text: &str) -> Vec<String> {
    text.split(',').filter(|t| !t.is_empty()).map(ToOwned::to_owned).collect()
}

impl From<Row> for Channel {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            slug: row.slug,
            currency: row.currency,
            locale: row.locale,
            locales: list(&row.locales),
            countries: list(&row.countries),
            prices_include_tax: row.prices_include_tax,
            tax_rounding: TaxRounding::parse(&row.tax_rounding),
            price_list_id: row.price_list_id,
        }
    }
}

/// The channels of the shop, remembered until one changes. Cheap to clone.
#[derive(Clone)]
pub struct Channels {
    // Not `Db`: subscribers hold this, and `Db` holds them.
    reader: DatabaseConnection,
    memory: Arc<RwLock<Memory>>,
}

/// All channels, the default one first.
pub type Known = Arc<[Arc<Channel>]>;

#[derive(Default)]
struct Memory {
    known: Option<Known>,
    /// Grows whenever one changed: what was read before that is not remembered.
    epoch: u64,
}

impl Part for Channels {
    fn open(services: &Services) -> Self {
        let channels = Self { reader: services.db.read().clone(), memory: Arc::default() };
        let memory = Arc::clone(&channels.memory);
        services.bus.listen(move |message| {
            if matches!(message, CHANGED | "reset") {
                let mut memory = memory.write();
                *memory = Memory { known: None, epoch: memory.epoch + 1 };
            }
        });
        channels
    }
}

impl Channel {
    /// Whether it is that of those who name none.
    #[must_use]
    pub fn is_default(&self) -> bool {
        self.slug == "default"
    }

    /// What stands before the paths of pages in `locale`: nothing where it is the channel's own, or none of its languages.
    #[must_use]
    pub fn prefix(&self, locale: &str) -> String {
        let has_own = locale != self.locale && self.locales.iter().any(|known| known == locale);
        if has_own { format!("/{locale}") } else { String::new() }
    }
}

impl Channels {
    /// All channels, the default one first, then in the order in which they were made.
    ///
    /// # Errors
    /// What the database says.
    pub async fn all(&self) -> Result<Known, DbErr> {
        let epoch = {
            let memory = self.memory.read();
            if let Some(known) = &memory.known {
                return Ok(Arc::clone(known));
            }
            memory.epoch
        };
        const TEXT: &str =
            "SELECT c.id, c.slug, c.currency, c.locale, c.locales, c.countries, c.prices_include_tax,
            c.tax_rounding, l.id AS price_list_id FROM channel c JOIN price_list l ON l.channel_id = c.id AND l.is_default
            ORDER BY CASE WHEN c.slug = 'default' THEN 0 ELSE 1 END, c.created_at, c.id";
        let rows: Vec<Row> = sql::all(&self.reader, TEXT, []).await?;
        let known: Known = rows.into_iter().map(|row| Arc::new(row.into())).collect();
        let mut memory = self.memory.write();
        if memory.epoch == epoch {
            memory.known = Some(Arc::clone(&known));
        }
        Ok(known)
    }

    /// All channels as they are remembered, the default one first; none when they must be read anew.
    #[must_use]
    pub fn known(&self) -> Option<Known> {
        self.memory.read().known.clone()
    }

    /// The channel of those who name none.
    ///
    /// # Errors
    /// What the database says, and when there is no channel: a shop has one from its first start.
    pub async fn default(&self) -> Result<Arc<Channel>, DbErr> {
        let first = self.all().await?.first().cloned();
        first.ok_or_else(|| DbErr::Custom("the default channel is missing".into()))
    }

    /// The channel with this `slug`.
    ///
    /// # Errors
    /// What the database says.
    pub async fn by_slug(&self, slug: &str) -> Result<Option<Arc<Channel>>, DbErr> {
        Ok(self.all().await?.iter().find(|c| c.slug == slug).cloned())
    }
}

impl Services {
    /// Makes every node read the channels anew: to be called after the commit that changed one.
    pub fn channels_changed(&self) {
        self.bus.say(CHANGED);
    }
}
