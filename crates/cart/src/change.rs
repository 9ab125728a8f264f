//! `PUT` and `DELETE /api/orders/cart/{id}/`

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_db::{Id, Tx, sql};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};

use crate::CartKey;
use crate::add::{changed, check_quantity, check_stock};
use crate::show::show;
use crate::store::{find, lines_of};
use crate::view::CartView;
use souk_platform::{Market, Services};

/// How many.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuantityInput {
    /// Units, 1 to 9,999.
    #[schema(schema_with = crate::units)]
    quantity: i64,
}

/// Sets the units of a line.
#[utoipa::path(put, path = "/api/orders/cart/{id}/", tag = "cart", request_body = QuantityInput,
    params(("id" = Id, Path, description = "The line"), ("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 200, body = CartView), (status = 404, body = ProblemBody), (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn put(
    State(services): State<Services>,
    market: Market,
    key: CartKey,
    Path(id): Path<Id>,
    Json(input): Json<QuantityInput>,
) -> Result<Response, Problem> {
    Ok(cacheable::private(
        Json(set_quantity(&services, &market, &key, id, input.quantity).await?).into_response(),
    ))
}

/// Takes a line out of the cart.
#[utoipa::path(delete, path = "/api/orders/cart/{id}/", tag = "cart",
    params(("id" = Id, Path, description = "The line"), ("X-Cart-Token" = Option<String>, Header, description = "A guest's cart")),
    responses((status = 200, body = CartView), (status = 404, body = ProblemBody)))]
pub(crate) async fn delete(
    State(services): State<Services>,
    market: Market,
    key: CartKey,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    Ok(cacheable::private(Json(remove(&services, &market, &key, id).await?).into_response()))
}

/// Sets the units of `line` in the cart that `key` opens.
///
/// # Errors
/// 404 for another cart's line, 409 `out_of_stock`, 422 naming the field.
pub async fn set_quantity(
    services: &Services,
    market: &Market,
    key: &CartKey,
    line: Id,
    quantity: i64,
) -> Result<CartView, Problem> {
    let quantity = check_quantity(quantity)?;
    let (market, key) = (market.clone(), key.clone());
    services
        .db
        .write(move |tx| async move {
            let cart = mine(&tx, &key, market.channel.id).await?;
            let variant = sql::scalar::<Id>(
                &tx,
                "UPDATE cart_line SET quantity = $3 WHERE id = $1 AND cart_id = $2 RETURNING variant_id",
                [line.into(), cart.into(), quantity.into()],
            )
            .await?
            .ok_or_else(Problem::not_found)?;
            let available = souk_inventory::available(&tx, &[variant]).await?;
            check_stock(variant, available.get(&variant).copied().flatten(), quantity)?;
            changed(&tx, cart).await?;
            let lines = lines_of(&tx, cart).await?;
            show(&tx, &market, cart, &lines, tx.now()).await
        })
        .await
}

/// Takes `line` out of the cart that `key` opens.
///
/// # Errors
/// 404 for another cart's line.
pub async fn remove(
    services: &Services,
    market: &Market,
    key: &CartKey,
    line: Id,
) -> Result<CartView, Problem> {
    let (market, key) = (market.clone(), key.clone());
    services
        .db
        .write(move |tx| async move {
            let cart = mine(&tx, &key, market.channel.id).await?;
            let text = "DELETE FROM cart_line WHERE id = $1 AND cart_id = $2";
            if sql::exec(&tx, text, [line.into(), cart.into()]).await? == 0 {
                return Err(Problem::not_found());
            }
            changed(&tx, cart).await?;
            let lines = lines_of(&tx, cart).await?;
            show(&tx, &market, cart, &lines, tx.now()).await
        })
        .await
}

async fn mine(tx: &Tx, key: &CartKey, channel: Id) -> Result<Id, Problem> {
    let cart = find(tx, key, channel).await?.filter(|c| c.status == "open");
    cart.map(|c| c.id).ok_or_else(Problem::not_found)
}
