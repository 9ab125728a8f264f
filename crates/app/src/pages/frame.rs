//! What every page has around its own data: the categories of its header, and who is looking.

use axum::response::Response;
use serde_json::{Value, json};
use souk_accounts::MaybePrincipal;
use souk_cart::CartKey;
use souk_http::{Problem, cacheable};

use super::Visit;
use super::shell::{PageInput, document};

/// A page that is about to be rendered.
pub(crate) struct Page<'a> {
    pub(crate) name: &'a str,
    pub(crate) url: &'a str,
    pub(crate) status: u16,
    pub(crate) data: Value,
    /// What its header leads to, where that was read already.
    pub(crate) departments: Option<Value>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(name: &'a str, url: &'a str, data: Value) -> Self {
        Self { name, url, status: 200, data, departments: None }
    }

    /// With the departments of `categories` in its header.
    pub(crate) fn under(mut self, categories: &[Value]) -> Self {
        self.departments = Some(departments(categories));
        self
    }

    /// Renders it the same for everybody, to be kept under `tags`.
    pub(crate) async fn public(self, visit: &Visit, mut tags: Vec<String>) -> Result<Response, Problem> {
        tags.extend(["categories".to_owned(), "listing".to_owned()]);
        let response = self.render(visit, &Value::Null).await?;
        // A page that React did not render is not worth keeping.
        if visit.renderer.is_none() || !response.status().is_success() {
            return Ok(response);
        }
        Ok(cacheable::public(response, tags, std::time::Duration::from_secs(300)))
    }

    /// Renders it for whoever holds `cart` and is signed in as `principal`.
    pub(crate) async fn personal(
        self,
        visit: &Visit,
        principal: &MaybePrincipal,
        cart: &CartKey,
    ) -> Result<Response, Problem> {
        let session = session(visit, principal, cart).await?;
        Ok(cacheable::private(self.render(visit, &session).await?))
    }

    async fn render(self, visit: &Visit, session: &Value) -> Result<Response, Problem> {
        let nav = match self.departments {
            Some(departments) => departments,
            None => departments(&categories(visit).await?),
        };
        let input = PageInput {
            page: self.name,
            url: self.url,
            status: self.status,
            locale: &visit.market.channel.locale,
            currency: visit.market.channel.currency.code(),
            origin: &visit.settings.public_url,
            shop: &visit.shop(),
            nav: &nav,
            data: &self.data,
            session,
        };
        Ok(document(visit.renderer.as_ref(), &input).await)
    }
}

/// Departments that a header shows at most.
const DEPARTMENTS: usize = 12;

/// The categories with how much is in them, leaving out empty ones.
pub(crate) async fn categories(visit: &Visit) -> Result<Vec<Value>, Problem> {
    let conn = visit.db.read();
    let counts = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let categories = souk_catalog::categories(conn).await?;
    let shown = categories.into_iter().filter_map(|c| {
        let count = counts.get(&c.id).copied().unwrap_or(0);
        (count > 0).then(|| {
            json!({"id": c.id, "parent_id": c.parent_id, "slug": c.slug, "name": c.name, "ground": c.ground,
                "product_count": count})
        })
    });
    Ok(shown.collect())
}

/// The categories at the top, in their order; of many the largest. A shop may have hundreds of categories, a header has not.
pub(crate) fn departments(categories: &[Value]) -> Value {
    let tops = || categories.iter().filter(|c| c["parent_id"].is_null());
    let mut sizes: Vec<i64> = tops().filter_map(|c| c["product_count"].as_i64()).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let least = sizes.get(DEPARTMENTS - 1).copied().unwrap_or(0);
    tops().filter(|c| c["product_count"].as_i64() >= Some(least)).take(DEPARTMENTS).cloned().collect()
}

async fn session(visit: &Visit, principal: &MaybePrincipal, cart: &CartKey) -> Result<Value, Problem> {
    let view = souk_cart::view(visit, &visit.market, cart).await?;
    let user = match &principal.0 {
        Some(p) => souk_accounts::account_by_id(visit.db.read(), p.account_id).await?.map(|a| {
            json!({"id": a.id, "email": a.email, "first_name": a.first_name, "last_name": a.last_name, "roles": a.roles()})
        }),
        None => None,
    };
    Ok(json!({"user": user, "cart_count": view.item_count, "cart_subtotal": view.subtotal}))
}
