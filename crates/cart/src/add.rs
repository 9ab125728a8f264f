//! `POST /api/orders/cart/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::SET_COOKIE;
use serde::{Deserialize, Serialize};
use souk_db::{Id, Tx, sql};
use souk_http::idempotency::{Bound, Earlier, Key, refused};
use souk_http::{Invalid, Json, Problem, ProblemBody, Said, cacheable, secret};
use souk_money::Quantity;

use crate::messages;
use crate::show::{Shelf, show_with};
use crate::store::{lines_of, open, touch};
use crate::view::CartView;
use crate::{CartKey, CartLine, MOST_LINES, MOST_UNITS};
use souk_platform::{Market, Services};

/// What is put into the cart.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddInput {
    /// What.
    variant_id: Id,
    /// Units, 1 to 9,999.
    #[schema(schema_with = crate::units)]
    quantity: i64,
    /// The search by which the shopper came to it, as it was typed: what searches sell is counted by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(max_length = 200)]
    found_by: Option<String>,
}

/// A cart that grew.
#[derive(Clone, Debug)]
pub struct Added {
    /// The cart as it is now.
    pub cart: CartView,
    /// The token of a guest who had none: to be kept, it is told once.
    pub new_token: Option<String>,
}

/// Puts units of a variant into the cart; those of a line that is there already add up.
#[utoipa::path(post, path = "/api/orders/cart/", tag = "cart", request_body = AddInput,
    params(("X-Cart-Token" = Option<String>, Header, description = "A guest's cart"),
        ("Idempotency-Key" = Option<String>, Header, description = "The same key and body add once")),
    responses((status = 201, body = CartView), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    market: Market,
    key: CartKey,
    idempotency: Key,
    Json(input): Json<AddInput>,
) -> Result<Response, Problem> {
    let bound = idempotency.bind("add_to_cart", &key.scope(), &input);
    if let Some(bound) = &bound
        && let Some(Earlier::Answer(response)) = bound.replay(&services.db).await?
    {
        return Ok(cacheable::private(response));
    }
    let added = put(&services, &market, &key, input, bound).await?;
    let cookie = added
        .new_token
        .as_deref()
        .filter(|_| key.from_browser)
        .map(|t| services.cookies.set("cart", t, 90 * 24 * 3600));
    let mut response = cacheable::private((StatusCode::CREATED, Json(added.cart)).into_response());
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Puts `quantity` of `variant_id` into the cart that `key` opens, made when there is none.
///
/// # Errors
/// 404 for an unknown variant, 409 `out_of_stock`, 422 naming the field.
pub async fn add(
    services: &Services,
    market: &Market,
    key: &CartKey,
    variant_id: Id,
    quantity: i64,
) -> Result<Added, Problem> {
    put(services, market, key, AddInput { variant_id, quantity, found_by: None }, None).await
}

async fn put(
    services: &Services,
    market: &Market,
    key: &CartKey,
    input: AddInput,
    bound: Option<Bound>,
) -> Result<Added, Problem> {
    let AddInput { variant_id, quantity, found_by } = input;
    let quantity = check_quantity(quantity)?;
    let mut invalid = Invalid::new();
    let found_by = found_by
        .map(|query| invalid.optional_text("found_by", &query, 200))
        .filter(|query| !query.is_empty());
    invalid.done()?;
    let token = key.account_id.is_none().then(secret::token);
    let digest = token.as_deref().map(secret::digest);
    let (market, key) = (market.clone(), key.clone());
    services
        .db
        .write(move |tx| async move {
            let opened = open(&tx, &key, market.channel.id, digest.as_deref()).await?;
            let (cart, token) = (opened.id, token.filter(|_| opened.took_token));
            let mut lines = if opened.new {
                Vec::new()
            } else {
                // Whoever else adds to this cart now waits until this is done.
                changed(&tx, cart).await?;
                lines_of(&tx, cart).await?
            };
            let mut ids: Vec<Id> = lines.iter().map(|l| l.variant_id).collect();
            ids.push(variant_id);
            let shelf = Shelf::load(&tx, &market, &ids, tx.now()).await?;
            let there = lines.iter().find(|l| l.variant_id == variant_id).map_or(0, |l| l.quantity.get());
            let all = Quantity::new(there.saturating_add(quantity.get())).unwrap_or(quantity);
            let (_, price) = shelf.goods.on_sale(variant_id, all).ok_or_else(Problem::not_found)?;
            let line = raise(&tx, cart, (variant_id, quantity), price.amount.amount, found_by).await?;
            check_stock(variant_id, shelf.available(variant_id), line.quantity)?;
            match lines.iter_mut().find(|l| l.id == line.id) {
                Some(raised) => *raised = line,
                None => lines.push(line),
            }
            if i64::try_from(lines.len()).unwrap_or(i64::MAX) > MOST_LINES {
                return Err(Problem::conflict(&messages::CART_FULL));
            }
            let mut view = show_with(&tx, &market.channel, cart, &lines, &shelf).await?;
            view.token.clone_from(&token);
            if let Some(bound) = bound {
                bound.claim(&tx, cart).await.map_err(refused)?;
                bound.answer(&tx, StatusCode::CREATED, &view).await?;
            }
            Ok(Added { cart: view, new_token: token })
        })
        .await
}

/// Adds to the line, or makes it; answers it as it is then.
async fn raise(
    tx: &Tx,
    cart: Id,
    (variant_id, quantity): (Id, Quantity),
    price: i64,
    found_by: Option<String>,
) -> Result<CartLine, Problem> {
    // Not a row: what comes back is the line as it is then.
    let (text, values) = sql::named(
        "INSERT INTO cart_line (id, cart_id, variant_id, quantity, unit_price_amount, created_at, found_by)
         VALUES (:id, :cart, :variant, :quantity, :price, :now, :found_by) ON CONFLICT (cart_id, variant_id) DO UPDATE SET
           quantity = cart_line.quantity + excluded.quantity, unit_price_amount = excluded.unit_price_amount,
           found_by = COALESCE(excluded.found_by, cart_line.found_by)
         RETURNING id, variant_id, quantity, unit_price_amount, found_by",
        [
            ("id", tx.new_id().into()),
            ("cart", cart.into()),
            ("variant", variant_id.into()),
            ("quantity", quantity.into()),
            ("price", price.into()),
            ("now", tx.now().into()),
            ("found_by", found_by.into()),
        ],
    )?;
    let raised = sql::one::<CartLine>(tx, &text, values).await.map_err(|e| match souk_db::violation(&e) {
        Some(souk_db::Violation::Check(name)) if name == "cart_line_quantity_check" => too_many(),
        _ => e.into(),
    })?;
    raised.ok_or_else(|| Problem::internal("a cart line was not written"))
}

fn too_many() -> Problem {
    Problem::invalid("quantity", messages::LINE_FULL.with("most", MOST_UNITS))
}

/// The units that a client asks for, 1 to the most that a line holds.
pub(crate) fn check_quantity(quantity: i64) -> Result<Quantity, Problem> {
    match Quantity::new(quantity).filter(|units| !units.is_zero()) {
        Some(_) if quantity > MOST_UNITS => Err(too_many()),
        Some(units) => Ok(units),
        None => Err(Problem::invalid("quantity", souk_http::messages::TOO_FEW.with("least", 1_i64))),
    }
}

/// Notes that the cart changed.
pub(crate) async fn changed(tx: &Tx, cart: Id) -> Result<(), Problem> {
    if touch(tx, cart).await? {
        return Ok(());
    }
    Err(Problem::conflict(&messages::CART_ALREADY_ORDERED))
}

/// More than there is cannot be put into a cart; whether it is still there is decided when the order is placed.
pub(crate) fn check_stock(variant_id: Id, available: Option<i64>, wanted: Quantity) -> Result<(), Problem> {
    match available {
        Some(available) if available < wanted.get() => {
            let left = available.max(0);
            let detail = match left {
                0 => Said::from(&messages::OUT_OF_STOCK),
                _ => messages::FEW_LEFT.with("left", left),
            };
            Err(Problem::conflict(&messages::OUT_OF_STOCK)
                .saying(detail)
                .field("quantity", messages::CAN_BE_BOUGHT.with("left", left))
                .fact("available", left)
                .fact("variant_id", variant_id))
        }
        _ => Ok(()),
    }
}
