//! What the pages need.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use serde_json::{Value, json};
use souk_accounts::Auth;
use souk_http::Problem;
use souk_http::cookies::Cookies;
use souk_platform::{Market, Services};
use souk_ssr::Renderer;

/// What the pages need: the shop's services, and a renderer.
#[derive(Clone)]
pub(crate) struct PagesState {
    pub(crate) services: Services,
    pub(crate) renderer: Option<Arc<Renderer>>,
}

impl FromRef<PagesState> for Services {
    fn from_ref(state: &PagesState) -> Self {
        state.services.clone()
    }
}

impl FromRef<PagesState> for Auth {
    fn from_ref(state: &PagesState) -> Self {
        Self::of(&state.services)
    }
}

impl FromRef<PagesState> for Cookies {
    fn from_ref(state: &PagesState) -> Self {
        state.services.cookies
    }
}

/// A request for a page: the shop's services, to which it derefs, and the market that it buys in.
pub(crate) struct Visit {
    services: Services,
    pub(crate) renderer: Option<Arc<Renderer>>,
    pub(crate) market: Market,
}

impl Deref for Visit {
    type Target = Services;

    fn deref(&self) -> &Services {
        &self.services
    }
}

impl Visit {
    /// The visit of a request with these `headers`.
    ///
    /// # Errors
    /// 400 when they name an unknown channel.
    pub(crate) async fn of(state: &PagesState, headers: &HeaderMap) -> Result<Self, Problem> {
        let market = Market::asked_for(&state.services, headers).await?;
        Ok(Self { services: state.services.clone(), renderer: state.renderer.clone(), market })
    }

    /// The shop's name and the like, for every page.
    pub(crate) fn shop(&self) -> Value {
        json!({
            "name": &*self.settings.shop_name,
            "locales": self.market.channel.locales,
            "prices_include_tax": self.market.channel.prices_include_tax,
            "most_units": souk_cart::MOST_UNITS,
        })
    }
}

impl FromRequestParts<PagesState> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &PagesState) -> Result<Self, Problem> {
        Self::of(state, &parts.headers).await
    }
}
