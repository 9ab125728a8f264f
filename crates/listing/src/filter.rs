//! Which products a list shows, and in which order.

use sea_orm::Value;
use serde::Deserialize;
use souk_db::Id;
use souk_http::Problem;

/// What a list is narrowed to. Everything given must hold.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// `active` for shoppers; staff may ask for others.
    pub status: Option<&'static str>,
    /// In this category or below it.
    pub category: Option<Id>,
    /// Of this seller.
    pub seller: Option<Id>,
    /// Of this brand, letter by letter.
    pub brand: Option<String>,
    /// Words that must all occur in title, brand, category or SKU.
    pub search: Option<String>,
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
            _ => {
                let known = "-created_at, created_at, price, -price, -sold, -rating, title";
                return Err(Problem::bad_parameter("ordering", format!("One of: {known}.")));
            }
        })
    }

    /// Its `ORDER BY`; the id makes it total, so that pages do not overlap.
    pub(crate) fn sql(self) -> &'static str {
        match self {
            Self::Newest => "l.created_at DESC, l.product_id DESC",
            Self::Oldest => "l.created_at, l.product_id",
            Self::PriceUp => "l.price_amount, l.product_id",
            Self::PriceDown => "l.price_amount DESC, l.product_id DESC",
            Self::Popular => "l.sold DESC, l.product_id DESC",
            Self::Rated => "l.rating_hundredths DESC, l.product_id DESC",
            Self::Title => "l.title, l.product_id",
        }
    }
}

impl Filter {
    /// `FROM … WHERE …` over `listing l`, and its values.
    pub(crate) fn sql(&self, channel: Id) -> (String, Vec<Value>) {
        let mut values: Vec<Value> = vec![channel.into()];
        let mut text = String::from("FROM listing l");
        let mut wheres = vec!["l.channel_id = $1".to_owned()];
        let mut bind = |value: Value| {
            values.push(value);
            values.len()
        };
        if let Some(category) = self.category {
            let n = bind(category.into());
            text.push_str(
                " JOIN listing_category c ON c.product_id = l.product_id AND c.channel_id = l.channel_id",
            );
            wheres.push(format!("c.category_id = ${n}"));
        }
        if let Some(status) = self.status {
            wheres.push(format!("l.status = ${}", bind(status.into())));
        }
        if let Some(seller) = self.seller {
            wheres.push(format!("l.seller_id = ${}", bind(seller.into())));
        }
        if let Some(brand) = &self.brand {
            wheres.push(format!("l.brand = ${}", bind(brand.clone().into())));
        }
        for word in self.search.iter().flat_map(|s| s.split_whitespace()).take(8) {
            let escaped = word.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            wheres.push(format!("l.search_text LIKE ${} ESCAPE '\\'", bind(format!("%{escaped}%").into())));
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
        for (column, wanted) in
            [("in_stock", self.in_stock), ("on_sale", self.on_sale), ("featured", self.featured)]
        {
            if let Some(wanted) = wanted {
                wheres.push(format!("l.{column} = ${}", bind(wanted.into())));
            }
        }
        text.push_str(" WHERE ");
        text.push_str(&wheres.join(" AND "));
        (text, values)
    }
}
