//! The storefront's addresses.

use axum::routing::get;
use axum::{Router, middleware};

use crate::pages::{
    account, addresses, cart, checkout, collections, contact, content, home, list, newsletter, order,
    preferences, privacy, product, recovery, review, reviews, security, sellers, sign_in, stock_notice,
    track, wishlist,
};
use crate::visit::StorefrontState;
use crate::{errors, files, localization, seo};

/// Every page and form of the storefront, and the files that they load.
pub fn router(state: StorefrontState) -> Router {
    let pages = Router::new()
        .route("/", get(home::show))
        .route("/c/{slug}/", get(list::category))
        .route("/collections/", get(collections::show))
        .route("/collections/{slug}/", get(list::collection))
        .route("/b/{slug}/", get(list::brand))
        .route("/sellers/", get(sellers::show))
        .route("/sellers/{slug}/", get(sellers::seller))
        .route("/search/", get(list::search))
        .route("/sale/", get(list::sale))
        .route("/new/", get(list::arrivals))
        .route("/p/{slug}/", get(product::show))
        .route("/p/{slug}/reviews/", get(reviews::show).post(review::submit))
        .route("/p/{slug}/reviews/write/", get(review::show))
        .route(
            "/p/{slug}/reviews/photos/",
            get(review::back).post(review::add_photo).layer(review::largest_photo()),
        )
        .route("/p/{slug}/reviews/photos/{id}/", get(review::back_of).post(review::remove_photo))
        .route("/p/{slug}/reviews/{id}/helpful/", get(reviews::back).post(reviews::helpful))
        .route("/pages/{slug}/", get(content::show))
        .route("/contact/", get(contact::show).post(contact::send))
        .route("/cart/", get(cart::show))
        .route("/cart/add/", get(cart::back).post(cart::add))
        .route("/cart/lines/{id}/", get(cart::back).post(cart::change))
        .route("/cart/lines/{id}/save/", get(cart::back).post(cart::save))
        .route("/checkout/", get(checkout::show).post(checkout::submit))
        .route("/orders/track/", get(track::show).post(track::find))
        .route("/orders/{id}/", get(order::show))
        .route("/orders/{id}/pay/", get(order::back).post(order::pay))
        .route("/orders/{id}/cancel/", get(order::back).post(order::cancel))
        .route("/orders/{id}/again/", get(order::back).post(order::again))
        .route("/account/", get(account::show))
        .route("/account/sign-in/", get(sign_in::show).post(sign_in::sign_in))
        .route("/account/sign-in/code/", get(sign_in::show_code).post(sign_in::sign_in_by_code))
        .route("/account/register/", get(sign_in::show_register).post(sign_in::register))
        .merge(account_forms())
        .merge(wishes())
        .merge(letters())
        .route("/account/sign-out/", get(account::back).post(account::sign_out))
        .route("/localization/", get(localization::back).post(localization::choose))
        .route("/robots.txt", get(seo::robots))
        .route("/sitemap.xml", get(seo::sitemap))
        .fallback(errors::not_found)
        .layer(middleware::from_fn_with_state(state.clone(), errors::told))
        .layer(middleware::from_fn(localization::kept))
        .with_state(state.clone());
    let files = Router::new().route("/media/{*key}", get(files::media)).with_state(state.services.clone());
    pages
        .merge(files)
        .route("/favicon.svg", get(files::icon))
        .route("/favicon.ico", get(files::icon))
        .route("/storefront/{*path}", get(files::storefront))
        .route("/admin/", get(files::admin))
        .route("/admin/{*path}", get(files::admin))
}

/// The wishlist, and mails when something is back in stock.
fn wishes() -> Router<StorefrontState> {
    Router::new()
        .route("/wishlist/", get(wishlist::show))
        .route("/wishlist/add/", get(wishlist::back).post(wishlist::add))
        .route("/wishlist/items/{id}/remove/", get(wishlist::back).post(wishlist::remove))
        .route("/wishlist/items/{id}/mails/", get(wishlist::back).post(wishlist::mails))
        .route("/wishlist/notify/", get(stock_notice::show).post(stock_notice::ask))
        .route("/wishlist/unsubscribe/", get(stock_notice::show_unsubscribe).post(stock_notice::unsubscribe))
}

/// Mails about news.
fn letters() -> Router<StorefrontState> {
    Router::new()
        .route("/newsletter/", get(newsletter::show).post(newsletter::ask))
        .route("/newsletter/confirm/", get(newsletter::show_confirm).post(newsletter::confirm))
        .route("/newsletter/unsubscribe/", get(newsletter::show_end).post(newsletter::end))
}

/// Passwords, addresses and sessions.
fn account_forms() -> Router<StorefrontState> {
    Router::new()
        .route("/account/forgot-password/", get(recovery::show_forgot).post(recovery::forgot))
        .route("/account/code/", get(recovery::show_code).post(recovery::code))
        .route("/account/code/again/", get(recovery::back).post(recovery::forgot))
        .route("/account/new-password/", get(recovery::show_new_password).post(recovery::new_password))
        .route("/account/verify/", get(recovery::show_verify).post(recovery::verify))
        .route("/account/not-me/", get(recovery::show_not_me).post(recovery::not_me))
        .route("/account/addresses/", get(addresses::show).post(addresses::save))
        .route("/account/addresses/remove/", get(addresses::back).post(addresses::remove))
        .route("/account/preferences/", get(preferences::show).post(preferences::change))
        .route("/account/privacy/", get(privacy::show))
        .route("/account/privacy/consents/", get(privacy::back).post(privacy::agree))
        .route("/account/privacy/export/", get(privacy::back).post(privacy::export))
        .route("/account/privacy/erase/", get(privacy::back).post(privacy::erase))
        .route("/account/security/", get(security::show))
        .route("/account/security/password/", get(security::back).post(security::password))
        .route("/account/security/email/", get(security::back).post(security::email))
        .route("/account/security/verification/", get(security::back).post(security::verification))
        .route("/account/security/unlink/", get(security::back).post(security::unlink))
        .route("/account/security/sessions/", get(security::back).post(security::sessions))
}
