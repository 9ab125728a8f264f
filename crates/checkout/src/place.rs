//! `POST /api/orders/orders/`: a cart becomes an order.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::Serialize;
use souk_cart::CartKey;
use souk_db::{Act, DbErr, Id};
use souk_http::idempotency::{Bound, Earlier, IN_USE, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable};
use souk_orders::{NewOrder, OrderTokens, OrderView, Status};
use souk_payments::{NewPayment, Payment};

use crate::draft::{self, Failure};
use crate::input::{Checked, PlaceOrder};
use crate::jobs::OrderMail;
use crate::outcome::apply;
use crate::{pay, terms};
use souk_platform::{Market, Services};

/// The order as its maker sees it first: with the token that opens it later.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub struct PlacedOrder {
    /// The order.
    #[serde(flatten)]
    pub order: OrderView,
    /// Opens the order without an account: `?token=`.
    pub token: String,
}

/// Places an order from the cart of the request.
///
/// 409: `out_of_stock` (with the lines), `price_changed` (with both totals), `cart_already_ordered` (with the order),
/// `cart_empty`, `unavailable`. A declined payment is no error: the order awaits another one.
#[utoipa::path(post, path = "/api/orders/orders/", tag = "checkout", request_body = PlaceOrder,
    params(("Idempotency-Key" = Option<String>, Header, description = "The same key and body give the same order"),
        ("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 201, body = PlacedOrder), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    market: Market,
    cart: CartKey,
    key: Key,
    Json(input): Json<PlaceOrder>,
) -> Result<Response, Problem> {
    let bound = key.bind("place_order", &cart.scope(), &input);
    if let Some(bound) = &bound
        && let Some(earlier) = earlier(&services, &cart, bound).await?
    {
        return Ok(earlier);
    }
    let placed = place(&services, &market, &cart, bound.as_ref(), &input).await;
    if let (Err(problem), Some(bound)) = (&placed, &bound)
        && problem.code() == IN_USE
        && let Some(earlier) = earlier(&services, &cart, bound).await?
    {
        return Ok(earlier);
    }
    Ok(created(&services, &cart, &placed?))
}

/// The answer; a browser gets the cookie that opens the order as well.
fn created(services: &Services, cart: &CartKey, placed: &PlacedOrder) -> Response {
    let mut response = cacheable::private((StatusCode::CREATED, Json(placed.clone())).into_response());
    if cart.from_browser {
        let cookie = services.cookies.set("order", &placed.token, 30 * 24 * 3600);
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

async fn earlier(services: &Services, cart: &CartKey, bound: &Bound) -> Result<Option<Response>, Problem> {
    match bound.replay_finished(&services.db).await? {
        None => Ok(None),
        Some(Earlier::Answer(response)) => Ok(Some(cacheable::private(response))),
        Some(Earlier::Subject(id)) => match souk_orders::view(services.db.read(), id).await? {
            Some(order) => Ok(Some(created(
                services,
                cart,
                &PlacedOrder { order, token: OrderTokens::of(services).token(id) },
            ))),
            None => Ok(None),
        },
    }
}

/// Places an order from `cart`. The same flow serves the API and the shop's own form. Once begun it comes to its end: whoever presses
/// twice or closes the page has a payment that was begun and recorded.
///
/// # Errors
/// The problems named at the operation.
pub async fn place(
    services: &Services,
    market: &Market,
    cart: &CartKey,
    bound: Option<&Bound>,
    input: &PlaceOrder,
) -> Result<PlacedOrder, Problem> {
    let (services, market, cart) = (services.clone(), market.clone(), cart.clone());
    let (bound, input) = (bound.cloned(), input.clone());
    Act::to_its_end(async move { begin(&services, &market, &cart, bound.as_ref(), &input).await }).await
}

async fn begin(
    services: &Services,
    market: &Market,
    cart: &CartKey,
    bound: Option<&Bound>,
    input: &PlaceOrder,
) -> Result<PlacedOrder, Problem> {
    let checked = input.checked(services, &market.channel).await?;
    let order_id = services.db.clock().new_id();
    let (payment, number) =
        write_down(services, market, cart.clone(), order_id, bound.cloned(), input.clone(), checked).await?;
    let started = match &payment {
        Some(payment) => pay::ask(services, payment, &number).await?,
        None => None,
    };
    let (queue, bound) = (services.queue.clone(), bound.cloned());
    let token = OrderTokens::of(services).token(order_id);
    let order = services
        .db
        .write(move |tx| async move {
            if let Some((payment, started)) = payment.zip(started) {
                apply(&tx, &queue, &payment, &started.outcome, Some(&started.reference)).await?;
            }
            let order = souk_orders::view(&tx, order_id)
                .await?
                .ok_or_else(|| DbErr::Custom("the order is gone".into()))?;
            if order.status == Status::AwaitingPayment {
                OrderMail::waiting(&tx, &queue, &order).await?;
            }
            let placed = PlacedOrder { order, token };
            if let Some(bound) = bound {
                bound.answer(&tx, StatusCode::CREATED, &placed).await?;
            }
            Ok::<_, DbErr>(placed)
        })
        .await?;
    Ok(order)
}

/// Step 1 of the flow: everything that must be true at once, in one write.
async fn write_down(
    services: &Services,
    market: &Market,
    cart: CartKey,
    order_id: Id,
    bound: Option<Bound>,
    input: PlaceOrder,
    checked: Checked,
) -> Result<(Option<Payment>, String), Problem> {
    let (services, market) = (services.clone(), market.clone());
    let db = services.db.clone();
    let result = db
        .write(move |tx| async move {
            if let Some(bound) = bound {
                bound.claim(&tx, order_id).await.map_err(|e| Failure::Key(refused(e)))?;
            }
            let chosen = checked.chosen.clone();
            let draft = draft::prepare(&tx, &market, &cart, order_id, &input, checked).await?;
            let (wants, total) = (draft.wants, draft.total);
            let agreed = terms::agreed(&tx, &chosen).await?;
            let order = NewOrder { due_at: agreed.due_at, on_delivery: agreed.on_delivery, ..draft.order };
            let placed = souk_orders::place(&tx, order).await?;
            souk_cart::mark_ordered(&tx, draft.cart_id, order_id).await?;
            souk_inventory::reserve(&tx, order_id, &wants, agreed.due_at).await?;
            if total.amount == 0 {
                crate::outcome::apply_free(&tx, &services.queue, order_id).await?;
                return Ok((None, placed.number));
            }
            let return_url = pay::return_url(&services, &chosen, order_id);
            let new = NewPayment {
                order_id,
                gateway: chosen.gateway,
                method: chosen.method,
                amount: total,
                return_url,
            };
            Ok::<_, Failure>((Some(souk_payments::create(&tx, new).await?), placed.number))
        })
        .await;
    result.map_err(Problem::from)
}
