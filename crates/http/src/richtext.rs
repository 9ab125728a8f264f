//! Rich text is sanitised on the way in, so that no page has to think of it.

use std::collections::HashSet;
use std::sync::LazyLock;

static RICH: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .tags(HashSet::from([
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "caption",
            "code",
            "dd",
            "del",
            "dl",
            "dt",
            "em",
            "h2",
            "h3",
            "h4",
            "h5",
            "hr",
            "i",
            "li",
            "ol",
            "p",
            "pre",
            "s",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener nofollow"))
        .generic_attributes(HashSet::from(["lang", "dir"]));
    builder
});

/// `html` with only harmless formatting left: no scripts, styles, frames, pictures, handlers or odd addresses.
#[must_use]
pub fn sanitise(html: &str) -> String {
    RICH.clean(html).to_string()
}

/// The words of `html` alone, white space folded: for plain titles, mails and search.
#[must_use]
pub fn to_plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let (mut in_tag, mut entity) = (false, None::<String>);
    for c in ammonia::Builder::empty().clean(html).to_string().chars() {
        match (c, &mut entity) {
            ('<', None) => in_tag = true,
            ('>', None) if in_tag => {
                in_tag = false;
                out.push(' ');
            }
            ('&', None) => entity = Some(String::new()),
            (';', Some(name)) => {
                out.push(match name.as_str() {
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "nbsp" => ' ',
                    _ => '&',
                });
                entity = None;
            }
            (c, Some(name)) => name.push(c),
            (c, None) if !in_tag => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_handlers_and_odd_addresses_are_gone_and_formatting_stays() {
        let dirty = r#"<p onclick="x()">Fine <strong>mug</strong><script>alert(1)</script><img src=x onerror=alert(1)>
            <a href="javascript:alert(1)">a</a><a href="https://e.org">b</a><style>*{}</style><iframe src="//x"></iframe></p>"#;
        let clean = sanitise(dirty);
        for bad in ["script", "onclick", "onerror", "javascript", "style", "iframe", "img"] {
            assert!(!clean.contains(bad), "{bad} in {clean}");
        }
        assert!(clean.contains("<strong>mug</strong>") && clean.contains("https://e.org"));
        assert_eq!(to_plain("<p>Salt &amp; <b>pepper</b></p>"), "Salt & pepper");
    }
}
