//! The table of contents of the whole shop.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse as _;
use axum::{Router, middleware};
use souk_accounts::{Auth, keep_signed_in};
use souk_http::Problem;
use souk_http::guard::{GuardConfig, LARGEST_BODY, guard, within_limit};
use souk_ssr::Renderer;
use souk_storefront::StorefrontState;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;

use crate::health::{self, HealthState};
use crate::metrics::{self, MetricsState};
use crate::{App, openapi, reference};

/// The API, slice by slice.
pub(crate) fn api(app: &App) -> OpenApiRouter {
    app.modules.router(OpenApiRouter::with_openapi(openapi::frame()), &app.services)
}

/// Everything that the shop answers.
pub(crate) fn router(app: &App, renderer: Option<Arc<Renderer>>, stopping: Arc<AtomicBool>) -> Router {
    let (api, document) = openapi::split(api(app));
    let services = &app.services;
    let pages = StorefrontState { services: services.clone(), renderer };
    let guarded =
        Arc::new(GuardConfig { origin: app.config.public_url.clone(), secure: app.config.is_https() });
    api.merge(souk_storefront::router(pages))
        .merge(health::router(HealthState { db: services.db.clone(), stopping }))
        .merge(metrics::router(MetricsState {
            db: services.db.clone(),
            responses: app.responses.clone(),
            search: app.search.clone(),
            token: app.config.metrics_token.clone(),
        }))
        .merge(reference::router(document))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn(souk_accounts::audit::act))
        .layer(middleware::from_fn(within_limit))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(middleware::from_fn_with_state(Auth::of(services), keep_signed_in))
        .layer(middleware::from_fn_with_state(guarded, guard))
}
