//! `GET /api/terms/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::store;

/// Which terms.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct TermsQuery {
    /// The language into which they are translated.
    #[param(max_length = 20)]
    locale: String,
    /// A part of the term, in any case.
    #[param(max_length = 100)]
    search: Option<String>,
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// The name of an option or an attribute, or one of its values.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Term {
    /// As products write it.
    term: String,
    /// What it is called in the language; empty where nobody said.
    text: String,
}

/// Names and values of the options and attributes that products have, and what they are called in a language. For staff.
#[utoipa::path(get, path = "/api/terms/", tag = "translations", security(("bearer" = ["products.view"])), params(TermsQuery),
    responses(
        (status = 200, body = List<Term>),
        (status = 400, description = "a parameter cannot be read", body = ProblemBody),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "without the right", body = ProblemBody),
    ))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewProducts>,
    Query(query): Query<TermsQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let (conn, part) = (services.db.read(), query.search.unwrap_or_default());
    let words = store::used(conn, &part, page.offset(), page.page_size).await?;
    let known = souk_translations::terms(conn, &query.locale, words.clone()).await?;
    let terms: Vec<Term> = words
        .into_iter()
        .map(|term| Term { text: known.get(&term).unwrap_or_default().to_owned(), term })
        .collect();
    let count = store::count(conn, &part).await?;
    Ok(cacheable::private(Json(List::new(&uri, page, count, terms)).into_response()))
}
