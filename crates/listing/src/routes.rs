//! The addresses of this slice.

use std::sync::Arc;

use axum::extract::FromRef;
use souk_accounts::Auth;
use souk_db::Db;
use souk_pricing::Channel;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::SearchIndex;
use crate::products::{create, delete, detail, list, update, variants};

/// What the handlers need.
#[derive(Clone)]
pub struct ListingState {
    /// The database.
    pub db: Db,
    /// Who is who.
    pub auth: Auth,
    /// Where is sold.
    pub channel: Arc<Channel>,
    /// Where words are looked for.
    pub index: Arc<dyn SearchIndex>,
}

impl FromRef<ListingState> for Auth {
    fn from_ref(state: &ListingState) -> Self {
        state.auth.clone()
    }
}

/// Products, their variants, prices and stock.
pub fn router(state: ListingState) -> OpenApiRouter {
    OpenApiRouter::new()
        .routes(routes!(list::list, create::create))
        .routes(routes!(detail::detail, update::replace, update::change, delete::delete))
        .routes(routes!(variants::list, variants::create))
        .routes(routes!(variants::detail, variants::change, variants::delete))
        .with_state(state)
}
