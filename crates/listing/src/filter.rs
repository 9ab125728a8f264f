//! Which products a list shows, and in which order.

use sea_orm::Value;
use serde::Deserialize;
use souk_collections::{Collection, Kind};
use souk_db::{ConnectionTrait, Id, Timestamp, dialect, sql};
use souk_http::Problem;

use crate::{AttributeFilter, Cursor};

/// What a list is narrowed to. Everything given must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only what comes behind this in the order; an index alone knows it.
    pub after: Option<Cursor>,
    /// `active` for shoppers; staff may ask for others.
    pub status: Option<&'static str>,
    /// In this category or below it.
    pub category: Option<Id>,
    /// In this collection.
    pub collection: Option<Id>,
    /// Of this brand.
    pub brand_id: Option<Id>,
    /// Of this seller.
    pub seller: Option<Id>,
    /// Of one of these brands, letter by letter; of any where there is none.
    pub brands: Vec<String>,
    /// With one of the values of each of these attributes. The index alone knows attributes.
    pub attributes: Vec<AttributeFilter>,
    /// Words that must all occur in title, brand, category or SKU; case, accents and typographic signs do not matter.
    pub search: Option<String>,
    /// Whether words that no product has are taken for those that were probably meant, and products that have most of the words follow
    /// where few have all of them.
    pub lenient: bool,
    /// Whether the last word may be the beginning of others although there is one that is called so.
    pub unfinished: bool,
    /// At least, in minor units.
    pub min_price: Option<i64>,
    /// At most, in minor units.
    pub max_price: Option<i64>,
    /// Whether it can be bought.
    pub in_stock: Option<bool>,
    /// Whether it is reduced.
    pub on_sale: Option<bool>,
    /// Whether it is shown first.
    pub featured: Option<bool>,
    /// At least, in hundredths of a star.
    pub min_rating: Option<i64>,
    /// Made at this moment or later.
    pub since: Option<Timestamp>,
    /// The order when nobody asks for another; the newest first when absent.
    pub usual: Option<Ordering>,
    /// Whether the collection is one by hand, whose products have an order of their own.
    pub has_positions: bool,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
pub enum Ordering {
    /// Newest first.
    #[default]
    #[serde(rename = "-created_at", alias = "newest")]
    Newest,
    /// Oldest first.
    #[serde(rename = "created_at")]
    Oldest,
    /// Cheapest first.
    #[serde(rename = "price")]
    PriceUp,
    /// Dearest first.
    #[serde(rename = "-price")]
    PriceDown,
    /// Best sellers first.
    #[serde(rename = "-sold", alias = "popularity")]
    Popular,
    /// Best rated first.
    #[serde(rename = "-rating", alias = "rating")]
    Rated,
    /// By title.
    #[serde(rename = "title")]
    Title,
    /// What fits the searched words best first; newest first where the search index is not asked.
    #[serde(rename = "relevance")]
    Relevance,
    /// As the merchant put them: in a collection by hand alone.
    #[serde(rename = "position")]
    Position,
}

impl Ordering {
    /// Reads `?ordering=`.
    ///
    /// # Errors
    /// 400 naming the parameter.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        Ok(match text {
            "-created_at" | "newest" => Self::Newest,
            "created_at" => Self::Oldest,
            "price" => Self::PriceUp,
            "-price" => Self::PriceDown,
            "-sold" | "popularity" => Self::Popular,
            "-rating" | "rating" => Self::Rated,
            "title" => Self::Title,
            "relevance" => Self::Relevance,
            "position" => Self::Position,
            _ => {
                let known =
                    "-created_at, created_at, price, -price, -sold, -rating, title, relevance, position";
                return Err(Problem::bad_parameter(
                    "ordering",
                    souk_http::messages::ONE_OF.with("known", known),
                ));
            }
        })
    }

    /// Its `ORDER BY`; the id makes it total, so that pages do not overlap.
    pub(crate) fn sql(self) -> &'static str {
        match self {
            Self::Newest | Self::Relevance => "l.created_at DESC, l.product_id DESC",
            Self::Oldest => "l.created_at, l.product_id",
            Self::PriceUp => "l.price_amount, l.product_id",
            Self::PriceDown => "l.price_amount DESC, l.product_id DESC",
            Self::Popular => "l.popularity DESC, l.product_id DESC",
            Self::Rated => "l.rating_hundredths DESC, l.product_id DESC",
            Self::Title => "l.title, l.product_id",
            Self::Position => "l.position, l.product_id",
        }
    }

    /// [`Ordering::sql`] over the products of a `page` of entries, joined with their `listing l`, which knows no position.
    pub(crate) fn sql_of_page(self) -> &'static str {
        if self == Self::Position { "page.position, page.product_id" } else { self.sql() }
    }

    /// What a page of entries brings along for [`Ordering::sql_of_page`].
    pub(crate) fn brought(self) -> &'static str {
        if self == Self::Position { ", l.position" } else { "" }
    }

    /// What else must hold of entries in this order: those without a position are not in its index.
    pub(crate) fn narrowing(self) -> &'static str {
        if self == Self::Position { " AND l.position > 0" } else { "" }
    }
}

impl Filter {
    /// Narrowed to a collection, in its order; to nothing where there is none.
    #[must_use]
    pub fn of_collection(found: Option<&Collection>) -> Self {
        // An id that no row has finds none.
        let Some(found) = found else {
            return Self { collection: Some(Id::from_u128(0)), ..Self::default() };
        };
        let has_positions = found.kind == Kind::Manual;
        let usual = Ordering::parse(&found.ordering).ok();
        Self {
            collection: Some(found.id),
            usual: usual.filter(|o| has_positions || *o != Ordering::Position),
            has_positions,
            ..Self::default()
        }
    }

    /// The order of a list that nobody asked another of: what fits best where words are searched, else the collection's, else the
    /// newest first.
    #[must_use]
    pub fn usual_order(&self) -> Ordering {
        if self.search.is_some() { Ordering::Relevance } else { self.usual.unwrap_or_default() }
    }

    /// Whether it narrows a list to nothing but a status and one scope, whose size is known.
    pub(crate) fn is_scope_alone(&self) -> bool {
        self.scopes().count() <= 1
            && self.status == Some("active")
            && self.brands.is_empty()
            && self.attributes.is_empty()
            && self.search.is_none()
            && self.min_price.is_none()
            && self.max_price.is_none()
            && self.in_stock.is_none()
            && self.on_sale.is_none()
            && self.featured.is_none()
            && self.min_rating.is_none()
            && self.since.is_none()
    }

    /// What a list is narrowed to, the narrowest (as a rule) first: a collection, a category, a brand, a seller.
    fn scopes(&self) -> impl Iterator<Item = Id> {
        [self.collection, self.category, self.brand_id, self.seller].into_iter().flatten()
    }

    /// What a list walks through: the first scope, or the whole channel.
    pub(crate) fn scope(&self, channel: Id) -> Id {
        self.scopes().next().unwrap_or(channel)
    }

    /// The index that a list in `ordering` walks along, where the engine takes such a hint.
    pub(crate) fn index(&self, conn: &impl ConnectionTrait, ordering: Ordering) -> String {
        let name = match ordering {
            Ordering::Newest | Ordering::Oldest | Ordering::Relevance if self.featured == Some(true) => {
                "featured"
            }
            Ordering::Newest | Ordering::Oldest | Ordering::Relevance => "newest",
            Ordering::PriceUp | Ordering::PriceDown => "price",
            Ordering::Popular => "popularity",
            Ordering::Rated => "rating",
            Ordering::Title => "title",
            Ordering::Position => "position",
        };
        dialect::indexed_by(conn, &format!("listing_entry_{name}_idx"))
    }

    /// The index from which a count is read.
    pub(crate) fn counting_index(&self, conn: &impl ConnectionTrait) -> String {
        self.index(conn, if self.featured == Some(true) { Ordering::Newest } else { Ordering::PriceUp })
    }

    /// `WHERE …` over `listing_entry l`, and its values. The channel is `$1`, the scope `$2`.
    pub(crate) fn sql(&self, channel: Id) -> (String, Vec<Value>) {
        let mut values: Vec<Value> = vec![channel.into(), self.scope(channel).into()];
        let mut wheres = vec!["l.channel_id = $1 AND l.scope_id = $2".to_owned()];
        let mut bind = |value: Value| {
            values.push(value);
            values.len()
        };
        if let Some(status) = self.status {
            wheres.push(format!("l.status = ${}", bind(status.into())));
        }
        for scope in self.scopes().skip(1) {
            wheres.push(format!(
                "EXISTS (SELECT 1 FROM listing_entry s WHERE s.channel_id = l.channel_id AND s.scope_id = ${}
                   AND s.product_id = l.product_id)",
                bind(scope.into())
            ));
        }
        if !self.brands.is_empty() {
            let brands: Vec<String> =
                self.brands.iter().map(|brand| format!("${}", bind(brand.clone().into()))).collect();
            wheres.push(format!("l.brand IN ({})", brands.join(", ")));
        }
        if let Some(least) = self.min_price {
            wheres.push(format!("l.price_amount >= ${}", bind(least.into())));
        }
        if let Some(most) = self.max_price {
            wheres.push(format!("l.price_amount <= ${}", bind(most.into())));
        }
        if let Some(least) = self.min_rating {
            wheres.push(format!("l.rating_hundredths >= ${}", bind(least.into())));
        }
        if let Some(since) = self.since {
            wheres.push(format!("l.created_at >= ${}", bind(since.into())));
        }
        for (column, wanted) in
            [("in_stock", self.in_stock), ("on_sale", self.on_sale), ("featured", self.featured)]
        {
            // Written out, not bound: an index of the featured alone is used only where the text says so.
            if let Some(wanted) = wanted {
                wheres.push(format!("{}l.{column}", if wanted { "" } else { "NOT " }));
            }
        }
        let search = souk_catalog::fold(self.search.as_deref().unwrap_or_default());
        let mut words = Vec::new();
        for word in search.split_whitespace().take(8) {
            words.push(format!("t.search_text LIKE ${} ESCAPE '\\'", bind(sql::containing(word).into())));
        }
        if !words.is_empty() {
            wheres.push(format!(
                "EXISTS (SELECT 1 FROM listing t WHERE t.product_id = l.product_id AND t.channel_id = l.channel_id AND {})",
                words.join(" AND ")
            ));
        }
        (format!("WHERE {}", wheres.join(" AND ")), values)
    }
}
