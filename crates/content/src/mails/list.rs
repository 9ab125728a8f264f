//! GET /api/mails/

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{Staff, rights};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::{Mails, Services};

use super::MailWords;
use super::view::shown;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
}

/// What each mail says in each language. For staff.
#[utoipa::path(get, path = "/api/mails/", tag = "content", security(("bearer" = ["content.view"])), params(ListQuery),
    responses((status = 200, body = List<MailWords>), (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody), (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewContent>,
    OriginalUri(uri): OriginalUri,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let own = souk_mail::own_texts(services.db.read()).await?;
    let Mails(mails) = services.provided().unwrap_or_default();
    let all = mails.iter().flat_map(|mail| souk_mail::LOCALES.map(|locale| (mail, locale)));
    let all: Vec<MailWords> = all
        .map(|(mail, locale)| {
            let own = own.iter().find(|own| own.name == mail.name && own.locale == locale);
            shown(mail, locale, own.cloned())
        })
        .collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let place = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    let found: Vec<MailWords> =
        all.into_iter().skip(place(page.offset())).take(place(page.page_size)).collect();
    Ok(cacheable::private(Json(List::new(&uri, page, count, found)).into_response()))
}
