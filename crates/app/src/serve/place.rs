//! Where a request looks around: in the channel that its browser chose, in the language that stands in front of a page's path.
//!
//! A page in the channel's own language has an address without one: `/cart/`; in another of the channel's languages it is
//! `/de/cart/`. Whoever asks for a page without a language and likes another one better is sent there.

use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT, CACHE_CONTROL, HeaderMap, HeaderValue, LOCATION, VARY};
use http::uri::PathAndQuery;
use http::{Method, StatusCode, Uri};
use souk_http::cookies::Cookies;
use souk_http::{accepted, preferred};
use souk_platform::{CHANNEL_HEADER, Channel, Known, PageLocale};
use souk_storefront::{CHANNEL_COOKIE, LOCALE_COOKIE, is_page};

/// What is known of a request before it is answered.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The channel that the browser chose, where it is not the default one and the request names none itself.
    pub(crate) channel: Option<String>,
    /// The language in front of the path.
    locale: Option<String>,
    /// What is left of the address without it.
    address: Option<PathAndQuery>,
    /// The language that a program asks the API for, where it is not the channel's own.
    wanted: Option<String>,
}

/// Where a request is answered.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Here.
    Here(Place),
    /// At another address, for this person.
    Elsewhere(String),
}

impl Way {
    /// That of a request for `address`, a path as it is spelt and its query, among the channels `known`.
    pub(crate) fn of(
        known: &Known,
        cookies: Cookies,
        method: &Method,
        address: &str,
        headers: &HeaderMap,
    ) -> Self {
        let Some(default) = known.first() else { return Self::Here(Place::default()) };
        let named = headers.get(CHANNEL_HEADER).filter(|slug| !slug.is_empty());
        let is_called = |slug: &str| known.iter().find(|channel| channel.slug == slug);
        let chosen = match named {
            None if known.len() > 1 => cookies.get(headers, CHANNEL_COOKIE).and_then(|slug| is_called(&slug)),
            _ => None,
        };
        let named = named.and_then(|slug| slug.to_str().ok()).and_then(is_called);
        let channel = chosen.or(named).unwrap_or(default);
        let mut place = Place {
            channel: chosen.filter(|chosen| chosen.id != default.id).map(|chosen| chosen.slug.clone()),
            ..Place::default()
        };
        if known.iter().all(|channel| channel.locales.len() < 2) {
            return Self::Here(place);
        }
        if let Some((locale, rest)) = in_front(known, address) {
            if !speaks(channel, locale) {
                return Self::Elsewhere(rest.to_owned());
            }
            place.locale = Some(locale.to_owned());
            place.address = rest.parse().ok();
        } else if is_page(path(address)) {
            let reads = matches!(*method, Method::GET | Method::HEAD) && is_browser(headers);
            if let Some(locale) = reads.then(|| liked(channel, cookies, headers)).flatten() {
                return Self::Elsewhere(format!("/{locale}{address}"));
            }
        } else {
            let wanted = preferred(accepted(headers), &channel.locales);
            place.wanted = wanted.filter(|locale| *locale != channel.locale).map(ToOwned::to_owned);
        }
        Self::Here(place)
    }
}

impl Place {
    /// What an answer for `address` is kept under: for each channel and language another one. None where a request names what
    /// cannot be a channel.
    pub(crate) fn key(&self, address: &str, headers: &HeaderMap) -> Option<String> {
        let named = match headers.get(CHANNEL_HEADER) {
            Some(slug) => slug.to_str().ok().filter(|slug| slug.len() <= LONGEST_CHANNEL)?,
            None => "",
        };
        let channel = self.channel.as_deref().unwrap_or(named);
        let wanted = self.wanted.as_deref().unwrap_or("");
        // No address has a blank.
        Some(match (channel, wanted) {
            ("", "") => address.to_owned(),
            _ => format!("{address} {channel} {wanted}"),
        })
    }

    /// The path of `uri` without its language.
    pub(crate) fn path<'a>(&'a self, uri: &'a Uri) -> &'a str {
        self.address.as_ref().map_or(uri.path(), PathAndQuery::path)
    }

    /// Tells the handlers of it: the channel by its header, the language by an extension.
    pub(crate) fn tell<B>(self, request: &mut http::Request<B>) {
        if let Some(slug) = self.channel.and_then(|slug| HeaderValue::from_str(&slug).ok()) {
            request.headers_mut().insert(CHANNEL_HEADER, slug);
        }
        if let (Some(locale), Some(address)) = (self.locale, self.address) {
            *request.uri_mut() = Uri::from(address);
            request.extensions_mut().insert(PageLocale(locale));
        }
    }
}

/// Characters of a channel name under which answers are kept.
const LONGEST_CHANNEL: usize = 64;

/// The language in front of the page at `address`, and its address without; none where there is none or it is no page.
fn in_front<'a>(known: &Known, address: &'a str) -> Option<(&'a str, &'a str)> {
    let (locale, _) = address.strip_prefix('/')?.split_once('/')?;
    let is_one = known.iter().any(|channel| channel.locales.iter().any(|each| each == locale));
    let rest = address.get(1 + locale.len()..)?;
    (is_one && is_page(path(rest))).then_some((locale, rest))
}

fn path(address: &str) -> &str {
    address.split_once('?').map_or(address, |(path, _)| path)
}

/// Whether `locale` is a language of the channel that its addresses name.
fn speaks(channel: &Channel, locale: &str) -> bool {
    locale != channel.locale && channel.locales.iter().any(|each| each == locale)
}

/// Whether a person may be looking, not a program.
fn is_browser(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

/// The language that somebody would rather read than the channel's own: the one that was chosen, or that the browser likes best.
fn liked<'a>(channel: &'a Channel, cookies: Cookies, headers: &HeaderMap) -> Option<&'a str> {
    let is_one = |tag: &str| channel.locales.iter().find(|each| *each == tag).map(String::as_str);
    let chosen = cookies.get(headers, LOCALE_COOKIE).and_then(|tag| is_one(&tag));
    let liked = chosen.or_else(|| preferred(accepted(headers), &channel.locales))?;
    (liked != channel.locale).then_some(liked)
}

/// Sends to `address`, which is right for this person alone.
pub(crate) fn elsewhere(address: &str) -> Response {
    let Ok(location) = HeaderValue::from_str(address) else { return StatusCode::NOT_FOUND.into_response() };
    let headers = [
        (LOCATION, location),
        (CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (VARY, HeaderValue::from_static("accept-language, cookie")),
    ];
    // 307: what a form sends goes along.
    (StatusCode::TEMPORARY_REDIRECT, headers).into_response()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use http::header::{ACCEPT_LANGUAGE, COOKIE};
    use souk_db::Id;

    use super::*;

    fn channel(slug: &str, locales: &[&str]) -> Arc<Channel> {
        Arc::new(Channel {
            id: Id::from_u128(slug.len() as u128),
            slug: slug.to_owned(),
            currency: "EUR".parse().unwrap(),
            locale: locales[0].to_owned(),
            locales: locales.iter().map(|&l| l.to_owned()).collect(),
            countries: Vec::new(),
            prices_include_tax: true,
            tax_rounding: souk_platform::TaxRounding::Line,
            price_list_id: Id::from_u128(9),
        })
    }

    fn way(address: &str, headers: &[(http::HeaderName, &str)]) -> Way {
        let known: Known = [channel("default", &["en", "de"]), channel("abroad", &["de", "ar"])].into();
        let mut all = HeaderMap::new();
        all.insert(ACCEPT, HeaderValue::from_static("text/html"));
        for (name, value) in headers {
            all.insert(name, HeaderValue::from_str(value).unwrap());
        }
        Way::of(&known, Cookies::new(false), &Method::GET, address, &all)
    }

    fn here(way: Way) -> Place {
        match way {
            Way::Here(place) => place,
            Way::Elsewhere(address) => panic!("sent to {address}"),
        }
    }

    fn sent_to(address: &str) -> Way {
        Way::Elsewhere(address.to_owned())
    }

    #[test]
    fn a_page_is_in_the_language_in_front_of_its_path() {
        let place = here(way("/de/c/kitchen/?page=2", &[]));
        assert_eq!(
            (place.locale.as_deref(), place.address.unwrap().as_str()),
            (Some("de"), "/c/kitchen/?page=2")
        );
        assert_eq!(here(way("/cart/", &[])), Place::default());
        for no_page in ["/de/api/products/", "/de//evil.example/", "/fr/cart/", "/de.txt"] {
            assert_eq!(here(way(no_page, &[])), Place::default(), "{no_page}");
        }
    }

    #[test]
    fn a_language_that_the_channel_does_not_name_in_addresses_leads_to_the_address_without_one() {
        assert_eq!(way("/en/cart/", &[]), sent_to("/cart/"));
        assert_eq!(way("/ar/", &[]), sent_to("/"));
        assert_eq!(way("/de/p/x/?a=1", &[(COOKIE, "souk_channel=abroad")]), sent_to("/p/x/?a=1"));
    }

    #[test]
    fn who_likes_another_language_better_is_sent_there_unless_they_chose() {
        let german = (ACCEPT_LANGUAGE, "de-AT,de;q=0.9,en;q=0.5");
        assert_eq!(way("/p/x/?a=1", std::slice::from_ref(&german)), sent_to("/de/p/x/?a=1"));
        assert_eq!(way("/", &[(COOKIE, "souk_locale=de")]), sent_to("/de/"));
        for stays in [
            vec![german.clone(), (COOKIE, "souk_locale=en")],
            vec![(COOKIE, "souk_locale=xx")],
            vec![(ACCEPT_LANGUAGE, "en,de;q=0.9")],
        ] {
            assert_eq!(here(way("/", &stays)), Place::default());
        }
        let program = [german, (ACCEPT, "application/json")];
        assert_eq!(here(way("/", &program)), Place::default());
    }

    #[test]
    fn answers_of_the_api_are_kept_by_channel_and_language() {
        let key = |headers: &[(http::HeaderName, &str)]| {
            here(way("/api/products/", headers)).key("/api/products/", &HeaderMap::new()).unwrap()
        };
        assert_eq!(key(&[]), "/api/products/");
        assert_eq!(key(&[(COOKIE, "souk_channel=nowhere")]), "/api/products/");
        assert_eq!(key(&[(ACCEPT_LANGUAGE, "de")]), "/api/products/  de");
        assert_eq!(
            key(&[(COOKIE, "souk_channel=abroad"), (ACCEPT_LANGUAGE, "ar")]),
            "/api/products/ abroad ar"
        );
    }
}
