//! `POST /api/flash-sales/`

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_platform::{Market, Services};

use super::input::FlashSaleInput;
use super::store::{self, FlashSale};
use super::write::create_flash_sale;

/// Makes a flash sale in the market's channel: from its start to its end its prices hold, and of one that is for so many units not
/// one more is sold at that price.
#[utoipa::path(post, path = "/api/flash-sales/", tag = "prices", security(("bearer" = ["products.edit"])), request_body = FlashSaleInput,
    params(("Idempotency-Key" = Option<String>, Header, description = "same key and body, same flash sale")),
    responses((status = 201, body = FlashSale), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "a variant has another price from the same moment on, or the key is in use", body = ProblemBody),
        (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditProducts>,
    market: Market,
    key: Key,
    Json(input): Json<FlashSaleInput>,
) -> Result<Response, Problem> {
    let bound = key.bind("create_flash_sale", &staff.account_id.to_string(), &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => return made(&services, &market, id).await,
            None => {}
        }
    }
    let new = input.checked(services.db.read(), &market.channel).await?;
    let channel = market.channel.clone();
    let id = services
        .db
        .write(move |tx| async move {
            let id = create_flash_sale(&tx, &channel, &new).await?;
            if let Some(bound) = bound {
                bound.claim(&tx, id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(id)
        })
        .await?;
    made(&services, &market, id).await
}

async fn made(services: &Services, market: &Market, id: Id) -> Result<Response, Problem> {
    let (conn, now) = (services.db.read(), services.db.clock().now());
    let sale = store::one(conn, &market.channel, id, now).await?.ok_or_else(Problem::not_found)?;
    let mut response = cacheable::private(etag::json(sale.version, &sale));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
