//! Where an order goes.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_http::Invalid;

/// A postal address. Its country is an ISO 3166-1 alpha-2 code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromQueryResult, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Company, if any.
    #[serde(default)]
    pub company: String,
    /// Street and number.
    pub line1: String,
    /// Box, floor, building.
    #[serde(default)]
    pub line2: String,
    /// Town.
    pub city: String,
    /// State or province, where the country has them.
    #[serde(default)]
    pub region: String,
    /// Postcode.
    pub postal_code: String,
    /// Two letters, such as `BE`.
    pub country: String,
    /// For the courier only.
    #[serde(default)]
    pub phone: String,
}

/// Countries without a postcode of their own.
const WITHOUT_POSTCODE: &[&str] =
    &["AE", "AG", "AO", "BO", "BS", "BZ", "FJ", "GH", "HK", "IE", "JM", "KE", "PA", "QA", "SC", "ZW"];

/// What a country's postcodes look like: `9` a digit, `A` a letter, space optional on input; with an example for the shopper.
const POSTCODES: &[(&str, &[&str], &str)] = &[
    ("AT", &["9999"], "1010"),
    ("BE", &["9999"], "2000"),
    ("CH", &["9999"], "8001"),
    ("DE", &["99999"], "10115"),
    ("DK", &["9999"], "1050"),
    ("ES", &["99999"], "28001"),
    ("FI", &["99999"], "00100"),
    ("FR", &["99999"], "75001"),
    ("GB", &["A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA"], "SW1A 1AA"),
    ("IT", &["99999"], "00118"),
    ("LU", &["9999"], "1111"),
    ("NL", &["9999 AA"], "1012 AB"),
    ("NO", &["9999"], "0150"),
    ("PL", &["99-999"], "00-001"),
    ("PT", &["9999-999"], "1000-001"),
    ("SE", &["999 99"], "111 20"),
    ("US", &["99999", "99999-9999"], "10001"),
];

impl Address {
    /// The columns of `order_address` that hold its fields.
    pub(crate) const COLUMNS: [&str; 10] = [
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

    /// This address, trimmed; what is wrong is noted under `prefix.field`.
    #[must_use]
    pub fn checked(&self, prefix: &str, invalid: &mut Invalid) -> Self {
        let at = |field: &str| format!("{prefix}.{field}");
        let country = self.country.trim().to_ascii_uppercase();
        invalid.check(
            country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase()),
            &at("country"),
            "A country is two letters, such as BE.",
        );
        let postal_code = invalid.optional_text(&at("postal_code"), &self.postal_code, 16).to_uppercase();
        check_postcode(&country, &postal_code, &at("postal_code"), invalid);
        Self {
            first_name: invalid.text(&at("first_name"), &self.first_name, 100),
            last_name: invalid.text(&at("last_name"), &self.last_name, 100),
            company: invalid.optional_text(&at("company"), &self.company, 100),
            line1: invalid.text(&at("line1"), &self.line1, 200),
            line2: invalid.optional_text(&at("line2"), &self.line2, 200),
            city: invalid.text(&at("city"), &self.city, 100),
            region: invalid.optional_text(&at("region"), &self.region, 100),
            postal_code,
            country,
            phone: invalid.optional_text(&at("phone"), &self.phone, 40),
        }
    }
}

fn check_postcode(country: &str, postcode: &str, field: &str, invalid: &mut Invalid) {
    if let Some((_, shapes, example)) = POSTCODES.iter().find(|(c, _, _)| *c == country) {
        let right = shapes.iter().any(|shape| fits(postcode, shape));
        invalid.check(right, field, &format!("Postcodes there look like {example}."));
    } else if !WITHOUT_POSTCODE.contains(&country) {
        invalid.check(!postcode.is_empty(), field, "This may not be empty.");
    }
}

fn fits(postcode: &str, shape: &str) -> bool {
    let squeeze = |text: &str| text.chars().filter(|c| !matches!(c, ' ' | '-')).collect::<Vec<_>>();
    let (postcode, shape) = (squeeze(postcode), squeeze(shape));
    postcode.len() == shape.len()
        && postcode.iter().zip(&shape).all(|(c, s)| match s {
            '9' => c.is_ascii_digit(),
            _ => c.is_ascii_alphabetic(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(country: &str, postal_code: &str) -> bool {
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
        let _ = address.checked("shipping_address", &mut invalid);
        invalid.done().is_err()
    }

    #[test]
    fn postcodes_fit_their_country() {
        for (country, postcode) in
            [("BE", "2000"), ("NL", "1012ab"), ("GB", "sw1a1aa"), ("IE", ""), ("JP", "100-0001")]
        {
            assert!(!findings(country, postcode), "{country} {postcode}");
        }
        for (country, postcode) in
            [("BE", "20000"), ("NL", "1012"), ("DE", ""), ("Belgium", "2000"), ("JP", "")]
        {
            assert!(findings(country, postcode), "{country} {postcode}");
        }
    }
}
