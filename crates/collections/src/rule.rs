//! Rules: which products a collection holds, told by what is true of them.

use std::borrow::Cow;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp};
use souk_http::{Invalid, schema};
use souk_money::{Currency, Money};
use souk_pricing::{DEAREST, money_schema};
use utoipa::openapi::schema::{AdditionalProperties, KnownFormat, OneOfBuilder, SchemaFormat, Type};
use utoipa::openapi::{Object, RefOr, Schema};

use crate::messages;

/// Conditions of a rule at most.
pub const MOST_CONDITIONS: usize = 20;
/// Days that a condition may name.
const DAYS: std::ops::RangeInclusive<i64> = 1..=3_650;
/// Stars that a condition may name.
const STARS: std::ops::RangeInclusive<i64> = 1..=5;

/// Which products a collection holds. Without a condition `all` holds every product and `any` none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = CollectionRule)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Whether all conditions must hold, or one of them.
    #[serde(rename = "match")]
    pub matching: Matching,
    /// What must hold.
    #[schema(max_items = 20)]
    pub conditions: Vec<Condition>,
}

/// How the conditions of a rule go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = RuleMatch)]
#[serde(rename_all = "snake_case")]
pub enum Matching {
    /// Every condition must hold.
    All,
    /// One condition must hold.
    Any,
}

/// Something that is true of a product, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// It is in this category or below it.
    Category(Id),
    /// It is of this brand.
    Brand(Id),
    /// It has this tag, whatever its case and accents.
    Tag(String),
    /// It is of this seller.
    Seller(Id),
    /// It costs so much or more. Never true in channels of another currency.
    PriceAtLeast(Money),
    /// It costs so much or less. Never true in channels of another currency.
    PriceAtMost(Money),
    /// Whether it is reduced.
    OnSale(bool),
    /// Whether it can be bought.
    InStock(bool),
    /// Its title contains these letters, whatever their case and accents.
    TitleContains(String),
    /// It was made so many days ago or later.
    CreatedWithinDays(i64),
    /// It has so many stars or more.
    RatingAtLeast(i64),
}

impl utoipa::PartialSchema for Condition {
    fn schema() -> RefOr<Schema> {
        let id = || {
            let uuid = SchemaFormat::KnownFormat(KnownFormat::Uuid);
            Object::builder().schema_type(Type::String).format(Some(uuid)).build()
        };
        let text = |most| {
            Object::builder().schema_type(Type::String).min_length(Some(1)).max_length(Some(most)).build()
        };
        let flag = || Object::builder().schema_type(Type::Boolean).build();
        let kinds: [(&str, &str, Object); 11] = [
            ("category", "It is in this category or below it.", id()),
            ("brand", "It is of this brand.", id()),
            ("tag", "It has this tag, whatever its case and accents.", text(255)),
            ("seller", "It is of this seller.", id()),
            (
                "price_at_least",
                "It costs so much or more.",
                money_schema("Never true in channels of another currency."),
            ),
            (
                "price_at_most",
                "It costs so much or less.",
                money_schema("Never true in channels of another currency."),
            ),
            ("on_sale", "Whether it is reduced.", flag()),
            ("in_stock", "Whether it can be bought.", flag()),
            (
                "title_contains",
                "Its title contains these letters, whatever their case and accents.",
                text(100),
            ),
            ("created_within_days", "It was made so many days ago or later.", schema::whole(&DAYS, "Days.")),
            ("rating_at_least", "It has so many stars or more.", schema::whole(&STARS, "Stars.")),
        ];
        let one = |(kind, about, value): (&'static str, &str, Object)| {
            Object::builder()
                .property("type", schema::one_of(&[kind], "What is looked at."))
                .property("value", value)
                .required("type")
                .required("value")
                .additional_properties(Some(AdditionalProperties::FreeForm(false)))
                .description(Some(about))
        };
        let all = kinds.into_iter().fold(OneOfBuilder::new(), |all, kind| all.item(one(kind)));
        RefOr::T(Schema::OneOf(all.description(Some("Something that is true of a product, or not.")).build()))
    }
}

impl utoipa::ToSchema for Condition {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("RuleCondition")
    }
}

/// What a rule looks at of a product in a channel. Tags and title are folded ([`souk_catalog::fold`]).
#[derive(Clone, Debug)]
pub struct Candidate<'a> {
    /// Its category with those above it, its brand and its seller.
    pub scopes: &'a [Id],
    /// Its tags.
    pub tags: &'a [String],
    /// Its title.
    pub title: &'a str,
    /// Its price there.
    pub price: Option<Money>,
    /// Whether it is reduced there.
    pub on_sale: bool,
    /// Whether it can be bought there.
    pub in_stock: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Hundredths of a star; 0 where nobody rated it.
    pub rating_hundredths: i64,
}

impl Rule {
    /// The rule as [`Rule::fits`] takes it: with its texts folded, once for all products.
    #[must_use]
    pub fn folded(mut self) -> Self {
        for condition in &mut self.conditions {
            if let Condition::Tag(text) | Condition::TitleContains(text) = condition {
                *text = souk_catalog::fold(text);
            }
        }
        self
    }

    /// Whether `product` is in the collection at the moment `now`. The rule is a folded one.
    #[must_use]
    pub fn fits(&self, product: &Candidate<'_>, now: Timestamp) -> bool {
        let mut holds = self.conditions.iter().map(|condition| condition.holds(product, now));
        match self.matching {
            Matching::All => holds.all(|holds| holds),
            Matching::Any => holds.any(|holds| holds),
        }
    }

    /// Whether what can be bought, and for how much, decides what is in the collection.
    #[must_use]
    pub fn looks_at_offers(&self) -> bool {
        use Condition::{InStock, OnSale, PriceAtLeast, PriceAtMost};
        let is_offer = |c: &Condition| matches!(c, PriceAtLeast(_) | PriceAtMost(_) | OnSale(_) | InStock(_));
        self.conditions.iter().any(is_offer)
    }

    /// The fewest and the most days after which a product drops out of the collection by itself, where it does.
    #[must_use]
    pub fn days(&self) -> Option<(i64, i64)> {
        let days = |c: &Condition| match c {
            Condition::CreatedWithinDays(days) => Some(*days),
            _ => None,
        };
        let all: Vec<i64> = self.conditions.iter().filter_map(days).collect();
        Some((all.iter().copied().min()?, all.iter().copied().max()?))
    }
}

impl Condition {
    fn holds(&self, product: &Candidate<'_>, now: Timestamp) -> bool {
        let costs = |limit: &Money, fits: fn(i64, i64) -> bool| {
            product.price.is_some_and(|p| p.currency == limit.currency && fits(p.amount, limit.amount))
        };
        match self {
            Self::Category(id) | Self::Brand(id) | Self::Seller(id) => product.scopes.contains(id),
            Self::Tag(tag) => product.tags.contains(tag),
            Self::PriceAtLeast(limit) => costs(limit, |amount, limit| amount >= limit),
            Self::PriceAtMost(limit) => costs(limit, |amount, limit| amount <= limit),
            Self::OnSale(wanted) => product.on_sale == *wanted,
            Self::InStock(wanted) => product.in_stock == *wanted,
            Self::TitleContains(text) => product.title.contains(text.as_str()),
            Self::CreatedWithinDays(days) => product.created_at >= days_before(now, *days),
            Self::RatingAtLeast(stars) => product.rating_hundredths >= stars.saturating_mul(100),
        }
    }

    /// The moment from which on products count as made within these days, for a condition of days.
    #[must_use]
    pub fn since(&self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::CreatedWithinDays(days) => Some(days_before(now, *days)),
            _ => None,
        }
    }
}

fn days_before(now: Timestamp, days: i64) -> Timestamp {
    now.minus(Duration::from_secs(u64::try_from(days).unwrap_or(0).saturating_mul(86_400)))
}

/// Notes what cannot be so in `rule`, below `field`; `currencies` are those of the shop's channels. Answers the rule as it is kept.
///
/// # Errors
/// What the database says.
pub async fn check_rule(
    conn: &impl ConnectionTrait,
    invalid: &mut Invalid,
    field: &str,
    mut rule: Rule,
    currencies: &[Currency],
) -> Result<Rule, DbErr> {
    let at_most = messages::TOO_MANY_CONDITIONS.with("most", MOST_CONDITIONS);
    invalid.check(rule.conditions.len() <= MOST_CONDITIONS, &format!("{field}.conditions"), at_most);
    for (n, condition) in rule.conditions.iter_mut().enumerate().take(MOST_CONDITIONS) {
        let at = format!("{field}.conditions[{n}].value");
        check(conn, invalid, &at, condition, currencies).await?;
    }
    Ok(rule)
}

async fn check(
    conn: &impl ConnectionTrait,
    invalid: &mut Invalid,
    at: &str,
    condition: &mut Condition,
    currencies: &[Currency],
) -> Result<(), DbErr> {
    let within = |range: &std::ops::RangeInclusive<i64>| {
        messages::NUMBER_OUT_OF_RANGE.with("least", *range.start()).with("most", *range.end())
    };
    match condition {
        Condition::Category(id) => {
            let found = souk_catalog::find_category(conn, &id.to_string()).await?;
            invalid.check(found.is_some(), at, &souk_catalog::messages::NO_SUCH_CATEGORY);
        }
        Condition::Brand(id) => {
            let found = souk_catalog::find_brand(conn, &id.to_string()).await?;
            invalid.check(found.is_some(), at, &souk_catalog::messages::NO_SUCH_BRAND);
        }
        Condition::Seller(id) => {
            let found = souk_sellers::find(conn, &id.to_string()).await?;
            invalid.check(found.is_some(), at, &messages::NO_SUCH_SELLER);
        }
        Condition::Tag(text) => *text = invalid.text(at, text, 255),
        Condition::TitleContains(text) => *text = invalid.text(at, text, 100),
        Condition::PriceAtLeast(limit) | Condition::PriceAtMost(limit) => {
            let said = messages::OTHER_CURRENCY.with("currency", limit.currency.code());
            invalid.check(currencies.contains(&limit.currency), &format!("{at}.currency"), said);
            let right = (0..=DEAREST).contains(&limit.amount);
            invalid.check(right, &format!("{at}.amount"), &souk_pricing::messages::AMOUNT_OUT_OF_RANGE);
        }
        Condition::OnSale(_) | Condition::InStock(_) => {}
        Condition::CreatedWithinDays(days) => invalid.check(DAYS.contains(days), at, within(&DAYS)),
        Condition::RatingAtLeast(stars) => invalid.check(STARS.contains(stars), at, within(&STARS)),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(json: &str) -> Rule {
        serde_json::from_str::<Rule>(json).unwrap().folded()
    }

    fn lamp<'a>(scopes: &'a [Id], tags: &'a [String]) -> Candidate<'a> {
        Candidate {
            scopes,
            tags,
            title: "creme lamp",
            price: Some(Money { amount: 2_500, currency: Currency::EUR }),
            on_sale: false,
            in_stock: true,
            created_at: Timestamp(0),
            rating_hundredths: 430,
        }
    }

    #[test]
    fn each_condition_holds_where_it_is_true_and_nowhere_else() {
        let (scopes, tags) = ([Id::from_u128(7)], ["gift".to_owned()]);
        let day = Timestamp(86_400 * 1_000_000);
        for (condition, holds) in [
            (r#"{"type":"category","value":"00000000-0000-0000-0000-000000000007"}"#, true),
            (r#"{"type":"brand","value":"00000000-0000-0000-0000-000000000008"}"#, false),
            (r#"{"type":"tag","value":"GIFT"}"#, true),
            (r#"{"type":"tag","value":"gif"}"#, false),
            (r#"{"type":"price_at_least","value":{"amount":2500,"currency":"EUR"}}"#, true),
            (r#"{"type":"price_at_least","value":{"amount":2501,"currency":"EUR"}}"#, false),
            (r#"{"type":"price_at_most","value":{"amount":9900,"currency":"USD"}}"#, false),
            (r#"{"type":"on_sale","value":false}"#, true),
            (r#"{"type":"in_stock","value":false}"#, false),
            (r#"{"type":"title_contains","value":"Crème"}"#, true),
            (r#"{"type":"created_within_days","value":1}"#, true),
            (r#"{"type":"rating_at_least","value":4}"#, true),
            (r#"{"type":"rating_at_least","value":5}"#, false),
        ] {
            for matching in ["all", "any"] {
                let rule = rule(&format!(r#"{{"match":"{matching}","conditions":[{condition}]}}"#));
                assert_eq!(rule.fits(&lamp(&scopes, &tags), day), holds, "{condition}");
            }
        }
        let new = rule(r#"{"match":"all","conditions":[{"type":"created_within_days","value":1}]}"#);
        assert!(!new.fits(&lamp(&scopes, &tags), day.plus(Duration::from_micros(1))), "it is older now");
    }

    #[test]
    fn a_rule_without_conditions_holds_everything_or_nothing() {
        let lamp = lamp(&[], &[]);
        assert!(rule(r#"{"match":"all","conditions":[]}"#).fits(&lamp, Timestamp(0)));
        assert!(!rule(r#"{"match":"any","conditions":[]}"#).fits(&lamp, Timestamp(0)));
    }

    #[test]
    fn what_no_rule_knows_is_refused() {
        for text in [
            r#"{"match":"some","conditions":[]}"#,
            r#"{"match":"all","conditions":[{"type":"colour","value":"red"}]}"#,
            r#"{"match":"all","conditions":[{"type":"tag","value":7}]}"#,
            r#"{"match":"all","conditions":[{"type":"tag","value":"gift","not":true}]}"#,
        ] {
            assert!(serde_json::from_str::<Rule>(text).is_err(), "{text}");
        }
    }
}
