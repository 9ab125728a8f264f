//! Paths of the shop that somebody else named.

/// Whether `path` leads to a page of this shop wherever it is put: a form field, a return address, a `Location`. Browsers take
/// `//` and `/\` for another host and drop control characters before they look.
#[must_use]
pub fn is_own_path(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(|c: char| c.is_control() || c == '\\')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_this_shop_is_one() {
        for own in ["/", "/orders/1/?token=a", "/p/a//b/"] {
            assert!(is_own_path(own), "{own}");
        }
        for other in [
            "",
            "orders/",
            "//evil.example/",
            "/\\evil.example",
            "/a\\b",
            "/\t/evil.example",
            "https://evil.example/",
        ] {
            assert!(!is_own_path(other), "{other}");
        }
    }
}
