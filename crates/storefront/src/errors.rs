//! Pages for what went wrong: a person reads them, so they say what to do next.

use std::collections::BTreeMap;

use axum::extract::{OriginalUri, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, ALLOW, HeaderMap, HeaderValue, LOCATION};
use http::{Method, StatusCode};
use serde::Serialize;
use souk_http::{Problem, Words, cacheable};

use crate::messages;
use crate::page::{Page, PageData};
use crate::visit::Visit;

/// The data of a page that tells what went wrong.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ErrorPage {
    /// HTTP status.
    status: u16,
    /// The problem's code.
    code: String,
    /// In words.
    detail: String,
    /// By field.
    errors: BTreeMap<String, Vec<String>>,
}

/// `result`, or a page that says what went wrong.
pub(crate) async fn or_page(visit: &Visit, result: Result<Response, Problem>) -> Response {
    match result {
        Ok(response) => response,
        Err(problem) => page(visit, &problem).await,
    }
}

async fn page(visit: &Visit, problem: &Problem) -> Response {
    let status = problem.status().as_u16();
    let Words { detail, errors } = visit.words(problem);
    let data = ErrorPage { status, code: problem.code().to_owned(), detail, errors };
    let data = if status == 404 { PageData::NotFound(data) } else { PageData::Error(data) };
    let page = Page::new("/", data).telling(Some(problem));
    match page.public(visit, Vec::new()).await {
        // Kept in the answer, so that the layer below can give it to programs as it is.
        Ok(mut response) => {
            response.extensions_mut().insert(Shown(problem.clone()));
            cacheable::private(response)
        }
        // The page itself needs the database; without it the plain problem has to do.
        Err(_) => problem.clone().into_response(),
    }
}

/// The problem that a page tells of.
#[derive(Clone)]
struct Shown(Problem);

/// Around every page's address: what went wrong is a page for browsers and a problem document for programs, whoever found
/// it, a handler, an extractor or the router.
pub(crate) async fn told(visit: Visit, request: Request, next: Next) -> Response {
    let wants_problem = prefers_json(request.headers()) || is_for_programs(request.uri().path());
    let head = *request.method() == Method::HEAD;
    let asked_for = (head || *request.method() == Method::GET).then(|| request.uri().clone());
    let mut response = next.run(request).await;
    if let Some(uri) = asked_for.filter(|_| response.status() == StatusCode::NOT_FOUND && !wants_problem)
        && let Some(moved) = moved(&visit, &uri).await
    {
        return moved;
    }
    if let Some(Shown(problem)) = response.extensions_mut().remove() {
        return if wants_problem { problem.into_response() } else { response };
    }
    let allow = response.headers().get(ALLOW).cloned();
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None if response.status() == StatusCode::METHOD_NOT_ALLOWED => {
            Problem::of_status(StatusCode::METHOD_NOT_ALLOWED).saying(&messages::NOT_TAKEN_HERE)
        }
        None => return response,
    };
    let mut told = if wants_problem || head { problem.into_response() } else { page(&visit, &problem).await };
    told.extensions_mut().remove::<Shown>();
    if let Some(allow) = allow {
        told.headers_mut().insert(ALLOW, allow);
    }
    told
}

/// Where the merchant sends those who ask for `uri`, at which nothing is; the query goes along.
async fn moved(visit: &Visit, uri: &http::Uri) -> Option<Response> {
    let found = souk_content::redirect_for(visit.db.read(), uri.path()).await;
    let found = found.inspect_err(|error| tracing::warn!(%error, "redirects could not be read")).ok()??;
    let to = match uri.query() {
        Some(query) if !found.to.contains(['?', '#']) => format!("{}?{query}", found.to),
        _ => found.to,
    };
    let status = u16::try_from(found.status).ok().and_then(|status| StatusCode::from_u16(status).ok())?;
    let location = HeaderValue::from_str(&to).ok()?;
    Some(cacheable::private((status, [(LOCATION, location)]).into_response()))
}

/// Whether nothing below this address is a page.
fn is_for_programs(path: &str) -> bool {
    let roots = ["/api/", "/accounts/", "/health/", "/media/", "/storefront/", "/admin/"];
    roots.iter().any(|root| path.starts_with(root))
}

/// Whether JSON is asked for and HTML is not.
fn prefers_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    accept.contains("json") && !accept.contains("text/html")
}

/// Whatever no route answers: a page for people, a problem for programs.
pub(crate) async fn not_found(visit: Visit, OriginalUri(uri): OriginalUri) -> Response {
    if is_for_programs(uri.path()) {
        Problem::not_found().into_response()
    } else {
        page(&visit, &Problem::not_found()).await
    }
}
