//! Where a request buys.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use souk_http::Problem;

use crate::{Channel, Channels, Services};

/// The header that names a channel.
pub const CHANNEL_HEADER: &str = "x-channel";

/// Where a request buys: in the channel that it names in `X-Channel`, the default one otherwise, in the language of the channel's
/// that it prefers. An unknown channel is refused with 400, an empty name is none.
#[derive(Clone, Debug)]
pub struct Market {
    /// The channel: currency, countries, prices with or without tax.
    pub channel: Arc<Channel>,
    /// The language, one of the channel's.
    pub locale: String,
}

impl Market {
    /// The market of `channel` in its own language.
    #[must_use]
    pub fn of(channel: Arc<Channel>) -> Self {
        Self { locale: channel.locale.clone(), channel }
    }

    /// The market that `headers` ask for.
    ///
    /// # Errors
    /// 400 when the channel is unknown; what the database says.
    pub async fn asked_for(services: &Services, headers: &HeaderMap) -> Result<Self, Problem> {
        let channels: Channels = services.part();
        let named = headers.get(CHANNEL_HEADER).filter(|slug| !slug.is_empty());
        let channel = match named {
            None => channels.default().await?,
            Some(slug) => {
                let known = channels.by_slug(slug.to_str().unwrap_or_default()).await?;
                known.ok_or_else(|| Problem::bad_parameter("X-Channel", "There is no such channel."))?
            }
        };
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let locale = preferred(wanted, &channel.locales).unwrap_or(&channel.locale).to_owned();
        Ok(Self { channel, locale })
    }
}

impl<S> FromRequestParts<S> for Market
where
    S: Send + Sync,
    Services: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Self::asked_for(&Services::from_ref(state), &parts.headers).await
    }
}

/// The one of `locales` that an `Accept-Language` of `wanted` likes best: by weight, and `de-CH` is served by `de`.
fn preferred<'a>(wanted: &str, locales: &'a [String]) -> Option<&'a str> {
    let mut ranges: Vec<(&str, f32)> = wanted
        .split(',')
        .map(|range| {
            let (tag, weight) = range.split_once(";q=").unwrap_or((range, "1"));
            (tag.trim(), weight.trim().parse().unwrap_or(0.0))
        })
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    ranges.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranges.into_iter().find_map(|(tag, _)| {
        let language = tag.split('-').next().unwrap_or(tag);
        let exact = locales.iter().find(|l| l.eq_ignore_ascii_case(tag));
        exact.or_else(|| locales.iter().find(|l| l.eq_ignore_ascii_case(language))).map(String::as_str)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_is_liked_best_among_those_of_the_channel_is_taken() {
        let locales = ["en".to_owned(), "de".to_owned()];
        for (wanted, found) in [
            ("de", Some("de")),
            ("de-CH, en;q=0.8", Some("de")),
            ("fr, en;q=0.5, de;q=0.7", Some("de")),
            ("EN-gb", Some("en")),
            ("de;q=0, en", Some("en")),
            ("fr", None),
            ("", None),
            ("*;q=x", None),
        ] {
            assert_eq!(preferred(wanted, &locales), found, "{wanted}");
        }
    }
}
