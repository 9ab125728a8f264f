//! Where an order goes.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_http::Invalid;

use crate::messages;

/// A postal address. Its country is an ISO 3166-1 alpha-2 code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Given name.
    #[schema(min_length = 1, max_length = 100)]
    pub first_name: String,
    /// Family name.
    #[schema(max_length = 100)]
    pub last_name: String,
    /// Company, if any.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub company: String,
    /// Street and number.
    #[schema(min_length = 1, max_length = 200)]
    pub line1: String,
    /// Box, floor, building.
    #[serde(default)]
    #[schema(max_length = 200)]
    pub line2: String,
    /// Town.
    #[schema(min_length = 1, max_length = 100)]
    pub city: String,
    /// State or province, where the country has them.
    #[serde(default)]
    #[schema(max_length = 100)]
    pub region: String,
    /// Postcode.
    #[schema(max_length = 24)]
    pub postal_code: String,
    /// Two letters, such as `BE`.
    #[schema(min_length = 2, max_length = 2, pattern = "^[A-Za-z]{2}$")]
    pub country: String,
    /// For the courier only.
    #[serde(default)]
    #[schema(max_length = 40)]
    pub phone: String,
}

/// Countries and territories where letters arrive without a postcode.
const WITHOUT_POSTCODE: &[&str] = &[
    "AE", "AG", "AO", "AW", "BF", "BI", "BJ", "BO", "BS", "BW", "BZ", "CD", "CF", "CG", "CI", "CK", "CM",
    "DJ", "DM", "ER", "FJ", "GA", "GD", "GH", "GM", "GQ", "GY", "HK", "IE", "JM", "KE", "KI", "KM", "KN",
    "KP", "LC", "ML", "MO", "MR", "MS", "MW", "NR", "NU", "PA", "QA", "RW", "SB", "SC", "SL", "SO", "SR",
    "ST", "SY", "TD", "TG", "TK", "TL", "TO", "TT", "TV", "TZ", "UG", "VU", "YE", "ZW",
];

/// What a country's postcodes look like: `9` a digit, `A` a letter, anything else itself; spaces and dashes may be left out or
/// added on input and are put where the shape has them. Then the letters by which the country is told before a postcode, on
/// letters and lorries, beside its code.
const POSTCODES: &[(&str, &[&str], &str)] = &[
    ("AT", &["9999"], "A"),
    ("AU", &["9999"], ""),
    ("BE", &["9999"], "B"),
    ("BG", &["9999"], ""),
    ("BR", &["99999-999"], ""),
    ("CA", &["A9A 9A9"], ""),
    ("CH", &["9999"], ""),
    ("CN", &["999999"], ""),
    ("CY", &["9999"], ""),
    ("CZ", &["999 99"], ""),
    ("DE", &["99999"], "D"),
    ("DK", &["9999"], ""),
    ("EE", &["99999"], "EST"),
    ("ES", &["99999"], "E"),
    ("FI", &["99999"], "FIN"),
    ("FR", &["99999"], "F"),
    ("GB", &["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"], "UK"),
    ("GR", &["999 99"], "EL"),
    ("HR", &["99999"], ""),
    ("HU", &["9999"], "H"),
    ("IN", &["999999"], ""),
    ("IS", &["999"], ""),
    ("IT", &["99999"], "I"),
    ("JP", &["999-9999"], "〒"),
    ("KR", &["99999"], ""),
    ("LI", &["9999"], "FL"),
    ("LT", &["99999"], ""),
    ("LU", &["9999"], "L"),
    ("LV", &["LV-9999"], ""),
    ("MX", &["99999"], ""),
    ("NL", &["9999 AA"], ""),
    ("NO", &["9999"], "N"),
    ("NZ", &["9999"], ""),
    ("PL", &["99-999"], ""),
    ("PT", &["9999-999"], "P"),
    ("RO", &["999999"], ""),
    ("SE", &["999 99"], "S"),
    ("SI", &["9999"], "SLO"),
    ("SK", &["999 99"], ""),
    ("TR", &["99999"], ""),
    ("UA", &["99999"], ""),
    ("US", &["99999", "99999-9999"], "USA"),
];

impl Address {
    /// The columns that hold its fields, wherever an address is stored.
    pub const COLUMNS: [&str; 10] = [
        "first_name",
        "last_name",
        "company",
        "line1",
        "line2",
        "city",
        "region",
        "postal_code",
        "country",
        "phone",
    ];

    /// This address, trimmed; what is wrong is noted under `prefix.field`, or under `field` where there is no prefix.
    #[must_use]
    pub fn checked(&self, prefix: &str, invalid: &mut Invalid) -> Self {
        let at = |field: &str| match prefix {
            "" => field.to_owned(),
            _ => format!("{prefix}.{field}"),
        };
        let country = self.country.trim().to_ascii_uppercase();
        invalid.check(
            souk_http::schema::is_country(&country),
            &at("country"),
            &souk_http::messages::NO_COUNTRY,
        );
        let postal_code = postcode(&country, &self.postal_code, &at("postal_code"), invalid);
        Self {
            first_name: invalid.text(&at("first_name"), &self.first_name, 100),
            last_name: invalid.optional_text(&at("last_name"), &self.last_name, 100),
            company: invalid.optional_text(&at("company"), &self.company, 100),
            line1: invalid.text(&at("line1"), &self.line1, 200),
            line2: invalid.optional_text(&at("line2"), &self.line2, 200),
            city: invalid.text(&at("city"), &self.city, 100),
            region: invalid.optional_text(&at("region"), &self.region, 100),
            postal_code,
            country,
            phone: phone(&self.phone, &at("phone"), invalid),
        }
    }
}

/// A telephone number as it was typed: digits of any script, what people write between them, and an extension (`ext. 12`, `x12`);
/// what is wrong is noted for `field`.
fn phone(text: &str, field: &str, invalid: &mut Invalid) -> String {
    let text = invalid.optional_text(field, text, 40);
    let number = text.to_lowercase().replace("ext", "").replace(['x', '#'], "");
    let digits = number.chars().filter(|c| c.is_numeric()).count();
    let between = |c: char| c.is_whitespace() || is_dash(c) || "+＋().,/;*".contains(c);
    let is_number = digits >= 4 && number.chars().all(|c| c.is_numeric() || between(c));
    invalid.check(text.is_empty() || is_number, field, &messages::NO_PHONE);
    text
}

/// The postcode as `country` writes it; what is wrong is noted for `field`.
fn postcode(country: &str, text: &str, field: &str, invalid: &mut Invalid) -> String {
    let text = invalid.optional_text(field, text, 24).to_uppercase();
    let Some((code, shapes, letters)) = POSTCODES.iter().find(|(c, _, _)| *c == country) else {
        invalid.check(
            !text.is_empty() || WITHOUT_POSTCODE.contains(&country),
            field,
            &souk_http::messages::EMPTY,
        );
        return text.split_whitespace().collect::<Vec<_>>().join(" ");
    };
    let whole: String = text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)).map(narrow).collect();
    // Some write the country before it (`L-8211`), others leave out what belongs to it (`1010` for `LV-1010`).
    let before = [*letters, code].into_iter().filter(|letters| !letters.is_empty());
    let bare = before.filter_map(|letters| whole.strip_prefix(letters)).map(ToOwned::to_owned);
    let found = std::iter::once(whole.clone())
        .chain(bare)
        .chain([format!("{code}{whole}")])
        .find_map(|candidate| shapes.iter().find_map(|shape| written(&candidate, shape)));
    found.unwrap_or_else(|| {
        let example = shapes.first().map_or_else(String::new, |s| s.replace('9', "1").replace('A', "X"));
        invalid.note(field, messages::NO_POSTCODE.with("example", example));
        text
    })
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{ff0d}')
}

/// Full-width letters and digits, as East Asian keyboards write them, in their usual width.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// `squeezed`, which has neither spaces nor dashes, with those of `shape`, if it fits.
fn written(squeezed: &str, shape: &str) -> Option<String> {
    let mut left = squeezed.chars();
    let mut out = String::with_capacity(shape.len());
    for s in shape.chars() {
        if matches!(s, ' ' | '-') {
            out.push(s);
            continue;
        }
        let c = left.next()?;
        let fits = match s {
            '9' => c.is_ascii_digit(),
            'A' => c.is_ascii_uppercase(),
            other => c == other,
        };
        if !fits {
            return None;
        }
        out.push(c);
    }
    left.next().is_none().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The postcode as it is kept; nothing when it is refused.
    fn kept(country: &str, postal_code: &str) -> Option<String> {
        let mut invalid = Invalid::new();
        let address = Address {
            first_name: "Ilse".into(),
            last_name: "Verbeke".into(),
            line1: "Nationalestraat 112".into(),
            city: "Antwerpen".into(),
            country: country.into(),
            postal_code: postal_code.into(),
            ..Address::default()
        };
        let checked = address.checked("shipping_address", &mut invalid);
        invalid.done().ok().map(|()| checked.postal_code)
    }

    #[test]
    fn postcodes_are_kept_as_their_country_writes_them() {
        for (country, given, wanted) in [
            ("BE", "2000", "2000"),
            ("BE", "B-2000", "2000"),
            ("BE", "BE 2000", "2000"),
            ("LU", "L-8211", "8211"),
            ("lu", "l 8211", "8211"),
            ("LU", "LU-8211", "8211"),
            ("LU", "L\u{a0}\u{2013}\u{a0}8211", "8211"),
            ("DE", "D-10115", "10115"),
            ("DE", "10 115", "10115"),
            ("AT", "a-1010", "1010"),
            ("CH", "CH-8001", "8001"),
            ("FR", "F-75001", "75001"),
            ("DK", "DK-1050", "1050"),
            ("SE", "SE-11120", "111 20"),
            ("SE", "s-111\u{a0}20", "111 20"),
            ("NL", "1012ab", "1012 AB"),
            ("NL", "NL-1012 AB", "1012 AB"),
            ("PL", "00001", "00-001"),
            ("PT", "1000 001", "1000-001"),
            ("LV", "1010", "LV-1010"),
            ("LV", "lv-1010", "LV-1010"),
            ("GB", "sw1a1aa", "SW1A 1AA"),
            ("GB", "gb-sw1a 1aa", "SW1A 1AA"),
            ("US", "100011234", "10001-1234"),
            ("IE", "", ""),
            ("IE", "d02  af30", "D02 AF30"),
            ("JP", "100-0001", "100-0001"),
            ("JP", "〒１００－０００１", "100-0001"),
            ("CA", "m5h2n2", "M5H 2N2"),
            ("IN", "560 001", "560001"),
            ("HK", "", ""),
            ("UG", "", ""),
        ] {
            assert_eq!(kept(country, given).as_deref(), Some(wanted), "{country} {given}");
        }
    }

    #[test]
    fn postcodes_that_do_not_fit_their_country_are_refused() {
        for (country, postcode) in [
            ("BE", "20000"),
            ("BE", "L-2000"),
            ("LU", "D-8211"),
            ("LU", "L-82111"),
            ("NL", "1012"),
            ("DE", ""),
            ("DE", "D"),
            ("Belgium", "2000"),
            ("JP", ""),
            ("JP", "1000-001a"),
            ("CA", "12345"),
            ("CN", "ABCDEF"),
        ] {
            assert_eq!(kept(country, postcode), None, "{country} {postcode}");
        }
    }
}
