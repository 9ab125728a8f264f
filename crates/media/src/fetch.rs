//! Fetches pictures from addresses that a file names, and from nowhere inside.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;

use crate::host::Hosts;

/// The longest a fetch may take.
const LIMIT: Duration = Duration::from_secs(10);
/// Bytes that it may bring.
const LARGEST: usize = 20 * 1024 * 1024;

/// Why nothing was fetched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// Another try may help.
    #[error("{0}")]
    Later(String),
    /// The host does not answer, or asks to be left alone; nothing more is asked of it for a while.
    #[error("{host} is away")]
    Away {
        /// The host.
        host: String,
        /// For how long.
        retry_after: Duration,
    },
    /// No try will help.
    #[error("{0}")]
    Never(String),
}

/// Fetches over http(s): public addresses only, judged after resolution and used as resolved, without redirects, bounded in
/// time and size. A host gets a few requests at once, and a rest when it does not answer. Cheap to clone; clones share that.
#[derive(Clone)]
pub struct Fetcher {
    client: reqwest::Client,
    hosts: Hosts,
    inside: bool,
}

struct Guarded {
    inside: bool,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let inside = self.inside;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let allowed: Vec<SocketAddr> = found.filter(|a| inside || is_public(a.ip())).collect();
            if allowed.is_empty() {
                return Err("the address points inside, or nowhere".into());
            }
            let addrs: Addrs = Box::new(allowed.into_iter());
            Ok(addrs)
        })
    }
}

impl Fetcher {
    /// A fetcher; `inside` lets it reach private addresses too, for tests against a server of their own.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(inside: bool) -> Result<Self, FetchError> {
        // A second call finds the provider set; that is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .dns_resolver(Arc::new(Guarded { inside }))
            .redirect(Policy::none())
            .timeout(LIMIT)
            .connect_timeout(LIMIT / 2)
            .no_proxy()
            .user_agent("souk")
            .build()
            .map_err(|e| FetchError::Never(e.to_string()))?;
        Ok(Self { client, hosts: Hosts::default(), inside })
    }

    /// What is at `address`.
    ///
    /// # Errors
    /// See [`FetchError`].
    pub async fn fetch(&self, address: &str) -> Result<Bytes, FetchError> {
        let url = reqwest::Url::parse(address).map_err(|e| FetchError::Never(e.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(FetchError::Never("only http and https are fetched".to_owned()));
        }
        // A literal address passes no resolver.
        let literal = url.host_str().and_then(|h| h.trim_matches(['[', ']']).parse::<IpAddr>().ok());
        if literal.is_some_and(|ip| !self.inside && !is_public(ip)) {
            return Err(FetchError::Never("the address points inside".to_owned()));
        }
        let host = url.host_str().unwrap_or_default().to_owned();
        let away = |retry_after| FetchError::Away { host: host.clone(), retry_after };
        let pass = self.hosts.enter(&host).await.map_err(away)?;
        match self.get(url).await {
            Err(Failed::Host(why, rest)) => {
                pass.failed(rest);
                Err(FetchError::Later(why))
            }
            answered => {
                pass.answered();
                answered.map_err(|failed| match failed {
                    Failed::Host(why, _) => FetchError::Later(why),
                    Failed::Never(why) => FetchError::Never(why),
                })
            }
        }
    }

    async fn get(&self, url: reqwest::Url) -> Result<Bytes, Failed> {
        let silent = |e: reqwest::Error| Failed::Host(without_url(e), None);
        let response = self.client.get(url).send().await.map_err(silent)?;
        let status = response.status();
        if status.is_server_error() || status.as_u16() == 429 {
            let rest = response.headers().get("retry-after").and_then(|v| v.to_str().ok()?.parse().ok());
            return Err(Failed::Host(format!("the server answered {status}"), rest.map(Duration::from_secs)));
        }
        if !status.is_success() {
            return Err(Failed::Never(format!("the server answered {status}")));
        }
        let mut body = BytesMut::new();
        let mut parts = response.bytes_stream();
        while let Some(part) = parts.next().await {
            let part = part.map_err(silent)?;
            if body.len() + part.len() > LARGEST {
                return Err(Failed::Never("it is larger than 20 MB".to_owned()));
            }
            body.extend_from_slice(&part);
        }
        Ok(body.freeze())
    }
}

/// Why one request brought nothing.
enum Failed {
    /// The host's doing, with the rest that it asks for.
    Host(String, Option<Duration>),
    /// The picture's.
    Never(String),
}

fn without_url(error: reqwest::Error) -> String {
    error.without_url().to_string()
}

/// Whether `ip` is on the public net.
fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, ..] = v4.octets();
            let shared = a == 100 && (64..128).contains(&b);
            let reserved = a == 0
                || a >= 240
                || (a == 192 && b == 0 && v4.octets()[2] == 0)
                || (a == 198 && (b & 0xfe) == 18);
            !(v4.is_private()
                || v4.is_loopback()
                || v4.is_link_local()
                || v4.is_multicast()
                || v4.is_broadcast()
                || v4.is_documentation()
                || v4 == Ipv4Addr::UNSPECIFIED
                || shared
                || reserved)
        }
        IpAddr::V6(v6) => {
            let first = v6.segments()[0];
            let embeds = first == 0x2002
                || (first == 0x64 && v6.segments()[1] == 0xff9b)
                || (first == 0x2001 && v6.segments()[1] == 0);
            (first & 0xe000) == 0x2000 && !embeds && !(first == 0x2001 && v6.segments()[1] == 0xdb8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_public_addresses_are_public() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:10.0.0.1",
            "ff02::1",
            "64:ff9b::a00:1",
            "2002:a00:1::",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["93.184.216.34", "2606:2800:220:1::1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }

    #[tokio::test]
    async fn addresses_inside_are_refused_however_they_are_written() {
        let fetcher = Fetcher::new(false).unwrap();
        for address in [
            "http://127.0.0.1:1/",
            "http://[::1]/",
            "http://2130706433/",
            "ftp://example.org/",
            "file:///etc/passwd",
        ] {
            assert!(matches!(fetcher.fetch(address).await, Err(FetchError::Never(_))), "{address}");
        }
        assert!(fetcher.fetch("http://localhost:1/").await.is_err());
    }
}
