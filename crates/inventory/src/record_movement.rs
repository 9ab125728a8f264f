//! `POST /api/inventory/movements/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_db::{Id, Tx};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Invalid, Json, Problem, ProblemBody, cacheable};

use crate::list_movements::{MovementView, movement};
use crate::messages;
use crate::{HOUSE_LOCATION, MoveError, Movement, move_stock};
use souk_platform::Services;

/// Units that one movement may have.
const MOST_UNITS: i64 = 1_000_000_000;

fn quantity() -> utoipa::openapi::Object {
    let text = "Units that come; with `adjust` also negative, for those that are gone; never 0. Not the number that is there afterwards.";
    souk_http::schema::whole(&(-MOST_UNITS..=MOST_UNITS), text)
}

/// Units that come to a shelf or leave it.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovementInput {
    /// Of which variant. One that was not counted is from now on.
    variant_id: Id,
    /// Where; the shop's own location when absent.
    location_id: Option<Id>,
    /// `receive` for a delivery, `return` for what a shopper sent back, `adjust` for what a count or an accident changed.
    kind: Kind,
    /// Units that come; with `adjust` also negative, for those that are gone. Not the number that is there afterwards.
    #[schema(schema_with = quantity)]
    quantity: i64,
    /// Why, 1 to 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    reason: String,
    /// What the paper behind it is called, such as a delivery note's number; at most 100 characters.
    #[schema(max_length = 100)]
    reference: Option<String>,
}

/// Why units move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = MovementKind)]
enum Kind {
    /// A delivery.
    Receive,
    /// A count or an accident.
    Adjust,
    /// A shopper sent it back.
    Return,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Adjust => "adjust",
            Self::Return => "return",
        }
    }
}

/// Adds units to a shelf or takes them away. What is sold meanwhile stays sold: the stock is changed, not set.
#[utoipa::path(post, path = "/api/inventory/movements/", tag = "inventory", security(("bearer" = ["stock.edit"])), request_body = MovementInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body move once")),
    responses((status = 201, body = MovementView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "`out_of_stock`: fewer are there beyond what is promised", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditStock>,
    key: Key,
    Json(input): Json<MovementInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("record_movement", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return answer(&services, id).await,
            None => {}
        }
    }
    let id = services
        .db
        .write(move |tx| async move {
            let wanted = check(&tx, input, staff.account_id).await?;
            let moved = move_stock(&tx, &[wanted]).await?;
            let id = moved.first().copied().ok_or_else(Problem::not_found)?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    answer(&services, id).await
}

async fn check(tx: &Tx, input: MovementInput, actor: Id) -> Result<Movement, Problem> {
    let mut invalid = Invalid::new();
    let location_id = input.location_id.unwrap_or(HOUSE_LOCATION);
    let (quantity, kind) = (input.quantity, input.kind);
    if quantity == 0 || quantity.abs() > MOST_UNITS {
        invalid.note("quantity", &messages::UNITS_OUT_OF_RANGE);
    } else if quantity < 0 && kind != Kind::Adjust {
        invalid.note("quantity", &messages::UNITS_NEGATIVE);
    }
    let reason = invalid.text("reason", &input.reason, 200);
    let reference = input.reference.as_deref().map(|r| invalid.optional_text("reference", r, 100));
    let found = souk_catalog::variants_by_ids(tx, &[input.variant_id]).await?;
    invalid.check(
        found.contains_key(&input.variant_id),
        "variant_id",
        &souk_catalog::messages::NO_SUCH_VARIANT,
    );
    let known = crate::show_stock::has_location(tx, location_id).await?;
    invalid.check(known, "location_id", &messages::NO_SUCH_LOCATION);
    invalid.done()?;
    Ok(Movement {
        variant_id: input.variant_id,
        location_id,
        kind: kind.name(),
        quantity,
        reason,
        reference: reference.filter(|r| !r.is_empty()),
        actor: Some(actor),
    })
}

async fn answer(services: &Services, id: Id) -> Result<Response, Problem> {
    let view = movement(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private((StatusCode::CREATED, Json(view)).into_response()))
}

impl From<MoveError> for Problem {
    fn from(error: MoveError) -> Self {
        match error {
            MoveError::Db(error) => error.into(),
            MoveError::TooFew { variant_id, on_hand, reserved, available } => {
                let detail = messages::OUT_OF_STOCK
                    .with("on_hand", on_hand)
                    .with("reserved", reserved)
                    .with("available", available);
                Self::conflict(detail)
                    .field("quantity", messages::TOO_FEW_LEFT.with("available", available))
                    .fact("variant_id", variant_id)
                    .fact("on_hand", on_hand)
                    .fact("reserved", reserved)
                    .fact("available", available)
            }
        }
    }
}
