//! Who buys in a shop that is filled: people of five countries, drawn from a table of names, streets and towns, so that person n
//! is the same in every shop.

use serde::Deserialize;
use souk_orders::Address;

use super::goods::Draw;

/// Where some of the people live, and what they and their streets are called there.
#[derive(Deserialize)]
pub(super) struct Country {
    /// Two letters, such as `BE`.
    pub(super) code: String,
    /// How many in a hundred live there.
    share: usize,
    /// Who carries parcels there.
    pub(super) carrier: String,
    /// Whether a house's number stands before its street.
    number_first: bool,
    first_names: Vec<String>,
    last_names: Vec<String>,
    streets: Vec<String>,
    /// Postcodes and towns.
    towns: Vec<(String, String)>,
}

/// Somebody who buys.
pub(super) struct Person {
    /// Where mails reach them; nobody else's.
    pub(super) email: String,
    /// Where parcels reach them.
    pub(super) address: Address,
}

/// All who may buy. The first of them have names that are given, the others drawn ones.
pub(super) struct People {
    pub(super) countries: Vec<Country>,
    named: Vec<(String, String)>,
}

/// The address of somebody whose name no other has.
pub(crate) fn email(first_name: &str, last_name: &str) -> String {
    format!("{}.{}@example.org", souk_catalog::slugify(first_name), souk_catalog::slugify(last_name))
}

impl People {
    /// Reads the table. Person n is called as the n-th of `named`, as far as those go.
    pub(super) fn read(named: Vec<(String, String)>) -> Result<Self, String> {
        let table = include_bytes!("../../sample/people.json");
        let countries = serde_json::from_slice(table).map_err(|error| error.to_string())?;
        Ok(Self { countries, named })
    }

    /// The country of person `n`.
    pub(super) fn country(&self, n: usize) -> &Country {
        let mut at = draw(n).below(100);
        let lives = |country: &&Country| match at.checked_sub(country.share) {
            Some(left) => {
                at = left;
                false
            }
            None => true,
        };
        self.countries.iter().find(lives).unwrap_or(&self.countries[0])
    }

    /// Person `n`, from 0.
    pub(super) fn one(&self, n: usize) -> Person {
        let country = self.country(n);
        let mut draw = draw(n);
        // The first number has told the country.
        draw.below(100);
        let mut of = |list: &[String]| list[draw.below(list.len())].clone();
        let drawn = (of(&country.first_names), of(&country.last_names));
        let street = of(&country.streets);
        let (postal_code, city) = country.towns[draw.below(country.towns.len())].clone();
        // More houses have low numbers than high ones.
        let number = 1 + draw.below(180).min(draw.below(180));
        let line1 = match country.number_first {
            true => format!("{number} {street}"),
            false => format!("{street} {number}"),
        };
        let (first_name, last_name) = self.named.get(n).cloned().unwrap_or(drawn);
        let email = match self.named.get(n) {
            Some(_) => email(&first_name, &last_name),
            None => {
                let (first, last) = (souk_catalog::slugify(&first_name), souk_catalog::slugify(&last_name));
                let domain = if draw.percent(40) { "example.com" } else { "example.org" };
                format!("{first}.{last}.{n}@{domain}")
            }
        };
        let country = country.code.clone();
        let address =
            Address { first_name, last_name, line1, city, postal_code, country, ..Address::default() };
        Person { email, address }
    }
}

fn draw(n: usize) -> Draw {
    Draw::new(u64::try_from(n).unwrap_or(0) + 500_000)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use souk_http::Invalid;

    use super::*;

    #[test]
    fn a_person_is_the_same_each_time_with_an_address_of_their_own_that_the_shop_takes() {
        let people = People::read(vec![("Zoë".to_owned(), "Dubois".to_owned())]).unwrap();
        assert_eq!(people.one(0).email, "zoe.dubois@example.org");
        let all: Vec<Person> = (0..500).map(|n| people.one(n)).collect();
        assert_eq!(all.iter().map(|p| &p.email).collect::<HashSet<_>>().len(), all.len());
        assert_eq!(all.iter().map(|p| &p.address.country).collect::<HashSet<_>>().len(), 5);
        for (n, person) in all.iter().enumerate() {
            let mut invalid = Invalid::new();
            assert_eq!(
                person.address.checked("", &mut invalid),
                person.address,
                "written as its country writes it"
            );
            invalid.done().unwrap();
            assert_eq!(people.one(n).address, person.address);
            assert_eq!(people.country(n).code, person.address.country);
        }
    }
}
