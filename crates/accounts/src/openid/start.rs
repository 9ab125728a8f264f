//! `GET /accounts/openid/{provider}/start/`

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use http::header::SET_COOKIE;
use serde::Deserialize;
use souk_http::{Problem, ProblemBody, cacheable, is_own_path};
use souk_platform::Services;

use super::attempt::begin;
use super::callback::sign_in_page;
use super::provider::of_name;

/// Where to go on afterwards.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub(crate) struct StartQuery {
    /// A path of this shop; the account's page otherwise.
    #[serde(default)]
    #[param(max_length = 500)]
    next: String,
}

/// Sends the browser to a provider of the settings, where it signs in and comes back signed in here. Twenty times a minute for one address.
#[utoipa::path(get, path = "/accounts/openid/{provider}/start/", tag = "accounts",
    params(("provider" = String, Path, description = "its name in the settings"), StartQuery),
    responses((status = 303), (status = 404, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn handler(
    State(services): State<Services>,
    Path(provider): Path<String>,
    Query(query): Query<StartQuery>,
) -> Result<Response, Problem> {
    let provider = of_name(&services, &provider)?;
    let next = match is_own_path(&query.next) && query.next.len() <= 500 {
        true => query.next,
        false => "/account/".to_owned(),
    };
    let mut response = match begin(&services, provider, None, next).await {
        Ok(begun) => {
            let mut response = Redirect::to(begun.location.as_str()).into_response();
            response.headers_mut().append(SET_COOKIE, begun.cookie);
            response
        }
        // A person follows this link: they are told where they can sign in otherwise.
        Err(problem) => sign_in_page(&problem),
    };
    response = cacheable::private(response);
    Ok(response)
}
