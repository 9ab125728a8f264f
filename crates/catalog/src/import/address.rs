//! Which addresses of pictures are worth recording. Names are resolved and checked again when they are fetched.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use souk_http::Message;
use url::{Host, Url};

use crate::messages;

/// The address in its plain form.
///
/// # Errors
/// Why it may not be fetched.
pub(super) fn public(text: &str) -> Result<String, &'static Message> {
    let url = Url::parse(text).map_err(|_| &messages::PICTURE_NO_ADDRESS)?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(&messages::PICTURE_NOT_HTTP);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(&messages::PICTURE_WITH_PASSWORD);
    }
    let inside = match url.host() {
        None => true,
        Some(Host::Domain(name)) => is_inside_name(name.trim_end_matches('.')),
        Some(Host::Ipv4(ip)) => is_inside(IpAddr::V4(ip)),
        Some(Host::Ipv6(ip)) => is_inside(IpAddr::V6(ip)),
    };
    if inside { Err(&messages::PICTURE_INSIDE) } else { Ok(url.into()) }
}

fn is_inside_name(name: &str) -> bool {
    let ends = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];
    !name.contains('.') || ends.iter().any(|end| name.ends_with(end))
}

fn is_inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_inside_v4(ip),
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(mapped) => is_inside_v4(mapped),
            None => is_inside_v6(ip),
        },
    }
}

fn is_inside_v4(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    a == 0
        || ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_multicast()
        || ip.is_broadcast()
        || (a == 100 && (64..128).contains(&b))
        || a >= 240
}

fn is_inside_v6(ip: Ipv6Addr) -> bool {
    let first = ip.segments()[0];
    ip.is_loopback()
        || ip.is_unspecified()
        || ip.is_multicast()
        || (first & 0xfe00) == 0xfc00
        || (first & 0xffc0) == 0xfe80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_point_inside_are_told_however_they_are_written() {
        for bad in [
            "http://127.0.0.1/a.png",
            "http://2130706433/a.png",
            "http://0x7f.1/a.png",
            "http://[::1]/a.png",
            "http://[::ffff:10.0.0.1]/a.png",
            "http://169.254.169.254/latest/meta-data",
            "http://10.1.2.3/",
            "http://100.64.0.1/",
            "http://localhost:8000/",
            "http://db/",
            "http://printer.local/",
            "file:///etc/passwd",
            "ftp://example.org/a.png",
            "https://user:pass@example.org/a.png",
            "sample:images/a.webp",
            "a.png",
        ] {
            assert!(public(bad).is_err(), "{bad}");
        }
        assert_eq!(public("https://example.org/a b.png").as_deref(), Ok("https://example.org/a%20b.png"));
    }
}
