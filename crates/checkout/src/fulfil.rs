//! `POST /api/orders/orders/{id}/fulfillments/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_inventory::Want;
use souk_money::Quantity;
use souk_orders::{Actor, FulfilError, FulfilLine, OrderView};

use crate::cancel::unchanged;
use crate::input::MOST_LINES;
use crate::jobs::{MailKind, OrderMail};
use crate::messages;
use souk_platform::Services;

/// A parcel.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FulfilInput {
    /// What is in it; everything that is left when absent.
    #[serde(default)]
    #[schema(max_items = 200)]
    lines: Vec<LineInput>,
    /// Who carries it.
    #[serde(default)]
    #[schema(max_length = 100)]
    carrier: String,
    /// Under which number.
    #[serde(default)]
    #[schema(max_length = 100)]
    tracking_number: String,
}

/// Units of a line.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FulfilLineInput)]
pub(crate) struct LineInput {
    /// The order's line.
    line_id: Id,
    /// Units, 1 or more.
    #[schema(minimum = 1)]
    quantity: i64,
}

/// Notes that a parcel was sent: the stock leaves the shelf and the shopper is told.
#[utoipa::path(post, path = "/api/orders/orders/{id}/fulfillments/", tag = "checkout", security(("bearer" = ["orders.edit"])), request_body = FulfilInput,
    params(("id" = Id, Path, description = "The order"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of the order gave; another version is answered with 409 `stale_version`")),
    responses((status = 201, body = OrderView), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    staff: Staff<rights::EditOrders>,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<FulfilInput>,
) -> Result<Response, Problem> {
    let mut invalid = Invalid::new();
    let carrier = invalid.optional_text("carrier", &input.carrier, 100);
    let tracking_number = invalid.optional_text("tracking_number", &input.tracking_number, 100);
    let is_parcel = input.lines.len() <= MOST_LINES;
    invalid.check(is_parcel, "lines", &messages::TOO_MANY_LINES);
    let mut lines: Vec<FulfilLine> = Vec::with_capacity(input.lines.len());
    for (n, line) in input.lines.iter().enumerate().take(MOST_LINES) {
        match Quantity::new(line.quantity).filter(|units| !units.is_zero()) {
            Some(quantity) => lines.push(FulfilLine { line_id: line.line_id, quantity }),
            None => invalid
                .note(&format!("lines[{n}].quantity"), souk_http::messages::TOO_FEW.with("least", 1_i64)),
        }
        let twice = input.lines.iter().filter(|l| l.line_id == line.line_id).count() > 1;
        invalid.check(!twice, &format!("lines[{n}].line_id"), &messages::LINE_TWICE);
    }
    invalid.done()?;
    if souk_orders::facts(services.db.read(), id).await?.is_none() {
        return Err(Problem::not_found());
    }
    let queue = services.queue.clone();
    services
        .db
        .write(move |tx| async move {
            souk_orders::facts_for_update(&tx, id).await?.ok_or_else(Problem::not_found)?;
            unchanged(&tx, id, &read).await?;
            let actor = Actor::Staff(staff.account_id);
            let before = souk_orders::parcels(&tx, id).await?;
            let sent = souk_orders::fulfil(&tx, id, &lines, &carrier, &tracking_number, &actor)
                .await
                .map_err(problem)?;
            let wants: Vec<Want> =
                sent.into_iter().map(|(variant_id, quantity)| Want { variant_id, quantity }).collect();
            souk_inventory::ship(&tx, id, &wants, Some(staff.account_id)).await?;
            let mail = OrderMail::new(id, MailKind::Shipped);
            mail.of_parcels(before, souk_orders::parcels(&tx, id).await?).enqueue(&tx, &queue).await?;
            Ok::<_, Problem>(())
        })
        .await?;
    let order = souk_orders::view(services.db.read(), id).await?.ok_or_else(Problem::not_found)?;
    let mut response = cacheable::private(etag::json(order.version, &order));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

fn problem(error: FulfilError) -> Problem {
    match error {
        FulfilError::NotOpen(status) => Problem::conflict(&messages::NOT_FULFILLABLE).fact("status", status),
        FulfilError::UnknownLine(id) => {
            Problem::invalid("lines", messages::NO_SUCH_LINE.with("id", id.to_string()))
        }
        FulfilError::TooMany(id) => {
            Problem::invalid("lines", messages::FEWER_LEFT.with("id", id.to_string()))
        }
        FulfilError::Nothing => {
            Problem::conflict(&messages::NOT_FULFILLABLE).saying(&messages::NOTHING_TO_SEND)
        }
        FulfilError::Db(error) => error.into(),
    }
}
