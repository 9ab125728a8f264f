//! Names of countries for address forms.

use serde::Serialize;

/// ISO 3166-1 codes and English short names of the countries that shops of ours deliver to.
const NAMES: &[(&str, &str)] = &[
    ("AT", "Austria"),
    ("AU", "Australia"),
    ("BE", "Belgium"),
    ("BG", "Bulgaria"),
    ("CA", "Canada"),
    ("CH", "Switzerland"),
    ("CY", "Cyprus"),
    ("CZ", "Czechia"),
    ("DE", "Germany"),
    ("DK", "Denmark"),
    ("EE", "Estonia"),
    ("ES", "Spain"),
    ("FI", "Finland"),
    ("FR", "France"),
    ("GB", "United Kingdom"),
    ("GR", "Greece"),
    ("HR", "Croatia"),
    ("HU", "Hungary"),
    ("IE", "Ireland"),
    ("IT", "Italy"),
    ("LT", "Lithuania"),
    ("LU", "Luxembourg"),
    ("LV", "Latvia"),
    ("MA", "Morocco"),
    ("MT", "Malta"),
    ("NL", "Netherlands"),
    ("NO", "Norway"),
    ("PL", "Poland"),
    ("PT", "Portugal"),
    ("RO", "Romania"),
    ("SE", "Sweden"),
    ("SI", "Slovenia"),
    ("SK", "Slovakia"),
    ("US", "United States"),
];

/// A country to choose.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Country {
    /// ISO 3166-1 alpha-2.
    code: &'static str,
    /// Its English short name.
    name: &'static str,
}

/// The countries `codes`, by name; all that are known when there are none.
pub(crate) fn named(codes: &[String]) -> Vec<Country> {
    let wanted = NAMES.iter().filter(|(code, _)| codes.is_empty() || codes.iter().any(|c| c == code));
    let mut list: Vec<Country> = wanted.map(|&(code, name)| Country { code, name }).collect();
    list.sort_by_key(|country| country.name);
    list
}

/// Where a new shop delivers to, Belgium first: the address form begins with it.
#[must_use]
pub fn codes() -> Vec<String> {
    let mut codes: Vec<String> = NAMES.iter().map(|(code, _)| (*code).to_owned()).collect();
    codes.sort_by_key(|code| code != "BE");
    codes
}
