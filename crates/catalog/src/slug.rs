//! Names in addresses.

use crate::fold;
use crate::product::short_digest;
use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, sql};

/// Characters of a slug at most, before a number is put behind it.
const LONGEST: usize = 255;

/// `text` in small letters and digits joined by hyphens: "Crème Brûlée!" is `creme-brulee`. Letters of other scripts stay
/// with their marks, composed (NFC). Any spelling of an address comes out as the slug that is stored. Empty when nothing is
/// left.
pub fn slugify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold::small_letters(text, fold::is_latin).chars() {
        match c {
            c if fold::is_letter_or_mark(c) => out.push(c),
            '\'' => {}
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    let len = out.trim_end_matches('-').len();
    out.truncate(len);
    out
}

/// The slug of a title, name or handle; `instead` when nothing of it is left. What is longer than 255 characters is cut and
/// ends in a digest, so that two long ones do not become the same.
pub(crate) fn slug_of(text: &str, instead: &str) -> String {
    let whole = slugify(text);
    if whole.is_empty() {
        return instead.to_owned();
    }
    if whole.chars().count() <= LONGEST {
        return whole;
    }
    let cut: String = whole.chars().take(LONGEST - 9).collect();
    format!("{}-{}", cut.trim_end_matches('-'), short_digest(&whole).to_lowercase())
}

/// Whether a client may use `text` as a slug.
pub(crate) fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= LONGEST
        && slugify(text) == text
        && souk_db::Id::parse_str(text).is_err()
}

#[derive(FromQueryResult)]
struct Taken {
    slug: String,
}

/// `base`, or `base-2`, `base-3`, … : the first that none of `rows` has, which is ours (`table WHERE condition`), never input.
pub(crate) async fn free(conn: &impl ConnectionTrait, rows: &str, base: &str) -> Result<String, DbErr> {
    let text = format!("SELECT slug FROM {rows} AND (slug = $1 OR (slug >= $2 AND slug < $3))");
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
            ("한국어 책", "한국어-책"),
            ("\u{1112}\u{1161}\u{11ab}", "한"),
            ("ガラス", "ガラス"),
            ("ЧАЙ Й", "чай-й"),
            ("हिन्दी किताब", "हिन्दी-किताब"),
            ("น้ำชา", "น้ำชา"),
            ("ΣΟΦΟΣ", "σοφος"),
            ("ｆｕｌｌ", "full"),
            ("❤\u{fe0f} Love", "love"),
            ("!!!", ""),
        ] {
            assert_eq!(slugify(text), slug);
        }
        for text in ["Crème", "हिन्दी", "น้ำชา", "ガ", "İstanbul ẞ ŉ"] {
            assert_eq!(slugify(&slugify(text)), slugify(text), "a slug is its own slug");
        }
        let (long, other) = (slug_of(&"ab ".repeat(200), ""), slug_of(&"ab ".repeat(201), ""));
        assert!(long.chars().count() <= LONGEST && long != other, "{long}");
        assert!(is_slug(&"a".repeat(255)) && !is_slug(&"a".repeat(256)));
        assert!(is_slug("blue-mug-2") && !is_slug("Blue mug") && !is_slug(""));
        assert!(!is_slug("01935000-0000-7000-8000-000000000001"), "an id may not pass for a slug");
    }
}
