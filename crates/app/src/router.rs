//! The table of contents of the whole shop.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse as _;
use axum::{Router, middleware};
use serde_json::json;
use souk_accounts::{AccountsState, keep_signed_in};
use souk_cart::CartState;
use souk_catalog::CatalogState;
use souk_http::Problem;
use souk_http::guard::{GuardConfig, LARGEST_BODY, guard, within_limit};
use souk_inventory::InventoryState;
use souk_listing::ListingState;
use souk_orders::OrdersState;
use souk_payments::PaymentsState;
use souk_sellers::SellersState;
use souk_shipping::ShippingState;
use souk_ssr::Renderer;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;

use crate::figures::{self, FiguresState};
use crate::health::{self, HealthState};
use crate::pages::{self, PagesState};
use crate::{House, openapi, reference};

fn accounts(house: &House) -> AccountsState {
    let cart = cart(house);
    AccountsState::new(house.auth.clone(), house.queue.clone()).on_sign_in(Arc::new(
        move |headers, account| {
            let cart = cart.clone();
            Box::pin(async move {
                let notices = souk_cart::bring_along(&cart, &headers, account).await?;
                Ok(notices.iter().map(|notice| json!(notice)).collect())
            })
        },
    ))
}

fn cart(house: &House) -> CartState {
    CartState {
        db: house.db.clone(),
        auth: house.auth.clone(),
        cookies: house.cookies,
        channel: Arc::clone(&house.channel),
    }
}

fn orders(house: &House) -> OrdersState {
    OrdersState {
        db: house.db.clone(),
        auth: house.auth.clone(),
        tokens: house.checkout.tokens.clone(),
        cookies: house.cookies,
    }
}

/// The API, slice by slice.
pub(crate) fn api(house: &House) -> OpenApiRouter {
    let (db, channel) = (house.db.clone(), Arc::clone(&house.channel));
    let payments = if house.config.has_sandbox() {
        souk_payments::router(PaymentsState { db: db.clone() })
    } else {
        OpenApiRouter::new()
    };
    OpenApiRouter::with_openapi(openapi::frame())
        .merge(souk_accounts::router(accounts(house)))
        .merge(souk_sellers::router(SellersState { db: db.clone() }))
        .merge(souk_catalog::router(CatalogState { db: db.clone(), auth: house.auth.clone() }))
        .merge(souk_inventory::router(InventoryState { db: db.clone(), auth: house.auth.clone() }))
        .merge(souk_listing::router(ListingState {
            db: db.clone(),
            auth: house.auth.clone(),
            channel: Arc::clone(&channel),
            index: Arc::new(house.search.clone()),
        }))
        .merge(souk_cart::router(cart(house)))
        .merge(souk_shipping::router(ShippingState { db, channel }))
        .merge(payments)
        .merge(souk_orders::router(orders(house)))
        .merge(souk_checkout::router(house.checkout.clone()))
}

/// Everything that the shop answers.
pub(crate) fn router(house: &House, renderer: Option<Arc<Renderer>>, stopping: Arc<AtomicBool>) -> Router {
    let (api, document) = openapi::split(api(house));
    let pages = PagesState {
        db: house.db.clone(),
        channel: Arc::clone(&house.channel),
        renderer,
        accounts: accounts(house),
        auth: house.auth.clone(),
        cookies: house.cookies,
        cart: cart(house),
        orders: orders(house),
        checkout: house.checkout.clone(),
        index: Arc::new(house.search.clone()),
        origin: Arc::clone(&house.checkout.public_url),
        shop: Arc::new(json!({
            "name": house.config.shop_name,
            "locales": house.channel.locales,
            "prices_include_tax": house.channel.prices_include_tax,
            "most_units": souk_cart::MOST_UNITS,
        })),
    };
    let guarded =
        Arc::new(GuardConfig { origin: house.config.public_url.clone(), secure: house.config.is_https() });
    api.merge(pages::router(pages, house.media.clone()))
        .merge(health::router(HealthState { db: house.db.clone(), stopping }))
        .merge(figures::router(FiguresState {
            db: house.db.clone(),
            responses: house.responses.clone(),
            search: house.search.clone(),
            token: house.config.metrics_token.clone(),
        }))
        .merge(reference::router(document))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn(within_limit))
        .layer(CatchPanicLayer::custom(|_| Problem::internal("a handler panicked").into_response()))
        .layer(middleware::from_fn_with_state(house.auth.clone(), keep_signed_in))
        .layer(middleware::from_fn_with_state(guarded, guard))
}
