//! Languages and currencies that a shopper chooses: pages carry the language in their address, a cookie keeps the channel.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::header::{HeaderValue, LOCATION, SET_COOKIE};
use serde::Serialize;
use souk_cart::CartKey;
use souk_http::Problem;
use souk_platform::{Channel, Channels, PageLocale};

use crate::errors::or_page;
use crate::forms::{Fields, own_path, see_other};
use crate::visit::{Visit, Visitor};

/// The cookie with the slug of the channel that was chosen.
pub const CHANNEL_COOKIE: &str = "channel";
/// The cookie with the language that was chosen.
pub const LOCALE_COOKIE: &str = "locale";
/// A choice is remembered for a year.
const REMEMBERED: i64 = 365 * 24 * 3600;

/// How the paths of pages begin, which may have a language in front.
const PAGES: [&str; 16] = [
    "account",
    "b",
    "c",
    "cart",
    "checkout",
    "collections",
    "contact",
    "new",
    "newsletter",
    "orders",
    "p",
    "pages",
    "sale",
    "search",
    "sellers",
    "wishlist",
];

/// Whether `path` is that of a page.
#[must_use]
pub fn is_page(path: &str) -> bool {
    let Some(rest) = path.strip_prefix('/') else { return false };
    rest.is_empty() || rest.split_once('/').is_some_and(|(first, _)| PAGES.contains(&first))
}

/// A currency to choose, by the channel that sells in it.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct CurrencyChoice {
    /// The channel's slug.
    channel: String,
    /// ISO 4217 code.
    currency: String,
}

/// The currencies that the shop sells in; of channels with the same one the first, or the one that `visit` is in.
pub(crate) async fn currencies(visit: &Visit) -> Result<Vec<CurrencyChoice>, Problem> {
    let here = &visit.market.channel;
    let mut choices: Vec<CurrencyChoice> = Vec::new();
    for channel in visit.part::<Channels>().all().await?.iter() {
        let currency = channel.currency.code();
        let known = choices.iter_mut().find(|choice| choice.currency == currency);
        match known {
            None => {
                choices.push(CurrencyChoice { channel: channel.slug.clone(), currency: currency.to_owned() })
            }
            Some(choice) if channel.id == here.id => choice.channel.clone_from(&channel.slug),
            Some(_) => {}
        }
    }
    Ok(choices)
}

/// Around all pages: whoever is sent on to another page reads it in the same language.
pub(crate) async fn kept(request: Request, next: Next) -> Response {
    let locale = request.extensions().get::<PageLocale>().cloned();
    let mut response = next.run(request).await;
    if let Some(PageLocale(locale)) = locale
        && let Some(to) = response.headers().get(LOCATION).and_then(|to| to.to_str().ok())
        && is_page(to.split(['?', '#']).next().unwrap_or(to))
        && let Ok(to) = HeaderValue::from_str(&format!("/{locale}{to}"))
    {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

/// `POST /localization/`: the language `locale` and the currency of `channel`, then `next`. The cart goes along.
pub(crate) async fn choose(visitor: Visitor, fields: Fields) -> Response {
    or_page(&visitor, chosen(&visitor, &fields).await).await
}

/// `GET /localization/`: nothing is shown here.
pub(crate) async fn back() -> Response {
    see_other("/")
}

async fn chosen(visitor: &Visitor, fields: &Fields) -> Result<Response, Problem> {
    let here = &visitor.market.channel;
    let channel = visitor.part::<Channels>().by_slug(fields.get("channel")).await?;
    let channel = channel.unwrap_or_else(|| here.clone());
    let locale = channel.locales.iter().find(|locale| *locale == fields.get("locale"));
    let locale = locale.unwrap_or(&channel.locale);
    let next = own_path(fields.get("next"), "/");
    let mut response = see_other(&format!("{}{next}", channel.prefix(locale)));
    response.headers_mut().append(SET_COOKIE, visitor.cookies.set(LOCALE_COOKIE, locale, REMEMBERED));
    shop_in(visitor, &visitor.cart_key, &channel, &mut response).await?;
    Ok(response)
}

/// Makes the browser shop in `channel` from `response` on; the cart that `key` opens goes along.
pub(crate) async fn shop_in(
    visit: &Visit,
    key: &CartKey,
    channel: &Arc<Channel>,
    response: &mut Response,
) -> Result<(), Problem> {
    let here = visit.market.channel.id;
    if channel.id != here {
        souk_cart::change_channel(visit, key, here, channel).await?;
    }
    response.headers_mut().append(SET_COOKIE, visit.cookies.set(CHANNEL_COOKIE, &channel.slug, REMEMBERED));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_known_by_how_their_paths_begin() {
        for page in ["/", "/p/tamri-mug/", "/cart/", "/account/sign-in/"] {
            assert!(is_page(page), "{page}");
        }
        for other in [
            "",
            "//evil.example/",
            "/api/products/",
            "/media/a.webp",
            "/de/",
            "/robots.txt",
            "/localization/",
        ] {
            assert!(!is_page(other), "{other}");
        }
    }
}
