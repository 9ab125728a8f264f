//! Where content may lead to: a path of the shop, or an `https` address.

use souk_http::{Invalid, is_hidden};
use url::Url;

use crate::messages;

/// Characters of a link at most.
pub(crate) const LONGEST: usize = 2_000;
/// A link that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// As it is kept.
    pub(crate) text: String,
    /// Its path, when it leads into the shop.
    pub(crate) path: Option<String>,
}

/// Reads `text`; none for what leads anywhere else, such as `javascript:`, `//elsewhere` or `http:`.
pub(crate) fn read(text: &str) -> Option<Link> {
    let text = text.trim();
    if text.chars().count() > LONGEST || text.contains(|c: char| c.is_control() || c == '\\' || is_hidden(c))
    {
        return None;
    }
    if let Some(url) = own(text) {
        let path = with_slash(url.path());
        let mut text = path.clone();
        for (mark, part) in [('?', url.query()), ('#', url.fragment())] {
            if let Some(part) = part {
                text.push(mark);
                text.push_str(part);
            }
        }
        return Some(Link { text, path: Some(path) });
    }
    let url = Url::parse(text).ok()?;
    let is_plain = url.username().is_empty() && url.password().is_none();
    (url.scheme() == "https" && text.to_ascii_lowercase().starts_with("https://") && is_plain)
        .then(|| Link { text: url.into(), path: None })
}

/// Reads `text` for `field`, or notes what would be right.
pub(crate) fn check(invalid: &mut Invalid, field: &str, text: &str) -> Option<Link> {
    let link = read(text);
    invalid.check(link.is_some(), field, &messages::NO_LINK);
    link
}

/// The path of `text` alone, in the one spelling that the shop gives it; none when there is more than a path.
pub(crate) fn path(text: &str) -> Option<String> {
    let is_alone = !text.contains(['?', '#']);
    read(text).filter(|_| is_alone).and_then(|link| link.path)
}

/// `text` as a path of some shop's. What leaves the host on its way is none.
fn own(text: &str) -> Option<Url> {
    if !text.starts_with('/') || text.starts_with("//") {
        return None;
    }
    let url = Url::parse("https://shop.invalid").ok()?.join(text).ok()?;
    (url.host_str() == Some("shop.invalid") && !url.path().starts_with("//")).then_some(url)
}

/// Every path but those of files ends with a slash.
fn with_slash(path: &str) -> String {
    let is_file = path.rsplit('/').next().is_some_and(|last| last.contains('.'));
    if path.ends_with('/') || is_file { path.to_owned() } else { format!("{path}/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_into_the_shop_or_to_https_and_nowhere_else() {
        for (text, kept) in [
            ("/search", "/search/"),
            ("/search/?q=lamp#top", "/search/?q=lamp#top"),
            ("/a/../b", "/b/"),
            ("/files/terms.pdf", "/files/terms.pdf"),
            ("/größe", "/gr%C3%B6%C3%9Fe/"),
            ("https://example.org", "https://example.org/"),
            (" https://example.org/a?b ", "https://example.org/a?b"),
        ] {
            assert_eq!(read(text).unwrap().text, kept);
        }
        for text in [
            "",
            "search",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " java\tscript:alert(1)",
            "data:text/html,x",
            "http://example.org",
            "https:example.org",
            "https://me:secret@example.org",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "/..//example.org",
            "mailto:a@example.org",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_path_is_spelt_in_one_way_and_stands_alone() {
        assert_eq!(path("/old"), Some("/old/".to_owned()));
        assert_eq!(path("/old/"), path("/old"));
        for text in ["/old?a=1", "/old#a", "old", "https://example.org/old"] {
            assert_eq!(path(text), None, "{text}");
        }
    }
}
