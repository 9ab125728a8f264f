//! Names in addresses.

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a slug at most, before a number is put behind it.
const LONGEST: usize = 100;

/// `text` in small letters and digits joined by hyphens: "Crème Brûlée!" is `creme-brulee`. Letters of other scripts stay.
/// Empty when nothing is left.
pub(crate) fn slugify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'ø' => out.push('o'),
            'ł' => out.push('l'),
            c if c.is_alphanumeric() => out.push(c),
            '\'' | '’' => {}
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    let cut: String = out.chars().take(LONGEST).collect();
    cut.trim_matches('-').to_owned()
}

/// Whether a client may use `text` as a slug.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty() && slugify(text) == text && souk_db::Id::parse_str(text).is_err()
}

#[derive(FromQueryResult)]
struct Taken {
    slug: String,
}

/// `base`, or `base-2`, `base-3`, … : the first that no row of `table` has. `table` is a word of ours, never input.
pub(crate) async fn free(conn: &impl ConnectionTrait, table: &str, base: &str) -> Result<String, DbErr> {
    let text = format!("SELECT slug FROM {table} WHERE slug = $1 OR (slug >= $2 AND slug < $3)");
    // Everything that begins with `base-`: '.' is the character after '-'.
    let taken: Vec<Taken> =
        sql::all(conn, &text, [base.into(), format!("{base}-").into(), format!("{base}.").into()]).await?;
    let is_taken = |slug: &str| taken.iter().any(|t| t.slug == slug);
    if !is_taken(base) {
        return Ok(base.to_owned());
    }
    Ok((2..).map(|n| format!("{base}-{n}")).find(|slug| !is_taken(slug)).unwrap_or_else(|| base.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_and_bounded() {
        for (text, slug) in [
            ("Crème Brûlée!", "creme-brulee"),
            ("  Straße 5 / Nord ", "strasse-5-nord"),
            ("Women's top", "womens-top"),
            ("茶碗", "茶碗"),
            ("!!!", ""),
        ] {
            assert_eq!(slugify(text), slug);
        }
        assert_eq!(slugify(&"ab ".repeat(200)).chars().count(), LONGEST);
        assert!(is_slug("blue-mug-2") && !is_slug("Blue mug") && !is_slug(""));
        assert!(!is_slug("01935000-0000-7000-8000-000000000001"), "an id may not pass for a slug");
    }
}
