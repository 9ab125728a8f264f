//! Who is calling: the client's address, believed from a proxy only where one is configured.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::request::Parts;

use crate::Problem;

/// The client's address. The server puts it into each request's extensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddr(pub IpAddr);

impl ClientAddr {
    /// What limits count by: the address, for IPv6 its /64.
    #[must_use]
    pub fn bucket(self) -> String {
        match self.0 {
            IpAddr::V4(v4) => v4.to_string(),
            IpAddr::V6(v6) => {
                let s = v6.segments();
                format!("{}/64", Ipv6Addr::new(s[0], s[1], s[2], s[3], 0, 0, 0, 0))
            }
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ClientAddr {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        Ok(parts.extensions.get::<Self>().copied().unwrap_or(Self(IpAddr::from([127, 0, 0, 1]))))
    }
}

/// The client behind `peer`: the last address in `X-Forwarded-For` that is not one of the `trusted` proxies, and `peer`
/// itself when it is not a trusted proxy.
#[must_use]
pub fn resolve(peer: SocketAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> ClientAddr {
    let peer = peer.ip().to_canonical();
    if !trusted.contains(&peer) {
        return ClientAddr(peer);
    }
    let forwarded = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
    let chain: Vec<IpAddr> = forwarded
        .flat_map(|v| v.split(','))
        .map_while(|a| a.trim().parse::<IpAddr>().ok())
        .map(|a| a.to_canonical())
        .collect();
    ClientAddr(chain.into_iter().rev().find(|a| !trusted.contains(a)).unwrap_or(peer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forwarded_address_counts_only_behind_a_configured_proxy() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "6.6.6.6, 203.0.113.9".parse().unwrap());
        let proxy = IpAddr::from([10, 0, 0, 1]);
        let peer = SocketAddr::new(proxy, 1);
        assert_eq!(resolve(peer, &headers, &[]).0, proxy);
        assert_eq!(resolve(peer, &headers, &[proxy]).0, IpAddr::from([203, 0, 113, 9]));
    }
}
