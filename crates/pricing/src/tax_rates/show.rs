//! `GET /api/tax-rates/{id}/`

use axum::extract::State;
use axum::response::Response;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody, cacheable, etag};
use souk_platform::{Market, Services};

use super::store::{self, TaxRateView};

/// One tax rate.
#[utoipa::path(get, path = "/api/tax-rates/{id}/", tag = "settings", security(("bearer" = ["settings.edit"])),
    params(("id" = Id, Path, description = "The tax rate")),
    responses((status = 200, body = TaxRateView), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    _: Staff<rights::EditSettings>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    let one = store::one(services.db.read(), &market.channel, id).await?.ok_or_else(Problem::not_found)?;
    Ok(cacheable::private(etag::json(one.version, &one)))
}
