//! `GET /api/newsletter/subscribers/export/`

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_db::Id;
use souk_http::export::{self, Cell, Format, Row};
use souk_http::{Problem, ProblemBody, Query};
use souk_platform::Services;

use super::Status;
use crate::store::{self, Filter};
use crate::tokens::Link;

/// Subscribers that are read at once.
const PART: i64 = 500;

const HEADER: &[&str] =
    &["email", "language", "status", "asked_at", "confirmed_at", "consent", "unsubscribe_url"];

/// Which subscribers are wanted, and as what.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ExportQuery {
    /// CSV by default.
    #[serde(default)]
    #[param(inline)]
    format: Format,
    /// Only those that stand so.
    status: Option<Status>,
    /// Part of an address.
    #[param(max_length = 255)]
    search: Option<String>,
}

/// The subscribers that the filters let through as a file: for the tool that writes the letters. Each has the address that ends them,
/// which a letter's `List-Unsubscribe` takes, too. For staff.
#[utoipa::path(get, path = "/api/newsletter/subscribers/export/", tag = "newsletter", security(("bearer" = ["customers.view"])), params(ExportQuery),
    responses((status = 200, description = "the file", content(
            (String = "text/csv"), (String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))),
        (status = 400, body = ProblemBody), (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn export(
    State(services): State<Services>,
    _: Staff<rights::ViewCustomers>,
    Query(query): Query<ExportQuery>,
) -> Result<Response, Problem> {
    let filter = Filter { status: query.status, search: query.search.filter(|s| !s.trim().is_empty()) };
    let filter = Arc::new(filter);
    let parts = export::in_parts(move |after| {
        let (services, filter) = (services.clone(), Arc::clone(&filter));
        async move { part(&services, &filter, after).await }
    });
    Ok(export::file(query.format, "newsletter", HEADER, parts))
}

/// The rows of a part, and after which subscriber the next one goes on.
async fn part(
    services: &Services,
    filter: &Filter,
    after: Option<Id>,
) -> Result<(Vec<Row>, Option<Id>), Problem> {
    let after = after.unwrap_or_else(|| Id::from_u128(0));
    let found = store::after(services.db.read(), filter, after, PART).await?;
    let is_full = i64::try_from(found.len()).is_ok_and(|n| n == PART);
    let last = found.last().filter(|_| is_full).map(|subscriber| subscriber.id);
    let public = &services.settings.public_url;
    let rows = found.into_iter().map(|subscriber| -> Row {
        let token = Link::End.token(services, subscriber.id);
        vec![
            subscriber.email.into(),
            subscriber.locale.into(),
            subscriber.status.as_str().into(),
            subscriber.asked_at.into(),
            subscriber.confirmed_at.map_or(Cell::Empty, Into::into),
            subscriber.consent_text.into(),
            format!("{public}/newsletter/unsubscribe/?token={token}").into(),
        ]
    });
    Ok((rows.collect(), last))
}
