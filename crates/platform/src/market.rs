//! Where a request buys.

use std::sync::Arc;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use souk_http::{Problem, accepted, preferred};

use crate::messages;
use crate::{Channel, Channels, Services};

/// The header that names a channel.
pub const CHANNEL_HEADER: &str = "x-channel";

/// The language that stands in front of a page's path, as in `/de/cart/`: one of the channel's, and not its own. An extension of the
/// request, whose path goes on without it.
#[derive(Clone, Debug)]
pub struct PageLocale(pub String);

/// Where a request buys: in the channel that it names in `X-Channel`, the default one otherwise, in the language of the channel's
/// that it prefers. An unknown channel is refused with 400, an empty name is none.
#[derive(Clone, Debug)]
pub struct Market {
    /// The channel: currency, countries, prices with or without tax.
    pub channel: Arc<Channel>,
    /// The language, one of the channel's.
    pub locale: String,
    /// The language in which the catalogue is written: that of the default channel.
    pub original: String,
}

impl Market {
    /// The language into which the catalogue is to be translated; none where it is written in this market's.
    #[must_use]
    pub fn translation(&self) -> Option<&str> {
        (self.locale != self.original).then_some(self.locale.as_str())
    }

    /// The market that `headers` ask for.
    ///
    /// # Errors
    /// 400 when the channel is unknown; what the database says.
    pub async fn asked_for(services: &Services, headers: &HeaderMap) -> Result<Self, Problem> {
        let channels: Channels = services.part();
        let original = channels.default().await?.locale.clone();
        let named = headers.get(CHANNEL_HEADER).filter(|slug| !slug.is_empty());
        let channel = match named {
            None => channels.default().await?,
            Some(slug) => {
                let known = channels.by_slug(slug.to_str().unwrap_or_default()).await?;
                known.ok_or_else(|| Problem::bad_parameter("X-Channel", &messages::NO_SUCH_CHANNEL))?
            }
        };
        let locale = preferred(accepted(headers), &channel.locales).unwrap_or(&channel.locale).to_owned();
        Ok(Self { channel, locale, original })
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
