//! Texts as WooCommerce writes them: lists in a cell, paths of categories, and descriptions.

/// The parts of a list with commas between them; a backslash stands before a comma that belongs to a part.
pub(super) fn listed(text: &str) -> Vec<String> {
    let (mut out, mut part, mut escaped) = (Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            ',' if escaped => {
                part.pop();
                part.push(',');
            }
            ',' => out.push(std::mem::take(&mut part)),
            other => part.push(other),
        }
        escaped = c == '\\';
    }
    out.push(part);
    out.into_iter().map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

/// Paths of categories, each from the root down.
pub(super) fn paths(text: &str) -> Vec<Vec<String>> {
    let names =
        |path: String| path.split('>').map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect();
    listed(text).into_iter().map(names).filter(|path: &Vec<String>| !path.is_empty()).collect()
}

/// The description with what stood in short above it. Line ends are written as `\n` there, and paragraphs are blank lines.
pub(super) fn html(short: &str, long: &str) -> String {
    let (short, long) = (paragraphs(short), paragraphs(long));
    if short == long {
        long
    } else {
        [short, long].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

fn paragraphs(text: &str) -> String {
    let text = text.replace("\\r\\n", "\n").replace("\\n", "\n").replace("\r\n", "\n");
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    if text.is_empty() || ["<p", "<div", "<ul", "<ol", "<table"].iter().any(|tag| lower.contains(tag)) {
        return text.to_owned();
    }
    let parts = text.split("\n\n").map(str::trim).filter(|p| !p.is_empty());
    parts.map(|p| format!("<p>{}</p>", p.replace('\n', "<br>"))).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_paths_are_taken_apart_where_no_backslash_says_otherwise() {
        assert_eq!(listed("Blue, Green, , Light\\, pale"), ["Blue", "Green", "Light, pale"]);
        assert_eq!(paths("Clothing > Hoodies, Sale"), [vec!["Clothing", "Hoodies"], vec!["Sale"]]);
        assert!(listed("").is_empty() && paths(" > ").is_empty());
    }

    #[test]
    fn blank_lines_make_paragraphs_and_html_stays() {
        assert_eq!(html("Short.", "One\\ntwo\\n\\nThree"), "<p>Short.</p>\n<p>One<br>two</p>\n<p>Three</p>");
        assert_eq!(html("", "<p>Kept</p>"), "<p>Kept</p>");
        assert_eq!(html("Same", "Same"), "<p>Same</p>");
    }
}
