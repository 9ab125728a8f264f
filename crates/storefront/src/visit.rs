//! Who looks at a page, and where they buy.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use serde::Serialize;
use souk_accounts::{Auth, MaybePrincipal, UserView};
use souk_cart::{CartKey, CartView};
use souk_checkout::{Quote, QuoteInput};
use souk_http::cookies::Cookies;
use souk_http::{Language, Problem, Words};
use souk_money::{Money, Quantity};
use souk_platform::{Market, PageLocale, Services};
use souk_ssr::Renderer;
use tokio::sync::OnceCell;

/// What the pages need: the shop's services, and what renders them.
#[derive(Clone)]
pub struct StorefrontState {
    /// The shop's services.
    pub services: Services,
    /// Renders pages; without one the browser does.
    pub renderer: Option<Arc<Renderer>>,
}

impl FromRef<StorefrontState> for Services {
    fn from_ref(state: &StorefrontState) -> Self {
        state.services.clone()
    }
}

impl FromRef<StorefrontState> for Auth {
    fn from_ref(state: &StorefrontState) -> Self {
        Self::of(&state.services)
    }
}

impl FromRef<StorefrontState> for Cookies {
    fn from_ref(state: &StorefrontState) -> Self {
        state.services.cookies
    }
}

/// A request for a page, whoever looks: the shop's services, to which it derefs, and the market that it buys in.
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
    /// The language of its pages.
    pub(crate) fn locale(&self) -> &str {
        &self.market.locale
    }

    /// What stands before the paths of its pages: its language, where that is not the channel's own.
    pub(crate) fn prefix(&self) -> String {
        self.market.channel.prefix(&self.market.locale)
    }

    /// `problem` in the language of its pages, whatever the browser prefers.
    pub(crate) fn words(&self, problem: &Problem) -> Words {
        problem.words(Language::of_locale(self.locale()))
    }

    /// What `problem` finds wrong with a form, by field; `form` where it is no single one.
    pub(crate) fn errors(&self, problem: &Problem) -> BTreeMap<String, Vec<String>> {
        let Words { detail, mut errors } = self.words(problem);
        if errors.is_empty() {
            errors.insert("form".to_owned(), vec![detail]);
        }
        errors
    }

    /// The visit of a request that begins with `parts`.
    async fn of(state: &StorefrontState, parts: &Parts) -> Result<Self, Problem> {
        let mut market = Market::asked_for(&state.services, &parts.headers).await?;
        // The address says in which language a page is, and so are the orders placed on it.
        market.locale.clone_from(match parts.extensions.get() {
            Some(PageLocale(locale)) => locale,
            None => &market.channel.locale,
        });
        Ok(Self { services: state.services.clone(), renderer: state.renderer.clone(), market })
    }
}

impl FromRequestParts<StorefrontState> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &StorefrontState) -> Result<Self, Problem> {
        Self::of(state, parts).await
    }
}

/// A visit whose person and cart are known. The cart is loaded and priced once, when it is first asked for. Derefs to [`Visit`].
pub(crate) struct Visitor {
    visit: Visit,
    pub(crate) person: MaybePrincipal,
    pub(crate) cart_key: CartKey,
    cart: OnceCell<CartView>,
}

impl Deref for Visitor {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl FromRequestParts<StorefrontState> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &StorefrontState) -> Result<Self, Problem> {
        Ok(Self {
            visit: Visit::of(state, parts).await?,
            person: MaybePrincipal::from_request_parts(parts, state).await?,
            cart_key: CartKey::from_request_parts(parts, state).await?,
            cart: OnceCell::new(),
        })
    }
}

/// Who is looking, on pages that are made for one person.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[schema(as = PageSession)]
pub(crate) struct Session {
    /// Who is signed in.
    pub(crate) user: Option<UserView>,
    /// Units in the cart.
    #[schema(value_type = i64, minimum = 0)]
    pub(crate) cart_count: Quantity,
    /// What they cost, before delivery.
    pub(crate) cart_subtotal: Money,
}

impl Visitor {
    /// Their cart, with its cost as the cart's page tells it.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn cart(&self) -> Result<&CartView, Problem> {
        self.cart.get_or_try_init(|| souk_cart::view(self, &self.market, &self.cart_key)).await
    }

    /// Their cart and what it costs when it is sent as `wanted`, priced together.
    ///
    /// # Errors
    /// 409 `cart_empty`; 422 naming the field of `wanted` that cannot be quoted.
    pub(crate) async fn quote(&self, wanted: &QuoteInput) -> Result<Quote, Problem> {
        let (cart, quote) = souk_checkout::priced(self, &self.market, &self.cart_key, wanted).await?;
        let _ = self.cart.set(cart);
        Ok(quote)
    }

    /// What every personal page says of them.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) async fn session(&self) -> Result<Session, Problem> {
        let cart = self.cart().await?;
        let user = match &self.person.0 {
            Some(p) => souk_accounts::account_by_id(self.db.read(), p.account_id).await?,
            None => None,
        };
        Ok(Session {
            user: user.as_ref().map(UserView::from),
            cart_count: cart.item_count,
            cart_subtotal: cart.totals.subtotal,
        })
    }
}
