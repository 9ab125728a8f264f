//! The audit log: what staff did, recorded in the write that did it.
//!
//! A request that staff make is an [`Act`](souk_db::Act); each write that belongs to it leaves an entry with who it was, what was
//! asked for, what was sent (secrets left out), and the events that it caused. Nothing has to be called for that, so nothing can
//! be forgotten; what is rolled back leaves no entry.

mod export;
mod list;
mod store;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use souk_db::{Act, Subscriptions};
use souk_http::client::ClientAddr;
use souk_http::guard::RequestId;
use souk_platform::Services;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

pub use store::{AuditEntry, AuditFilter, AuditSubject, after};
pub(crate) use store::{is_own_account, purge};

/// The addresses of the audit log.
pub(crate) fn router() -> OpenApiRouter<Services> {
    OpenApiRouter::new().routes(routes!(list::list)).routes(routes!(export::export))
}

/// Records what staff do.
pub(crate) fn subscribe(subscriptions: Subscriptions) -> Subscriptions {
    subscriptions.record_acts(|tx, act, events| async move { store::insert(&tx, &act, &events).await })
}

/// Makes each request that may change something an [`Act`]. Use with `axum::middleware::from_fn`.
pub async fn act(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let extensions = request.extensions();
    let route = extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let act = Act::new(
        format!("{} {route}", request.method()),
        request.uri().path().to_owned(),
        extensions.get::<RequestId>().map(|id| id.0.to_string()).unwrap_or_default(),
        extensions.get::<ClientAddr>().map(|client| client.0.to_string()).unwrap_or_default(),
    );
    act.run(next.run(request)).await
}
