//! Rich text is sanitised on the way in, so that no page has to think of it.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Formatting that stays as it is.
const KEPT: [&str; 37] = [
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
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
    "ul",
];
/// Blocks of other pages. They part words, but make no landmarks and no second title of the shop's page.
const BLOCKS: [(&str, &str); 25] = [
    ("address", "div"),
    ("article", "div"),
    ("aside", "div"),
    ("center", "div"),
    ("details", "div"),
    ("dialog", "div"),
    ("dir", "ul"),
    ("fieldset", "div"),
    ("figcaption", "div"),
    ("figure", "div"),
    ("footer", "div"),
    ("form", "div"),
    ("h1", "h2"),
    ("header", "div"),
    ("hgroup", "div"),
    ("legend", "div"),
    ("main", "div"),
    ("menu", "ul"),
    ("nav", "div"),
    ("option", "div"),
    ("search", "div"),
    ("section", "div"),
    ("select", "div"),
    ("summary", "div"),
    ("tfoot", "tbody"),
];
/// Formatting within a line: where it begins or ends, a word goes on.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "code", "del", "em", "i", "s", "small", "span", "strong", "sub", "sup", "u"];

static RICH: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .tags(tags())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener nofollow"))
        .generic_attributes(HashSet::from(["lang", "dir"]));
    builder
});

/// Tags without attributes, for reading words out of them.
static BARE: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .tags(tags())
        .tag_attributes(std::collections::HashMap::new())
        .generic_attributes(HashSet::new())
        .link_rel(None);
    builder
});

fn tags() -> HashSet<&'static str> {
    KEPT.into_iter().chain(["u"]).chain(BLOCKS.into_iter().map(|b| b.0)).collect()
}

/// `html` with only harmless formatting left: no scripts, styles, frames, pictures, handlers or odd addresses. Blocks that
/// structure other pages become plain ones.
#[must_use]
pub fn sanitise(html: &str) -> String {
    let clean = RICH.clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    for (n, piece) in clean.split('<').enumerate() {
        if n == 0 {
            out.push_str(piece);
            continue;
        }
        // In what was just cleaned, '<' begins a tag; a text has "&lt;".
        let (slash, rest) = piece.strip_prefix('/').map_or(("", piece), |rest| ("/", rest));
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let name = BLOCKS.iter().find(|b| b.0 == name).map_or(name, |b| b.1);
        for part in ["<", slash, name, rest] {
            out.push_str(part);
        }
    }
    out
}

/// The words of `html` alone, its entities decoded once and white space folded: for descriptions in a page's head, mails and
/// search. Blocks and line breaks part words, formatting within a line does not.
#[must_use]
pub fn to_plain(html: &str) -> String {
    let clean = BARE.clean(html).to_string();
    let mut out = String::with_capacity(clean.len());
    for (n, piece) in clean.split('<').enumerate() {
        let text = match piece.split_once('>') {
            Some((tag, text)) if n > 0 => {
                if !INLINE.contains(&tag.trim_start_matches('/')) {
                    out.push(' ');
                }
                text
            }
            _ => piece,
        };
        // What the cleaning writes as entities are these, and the ampersand is the last to be decoded.
        let decoded =
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&quot;", "\"");
        out.push_str(&decoded.replace("&amp;", "&"));
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

    #[test]
    fn entities_are_decoded_once_and_blocks_part_words() {
        for (html, text) in [
            ("<p>Salt &amp; pepper&nbsp;mill</p>", "Salt & pepper mill"),
            ("<p>&amp;lt;b&amp;gt; &lt;i&gt; &eacute; &#8217;</p>", "&lt;b&gt; <i> é ’"),
            ("<div>One</div><div>Two</div>", "One Two"),
            ("<h1>One</h1>two<br>three<ul><li>four<li>five</ul>", "One two three four five"),
            ("<section>One</section><article>Two</article>", "One Two"),
            ("<b>half</b>way <a href=\"https://e.org/?a=1>2\">there</a>", "halfway there"),
            ("AT&T; R & D; 1 < 2", "AT&T; R & D; 1 < 2"),
            ("One<script>x()</script>", "One"),
        ] {
            assert_eq!(to_plain(html), text);
            assert_eq!(to_plain(&sanitise(html)), text, "also once it is kept");
        }
    }

    #[test]
    fn blocks_of_other_pages_are_plain_blocks() {
        let html = "<main><h1 lang=\"de\">Eins</h1><nav>Zwei</nav>1 &lt; 2</main>";
        assert_eq!(sanitise(html), "<div><h2 lang=\"de\">Eins</h2><div>Zwei</div>1 &lt; 2</div>");
        assert_eq!(sanitise("<div>One</div><div>Two</div>"), "<div>One</div><div>Two</div>");
    }
}
