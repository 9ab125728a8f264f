//! A guest's cart goes along when its holder signs in.

use http::HeaderMap;
use serde_json::{Value, json};
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::Problem;
use souk_money::Quantity;

use crate::store::{find, lines_of, open, touch};
use crate::{CartKey, CartLine, MOST_UNITS, view};
use souk_platform::{Market, Services};

/// Moves what is in the guest's cart that `headers` show into the cart of `account`, who has just signed in. Answers what the
/// member should know of the lines then, such as that there are fewer in stock; nothing when no cart came along.
pub(crate) async fn on_sign_in(
    services: &Services,
    headers: &HeaderMap,
    account: Id,
) -> Result<Vec<Value>, Problem> {
    let Some(digest) = services.cookies.cart_token_digest(headers) else { return Ok(Vec::new()) };
    let market = Market::asked_for(services, headers).await?;
    let channel = market.channel.id;
    let merged =
        services.db.write(move |tx| async move { merge(&tx, &digest, account, channel).await }).await;
    match merged.map_err(|e: DbErr| Problem::from(e))? {
        true => {
            let cart = view(services, &market, &CartKey::member(account)).await?;
            Ok(cart.notices.iter().map(|notice| json!(notice)).collect())
        }
        false => Ok(Vec::new()),
    }
}

#[derive(Row)]
#[row(table = "cart_line")]
pub(crate) struct LineRow {
    id: Id,
    cart_id: Id,
    variant_id: Id,
    quantity: Quantity,
    pub(crate) unit_price_amount: i64,
    created_at: Timestamp,
    found_by: Option<String>,
}

impl LineRow {
    pub(crate) fn of(tx: &Tx, cart_id: Id, line: CartLine) -> Self {
        Self {
            id: line.id,
            cart_id,
            variant_id: line.variant_id,
            quantity: line.quantity,
            unit_price_amount: line.unit_price_amount,
            created_at: tx.now(),
            found_by: line.found_by,
        }
    }
}

/// Moves the lines of the guest's cart with the token's `digest` into the member's: quantities add up to the most allowed.
/// Says whether there was one.
///
/// # Errors
/// What the database says.
pub async fn merge(tx: &Tx, digest: &str, account: Id, channel: Id) -> Result<bool, DbErr> {
    let Some(from) = find(tx, &CartKey::guest(digest), channel).await?.filter(|c| c.status == "open") else {
        return Ok(false);
    };
    // Whoever signs in with this cart at the same moment waits here, and then finds it gone.
    if !touch(tx, from.id).await? {
        return Ok(false);
    }
    let to = open(tx, &CartKey::member(account), channel, None).await?.id;
    add_lines(tx, from.id, to).await?;
    Ok(true)
}

/// Moves the lines of the cart `from` into `to`, which then is the only one: quantities add up to the most allowed.
pub(crate) async fn add_lines(tx: &Tx, from: Id, to: Id) -> Result<(), DbErr> {
    let lines = lines_of(tx, from)
        .await?
        .into_iter()
        .map(|line| LineRow { id: tx.new_id(), ..LineRow::of(tx, to, line) });
    let add_up = format!(
        "ON CONFLICT (cart_id, variant_id) DO UPDATE SET
           quantity = CASE WHEN cart_line.quantity + excluded.quantity > {MOST_UNITS} THEN {MOST_UNITS}
             ELSE cart_line.quantity + excluded.quantity END"
    );
    sql::insert(tx, lines, &add_up).await?;
    sql::exec(tx, "DELETE FROM cart_line WHERE cart_id = $1", [from.into()]).await?;
    sql::exec(tx, "DELETE FROM cart WHERE id = $1", [from.into()]).await?;
    if touch(tx, to).await? { Ok(()) } else { Err(DbErr::RecordNotUpdated) }
}
