//! The storefront's addresses.

use axum::routing::get;
use axum::{Router, middleware};
use souk_media::Media;

use super::{PagesState, account, assets, cart, catalog, checkout, errors, order, seo};

/// Every page and form of the storefront, and the files that they load.
pub(crate) fn router(state: PagesState, media: Media) -> Router {
    let pages = Router::new()
        .route("/", get(catalog::home))
        .route("/c/{slug}/", get(catalog::category))
        .route("/search/", get(catalog::search))
        .route("/p/{slug}/", get(catalog::product))
        .route("/cart/", get(cart::show))
        .route("/cart/add/", get(cart::back).post(cart::add))
        .route("/cart/lines/{id}/", get(cart::back).post(cart::change))
        .route("/checkout/", get(checkout::show).post(checkout::submit))
        .route("/orders/{id}/", get(order::show))
        .route("/orders/{id}/pay/", get(order::back).post(order::pay))
        .route("/account/", get(account::show))
        .route("/account/sign-in/", get(account::sign_in_page).post(account::sign_in))
        .route("/account/register/", get(account::register_page).post(account::register))
        .route("/account/sign-out/", get(account::back).post(account::sign_out))
        .route("/robots.txt", get(seo::robots))
        .route("/sitemap.xml", get(seo::sitemap))
        .fallback(super::not_found)
        .layer(middleware::from_fn_with_state(state.clone(), errors::told))
        .with_state(state);
    let files = Router::new().route("/media/{*key}", get(assets::media)).with_state(media);
    pages
        .merge(files)
        .route("/favicon.svg", get(assets::icon))
        .route("/favicon.ico", get(assets::icon))
        .route("/storefront/{*path}", get(assets::storefront))
        .route("/admin/", get(assets::admin))
        .route("/admin/{*path}", get(assets::admin))
}
