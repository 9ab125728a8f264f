//! `GET /api/customers/`

use axum::extract::{OriginalUri, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use souk_accounts::{CustomerFilter, CustomerOrdering, Staff, customers, rights};
use souk_db::{Id, Timestamp};
use souk_http::{Json, List, PageQuery, Problem, ProblemBody, Query, cacheable};
use souk_platform::Services;

use super::CustomerView;

/// Which customers are wanted.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// From 1.
    page: Option<i64>,
    /// 1 to 100, 24 by default.
    page_size: Option<i64>,
    /// Part of a mail address or a name.
    #[param(max_length = 255)]
    search: Option<String>,
    /// Only those who may sign in, or may not.
    is_active: Option<bool>,
    /// Registered at this moment or later.
    from: Option<Timestamp>,
    /// Registered before this moment.
    until: Option<Timestamp>,
    /// Newest first by default.
    #[param(inline)]
    ordering: Option<By>,
}

/// By what the list is sorted; `-` turns it round.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::ToSchema)]
enum By {
    #[serde(rename = "created_at")]
    Oldest,
    #[serde(rename = "-created_at")]
    Newest,
    #[serde(rename = "email")]
    Email,
}

/// The customers with what they bought.
#[utoipa::path(get, path = "/api/customers/", tag = "customers", security(("bearer" = ["customers.view"])), params(ListQuery),
    responses((status = 200, body = List<CustomerView>), (status = 400, body = ProblemBody), (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)))]
pub(crate) async fn list(
    State(services): State<Services>,
    OriginalUri(uri): OriginalUri,
    _: Staff<rights::ViewCustomers>,
    Query(query): Query<ListQuery>,
) -> Result<Response, Problem> {
    let page = PageQuery::new(query.page, query.page_size)?;
    let filter = CustomerFilter {
        search: query.search.filter(|s| !s.trim().is_empty()),
        is_active: query.is_active,
        from: query.from,
        until: query.until,
    };
    let ordering = match query.ordering {
        Some(By::Oldest) => CustomerOrdering::Oldest,
        Some(By::Email) => CustomerOrdering::Email,
        Some(By::Newest) | None => CustomerOrdering::Newest,
    };
    let conn = services.db.read();
    let found = customers::page(conn, &filter, ordering, page).await?;
    let ids: Vec<Id> = found.customers.iter().map(|c| c.id).collect();
    let mut spending = souk_orders::spending(conn, &ids).await?;
    let views = found.customers.into_iter().map(|customer| {
        let spending = spending.remove(&customer.id);
        CustomerView::new(customer, spending)
    });
    let list = List::counted(&uri, page, found.count, found.count_is_estimate, views.collect());
    Ok(cacheable::private(Json(list).into_response()))
}
