//! `POST /api/tax-rates/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_http::{Json, Problem, ProblemBody, cacheable, etag};
use souk_platform::{Market, Services};

use super::input::{TaxRateInput, explain};
use super::store::{self, TaxRateView};

/// Makes a tax rate in the market's channel; it holds for what is quoted from now on.
#[utoipa::path(post, path = "/api/tax-rates/", tag = "settings", security(("bearer" = ["settings.edit"])), request_body = TaxRateInput,
    responses((status = 201, body = TaxRateView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 409, description = "there is one like it", body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
    Json(input): Json<TaxRateInput>,
) -> Result<Response, Problem> {
    let channel = market.channel.clone();
    let made = services
        .db
        .write(move |tx| async move {
            let made = input.made(tx.new_id(), &channel)?;
            store::save(&tx, &channel, &made).await.map_err(explain)?;
            Ok::<_, Problem>(made)
        })
        .await?;
    let mut response = cacheable::private(etag::json(made.version, &made));
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}
