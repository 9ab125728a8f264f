//! What a rule would find, while it is still being written.

use sea_orm::{FromQueryResult, Value};
use souk_collections::{Condition, Matching, Rule};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_platform::Channel;

/// Counting stops here; what is beyond is told as an estimate.
const COUNTED: i64 = 10_000;
/// Products that are shown of what a rule finds.
const SHOWN: i64 = 12;

/// What a rule finds in a channel, of what shoppers see there.
#[derive(Clone, Debug)]
pub(crate) struct Preview {
    /// How many products, up to 10,000.
    pub(crate) count: i64,
    /// Whether there are more than were counted.
    pub(crate) count_is_estimate: bool,
    /// Whether it finds every product.
    pub(crate) finds_all: bool,
    /// The newest of them.
    pub(crate) ids: Vec<Id>,
}

/// Tries `rule`, whose texts are folded.
pub(crate) async fn preview(
    conn: &impl ConnectionTrait,
    channel: &Channel,
    rule: &Rule,
    now: Timestamp,
) -> Result<Preview, DbErr> {
    #[derive(FromQueryResult)]
    struct One {
        product_id: Id,
    }
    let (found, values) = conditions(rule, channel, now);
    let from =
        "FROM listing_entry l JOIN listing t ON t.product_id = l.product_id AND t.channel_id = l.channel_id
        WHERE l.channel_id = $1 AND l.scope_id = $1 AND l.status = 'active'";
    let at_most = |wheres: &str, most: i64| {
        format!("SELECT COUNT(*) FROM (SELECT 1 AS one {from} AND {wheres} LIMIT {most}) AS counted")
    };
    let counted = at_most(&found, COUNTED + 1);
    let count = sql::scalar::<i64>(conn, &counted, values.clone()).await?.unwrap_or(0);
    if count == 0 {
        return Ok(Preview { count: 0, count_is_estimate: false, finds_all: false, ids: Vec::new() });
    }
    let other = at_most(&format!("NOT {found}"), 1);
    let others = sql::scalar::<i64>(conn, &other, values.clone()).await?.unwrap_or(0);
    let newest = format!(
        "SELECT l.product_id {from} AND {found} ORDER BY l.created_at DESC, l.product_id DESC LIMIT {SHOWN}"
    );
    let ids = sql::all::<One>(conn, &newest, values).await?.into_iter().map(|row| row.product_id).collect();
    Ok(Preview { count: count.min(COUNTED), count_is_estimate: count > COUNTED, finds_all: others == 0, ids })
}

/// What `rule` asks for of `listing_entry l` with its `listing t`, in parentheses, and its values; `$1` is the channel. Never null.
fn conditions(rule: &Rule, channel: &Channel, now: Timestamp) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = vec![channel.id.into()];
    let mut bind = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let mut texts = Vec::with_capacity(rule.conditions.len());
    for condition in &rule.conditions {
        let flag = |column: &str, wanted: bool| format!("{}l.{column}", if wanted { "" } else { "NOT " });
        texts.push(match condition {
            Condition::Category(id) | Condition::Brand(id) | Condition::Seller(id) => format!(
                "EXISTS (SELECT 1 FROM listing_entry s WHERE s.channel_id = l.channel_id AND s.scope_id = {}
                   AND s.product_id = l.product_id)",
                bind((*id).into())
            ),
            Condition::Tag(tag) => {
                format!("t.tags LIKE {} ESCAPE '\\'", bind(sql::containing(&format!("\n{tag}\n")).into()))
            }
            Condition::PriceAtLeast(limit) if limit.currency == channel.currency => {
                format!("COALESCE(l.price_amount >= {}, FALSE)", bind(limit.amount.into()))
            }
            Condition::PriceAtMost(limit) if limit.currency == channel.currency => {
                format!("COALESCE(l.price_amount <= {}, FALSE)", bind(limit.amount.into()))
            }
            Condition::PriceAtLeast(_) | Condition::PriceAtMost(_) => "FALSE".to_owned(),
            Condition::OnSale(wanted) => flag("on_sale", *wanted),
            Condition::InStock(wanted) => flag("in_stock", *wanted),
            // The title is the first line of what is searched.
            Condition::TitleContains(text) => {
                format!(
                    "t.search_text LIKE {} ESCAPE '\\'",
                    bind(format!("{}\n%", sql::containing(text)).into())
                )
            }
            Condition::CreatedWithinDays(_) => {
                format!("l.created_at >= {}", bind(condition.since(now).unwrap_or(now).into()))
            }
            Condition::RatingAtLeast(stars) => {
                format!("l.rating_hundredths >= {}", bind(stars.saturating_mul(100).into()))
            }
        });
    }
    let (nothing, join) = match rule.matching {
        Matching::All => ("TRUE", " AND "),
        Matching::Any => ("FALSE", " OR "),
    };
    let text = if texts.is_empty() { nothing.to_owned() } else { texts.join(join) };
    (format!("({text})"), values)
}
