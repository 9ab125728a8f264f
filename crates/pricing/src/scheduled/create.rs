//! `POST /api/prices/`

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{Id, Timestamp};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};
use souk_money::{Currency, Money};
use souk_platform::{Channel, Market, Services};
use utoipa::openapi::Object;

use crate::messages;
use crate::schema::{DEAREST, money_schema};

use super::store::{self, ScheduledPrice, Window, schedule};

fn price() -> Object {
    money_schema("What one costs then, in the channel's currency.")
}

fn price_before() -> Object {
    souk_http::schema::or_null(money_schema("What it costs before, shown struck through."))
}

/// A price for a while.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScheduledPriceInput {
    /// Of which variant.
    variant_id: Id,
    /// What one costs then, in the channel's currency.
    #[schema(schema_with = price)]
    price: Money,
    /// What it costs before, shown struck through.
    #[serde(default)]
    #[schema(schema_with = price_before)]
    compare_at_price: Option<Money>,
    /// From when on it holds.
    starts_at: Timestamp,
    /// From when on it holds no more; for good when absent.
    #[serde(default)]
    ends_at: Option<Timestamp>,
}

/// Schedules a price, such as a sale's, in the market's channel. For staff.
#[utoipa::path(post, path = "/api/prices/", tag = "prices", security(("bearer" = ["products.edit"])), request_body = ScheduledPriceInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same price")),
    responses(
        (status = 201, body = ScheduledPrice),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 409, description = "another price of the variant begins at this moment, or the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    key: Key,
    Json(input): Json<ScheduledPriceInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_price", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, &market, id).await,
            None => {}
        }
    }
    let window = check(&input, &market.channel)?;
    let known = souk_catalog::variants_by_ids(services.db.read(), &[window.variant_id]).await?;
    if known.is_empty() {
        return Err(Problem::invalid("variant_id", &souk_catalog::messages::NO_SUCH_VARIANT));
    }
    let channel = market.channel.clone();
    let id = services
        .db
        .write(move |tx| async move {
            let id = schedule(&tx, &channel, &window).await?.ok_or_else(taken)?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, &market, id).await
}

async fn made(services: &Services, market: &Market, id: Id) -> Result<Response, Problem> {
    let price = store::one(services.db.read(), &market.channel, id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private((StatusCode::CREATED, Json(price)).into_response()))
}

fn check(input: &ScheduledPriceInput, channel: &Channel) -> Result<Window, Problem> {
    let mut invalid = Invalid::new();
    amount(&mut invalid, "price", input.price, channel.currency);
    if let Some(before) = input.compare_at_price {
        amount(&mut invalid, "compare_at_price", before, channel.currency);
    }
    invalid.check(input.starts_at.0 > 0, "starts_at", &messages::BEFORE_1970);
    let ends_later = input.ends_at.is_none_or(|end| end > input.starts_at);
    invalid.check(ends_later, "ends_at", &messages::ENDS_TOO_EARLY);
    invalid.done()?;
    Ok(Window {
        variant_id: input.variant_id,
        amount: input.price.amount,
        compare_at: input.compare_at_price.map(|price| price.amount),
        starts_at: input.starts_at,
        ends_at: input.ends_at,
    })
}

fn amount(invalid: &mut Invalid, field: &str, price: Money, currency: Currency) {
    let fits = (0..=DEAREST).contains(&price.amount);
    invalid.check(fits, field, &messages::AMOUNT_OUT_OF_RANGE);
    invalid.check(
        price.currency == currency,
        field,
        messages::OTHER_CURRENCY.with("currency", currency.code()),
    );
}

fn taken() -> Problem {
    Problem::conflict(&messages::PRICE_TAKEN).field("starts_at", &messages::TAKEN_BY_PRICE)
}
