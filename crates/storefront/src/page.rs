//! What every page has around its own data, and how it becomes an answer.

use std::time::Duration;

use axum::response::Response;
use serde::Serialize;
use souk_catalog::ImageFacts;
use souk_db::Id;
use souk_http::{Problem, cacheable};

use crate::document::document;
use crate::pages::{
    AccountPage, CartPage, CheckoutPage, ErrorPage, HomePage, ListPage, OrderPage, ProductPage, SignInPage,
};
use crate::visit::{Session, Visit, Visitor};

/// What a page is rendered from; the browser gets the same to go on with.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct RenderInput {
    /// Path and query.
    pub(crate) url: String,
    /// HTTP status.
    pub(crate) status: u16,
    /// Language, as a BCP 47 tag.
    pub(crate) locale: String,
    /// ISO 4217 code.
    pub(crate) currency: String,
    /// The shop's address, without a slash at its end.
    pub(crate) origin: String,
    /// The shop's name and the like.
    pub(crate) shop: ShopFacts,
    /// Categories of the header.
    pub(crate) nav: Vec<Department>,
    /// Who is looking, on personal pages; null on those that are the same for everybody.
    pub(crate) session: Option<Session>,
    /// Which page it is, and what it shows.
    #[serde(flatten)]
    pub(crate) page: PageData,
}

/// The pages of the storefront: each has a name and data of its own.
#[derive(Debug, Serialize, utoipa::ToSchema)]
#[serde(tag = "page", content = "data", rename_all = "snake_case")]
pub(crate) enum PageData {
    /// `/`
    Home(HomePage),
    /// `/c/{slug}/`
    Category(ListPage),
    /// `/search/`
    Search(ListPage),
    /// `/p/{slug}/`
    Product(Box<ProductPage>),
    /// `/cart/`
    Cart(CartPage),
    /// `/checkout/`
    Checkout(Box<CheckoutPage>),
    /// `/orders/{id}/`
    Order(Box<OrderPage>),
    /// `/account/`
    Account(AccountPage),
    /// `/account/sign-in/`
    SignIn(SignInPage),
    /// `/account/register/`
    Register(SignInPage),
    /// What is not there.
    NotFound(ErrorPage),
    /// Whatever else went wrong.
    Error(ErrorPage),
}

/// What every page knows of the shop.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ShopFacts {
    /// Its name.
    pub(crate) name: String,
    /// Languages to choose from.
    pub(crate) locales: Vec<String>,
    /// Whether prices hold the tax.
    pub(crate) prices_include_tax: bool,
    /// Units that a cart's line holds at most.
    pub(crate) most_units: i64,
}

/// A category as pages lead to it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Department {
    /// Its id.
    pub(crate) id: Id,
    /// What it stands below.
    pub(crate) parent_id: Option<Id>,
    /// Its address: `/c/{slug}/`.
    pub(crate) slug: String,
    /// Its name.
    pub(crate) name: String,
    /// The colour behind its pictures.
    pub(crate) ground: String,
    /// Products in it and below it.
    pub(crate) product_count: i64,
    /// The picture of its best seller, where pages show one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) image: Option<ImageFacts>,
}

/// A step of the way to a page.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Crumb {
    /// What it is called.
    pub(crate) name: String,
    /// Its path.
    pub(crate) url: String,
}

/// A page that is about to be rendered.
pub(crate) struct Page {
    data: PageData,
    url: String,
    pub(crate) status: u16,
    departments: Option<Vec<Department>>,
}

impl Page {
    pub(crate) fn new(url: impl Into<String>, data: PageData) -> Self {
        Self { data, url: url.into(), status: 200, departments: None }
    }

    /// With the departments of `categories` in its header, where those were read already.
    pub(crate) fn under(mut self, categories: &[Department]) -> Self {
        self.departments = Some(departments(categories));
        self
    }

    /// That tells of `problem`, if there is one.
    pub(crate) fn telling(mut self, problem: Option<&Problem>) -> Self {
        self.status = problem.map_or(200, |p| p.status().as_u16());
        self
    }

    /// Renders it the same for everybody, to be kept under `tags`.
    pub(crate) async fn public(self, visit: &Visit, mut tags: Vec<String>) -> Result<Response, Problem> {
        tags.extend(["categories".to_owned(), "listing".to_owned()]);
        let response = self.render(visit, None).await?;
        // A page that React did not render is not worth keeping.
        if visit.renderer.is_none() || !response.status().is_success() {
            return Ok(response);
        }
        Ok(cacheable::public(response, tags, Duration::from_secs(300)))
    }

    /// Renders it for `visitor`.
    pub(crate) async fn personal(self, visitor: &Visitor) -> Result<Response, Problem> {
        let session = visitor.session().await?;
        Ok(cacheable::private(self.render(visitor, Some(session)).await?))
    }

    async fn render(self, visit: &Visit, session: Option<Session>) -> Result<Response, Problem> {
        let nav = match self.departments {
            Some(departments) => departments,
            None => departments(&categories(visit).await?),
        };
        let channel = &visit.market.channel;
        let input = RenderInput {
            url: self.url,
            status: self.status,
            locale: channel.locale.clone(),
            currency: channel.currency.code().to_owned(),
            origin: visit.settings.public_url.to_string(),
            shop: ShopFacts {
                name: visit.settings.shop_name.to_string(),
                locales: channel.locales.clone(),
                prices_include_tax: channel.prices_include_tax,
                most_units: souk_cart::MOST_UNITS,
            },
            nav,
            session,
            page: self.data,
        };
        Ok(document(visit.renderer.as_ref(), &input).await)
    }
}

/// Departments that a header shows at most.
const DEPARTMENTS: usize = 12;

/// The categories with how much is in them, leaving out empty ones.
pub(crate) async fn categories(visit: &Visit) -> Result<Vec<Department>, Problem> {
    let conn = visit.db.read();
    let counts = souk_listing::sizes(conn, visit.market.channel.id).await?;
    let categories = souk_catalog::categories(conn).await?;
    let shown = categories.into_iter().map(|c| {
        let count = counts.get(&c.id).copied().unwrap_or(0);
        Department::new(c, count)
    });
    Ok(shown.filter(|c| c.product_count > 0).collect())
}

impl Department {
    /// Of a category with `product_count` products.
    pub(crate) fn new(category: souk_catalog::Category, product_count: i64) -> Self {
        Self {
            id: category.id,
            parent_id: category.parent_id,
            slug: category.slug,
            name: category.name,
            ground: category.ground,
            product_count,
            image: None,
        }
    }

    /// The way to it.
    pub(crate) fn crumb(&self) -> Crumb {
        Crumb { name: self.name.clone(), url: format!("/c/{}/", self.slug) }
    }
}

/// The categories at the top, in their order; of many the largest. A shop may have hundreds of categories, a header has not.
pub(crate) fn departments(categories: &[Department]) -> Vec<Department> {
    let tops = || categories.iter().filter(|c| c.parent_id.is_none());
    let mut sizes: Vec<i64> = tops().map(|c| c.product_count).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let least = sizes.get(DEPARTMENTS - 1).copied().unwrap_or(0);
    tops().filter(|c| c.product_count >= least).take(DEPARTMENTS).cloned().collect()
}
