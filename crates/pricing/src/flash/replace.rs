//! `PUT /api/flash-sales/{id}/`

use axum::extract::State;
use axum::response::Response;
use serde_json::json;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::etag::{self, IfMatch};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::{Market, Services};

use super::input::FlashSaleInput;
use super::store::{self, FlashSale};
use super::write;

/// Makes a flash sale another one, also while it runs; what orders have taken of it stays counted.
#[utoipa::path(put, path = "/api/flash-sales/{id}/", tag = "prices", security(("bearer" = ["products.edit"])), request_body = FlashSaleInput,
    params(("id" = Id, Path, description = "The flash sale"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that a read of this address gave; another version is answered with 409 `stale_version`")),
    responses((status = 200, body = FlashSale), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody), (status = 409, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn replace(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<Id>,
    read: IfMatch,
    Json(input): Json<FlashSaleInput>,
) -> Result<Response, Problem> {
    let new = input.checked(services.db.read(), &market.channel).await?;
    let channel = market.channel.clone();
    let sale = services
        .db
        .write(move |tx| async move {
            let held = store::locked(&tx, &channel, id).await?.ok_or_else(Problem::not_found)?;
            if !read.allows(held.version) {
                return Err(etag::stale(held.version, &json!(input), &json!(held)));
            }
            write::replace(&tx, &channel, id, &new).await?;
            store::one(&tx, &channel, id, tx.now()).await?.ok_or_else(Problem::not_found)
        })
        .await?;
    Ok(cacheable::private(etag::json(sale.version, &sale)))
}
