//! `POST /api/products/{id}/restore/`

use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::{Path, Problem, ProblemBody};
use souk_listing::Product;
use souk_platform::{Market, Services};

use super::answer;

/// Brings a product back that was taken out of the shop, with the variants that went with it. One that is in the shop stays as it is.
#[utoipa::path(post, path = "/api/products/{id}/restore/", tag = "products", security(("bearer" = ["products.edit"])),
    params(("id" = Id, Path, description = "The product")),
    responses((status = 200, body = Product), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody), (status = 404, body = ProblemBody),
        (status = 409, description = "Another product took its slug or a SKU meanwhile", body = ProblemBody)))]
pub(crate) async fn restore(
    State(services): State<Services>,
    _: Staff<rights::EditProducts>,
    market: Market,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    services.db.write(move |tx| async move { souk_catalog::restore_product(&tx, id).await }).await?;
    answer(&services, &market, id, StatusCode::OK).await
}
