//! Pages for what went wrong: a person reads them, so they say what to do next.

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use souk_http::{Problem, cacheable};

use super::PagesState;
use super::frame::Page;

/// `result`, or a page that says what went wrong.
pub(crate) async fn or_page(state: &PagesState, result: Result<Response, Problem>) -> Response {
    match result {
        Ok(response) => response,
        Err(problem) => page(state, &problem).await,
    }
}

async fn page(state: &PagesState, problem: &Problem) -> Response {
    let status = problem.status().as_u16();
    let data = json!({"status": status, "code": problem.code(), "detail": problem.detail()});
    let name = if status == 404 { "not_found" } else { "error" };
    let page = Page { name, url: "/", status, data };
    match page.public(state, Vec::new()).await {
        Ok(response) => cacheable::private(response),
        // The page itself needs the database; without it the plain problem has to do.
        Err(_) => problem.clone().into_response(),
    }
}

/// Whatever no route answers: a page for people, a problem for programs.
pub(crate) async fn not_found(State(state): State<PagesState>, OriginalUri(uri): OriginalUri) -> Response {
    let path = uri.path();
    if ["/api/", "/accounts/", "/health/", "/media/", "/storefront/", "/admin/"]
        .iter()
        .any(|p| path.starts_with(p))
    {
        return Problem::not_found().into_response();
    }
    page(&state, &Problem::not_found()).await
}
