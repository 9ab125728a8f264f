//! What a header that nobody knows might mean.

use std::io::{self, Read};

use sha2::{Digest, Sha256};
use souk_http::Said;

use super::Mapping;
use super::cells::{Cell, Foreign, Records};
use super::columns::Columns;
use super::own_csv::csv_header;
use crate::messages;

/// What stands at the beginning of a file.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// Its names, in order; none for lines of JSON.
    pub names: Vec<String>,
    /// What tells this header from others.
    pub hash: String,
    /// Whether it is Shopify's, WooCommerce's or our own.
    pub is_known: bool,
    /// Why the file cannot be read at all.
    pub unreadable: Option<Said>,
}

/// Other words for our columns, in English and German, as spreadsheets and other shops have them; in small letters without signs.
const WORDS: [(&str, &[&str]); 20] = [
    ("handle", &["slug", "urlkey", "urlhandle", "permalink", "seourl"]),
    (
        "title",
        &[
            "name",
            "productname",
            "producttitle",
            "titel",
            "produktname",
            "bezeichnung",
            "artikelname",
            "artikelbezeichnung",
            "produkt",
            "product",
        ],
    ),
    (
        "description",
        &[
            "beschreibung",
            "bodyhtml",
            "longdescription",
            "produktbeschreibung",
            "text",
            "details",
            "langtext",
        ],
    ),
    ("brand", &["vendor", "manufacturer", "hersteller", "marke"]),
    ("category", &["kategorie", "categories", "type", "producttype", "warengruppe", "kategorien"]),
    ("tags", &["keywords", "schlagworte", "schlagwoerter", "stichworte"]),
    ("status", &["published", "state", "visibility", "zustand"]),
    (
        "sku",
        &[
            "artikelnummer",
            "artikelnr",
            "artnr",
            "itemnumber",
            "productcode",
            "articlenumber",
            "nummer",
            "variantsku",
            "bestellnummer",
            "code",
        ],
    ),
    (
        "price",
        &[
            "preis",
            "regularprice",
            "variantprice",
            "vk",
            "verkaufspreis",
            "bruttopreis",
            "vkbrutto",
            "saleprice",
            "unitprice",
        ],
    ),
    (
        "compare_at",
        &["msrp", "uvp", "listprice", "oldprice", "compareatprice", "streichpreis", "altpreis", "rrp"],
    ),
    ("currency", &["waehrung"]),
    ("barcode", &["ean", "gtin", "upc", "isbn", "ean13", "strichcode"]),
    ("weight_grams", &["weight", "gewicht", "grams", "gewichtg", "weightg", "gramm"]),
    (
        "stock",
        &["quantity", "qty", "inventory", "bestand", "lagerbestand", "menge", "onhand", "anzahl", "lager"],
    ),
    (
        "image_source",
        &["image", "images", "imageurl", "picture", "bild", "bildurl", "imagesrc", "foto", "photo"],
    ),
    ("image_alt", &["alttext", "imagealt", "bildbeschreibung"]),
    ("seo_title", &["metatitle", "seotitel", "metatitel"]),
    ("seo_description", &["metadescription", "seobeschreibung", "metabeschreibung"]),
    ("option1_value", &["size", "groesse", "colour", "color", "farbe", "variant", "variante"]),
    ("tax_class", &["steuerklasse", "taxcategory", "steuer"]),
];

/// Whether a name of a header may mean a column of ours.
type Likeness<'a> = dyn Fn(&str, &str) -> bool + 'a;

/// Reads the first line of a file.
///
/// # Errors
/// When it cannot be read on.
pub fn header_of<R: Read>(file: R) -> io::Result<Header> {
    let mut records = Records::new(file);
    if records.is_json()? {
        return Ok(Header { is_known: true, ..Header::default() });
    }
    let unreadable = |said: Said| Ok(Header { unreadable: Some(said), ..Header::default() });
    if let Err(Foreign(what)) = records.begin()? {
        return unreadable(messages::FILE_FOREIGN.with("kind", what));
    }
    let delimiter = records.delimiter;
    let Some(record) = records.next()? else { return unreadable((&messages::FILE_EMPTY).into()) };
    let text = |cell: &Cell| if let Cell::Text(text) = cell { text.trim().to_owned() } else { String::new() };
    let names: Vec<String> = record.cells.iter().map(text).collect();
    let is_known = Columns::read(&record, delimiter, None).is_ok();
    let mut digest = Sha256::new();
    for name in &names {
        digest.update(name.to_lowercase().as_bytes());
        digest.update([0x1f]);
    }
    let hash = digest.finalize()[..16].iter().fold(String::new(), |out, byte| format!("{out}{byte:02x}"));
    Ok(Header { names, hash, is_known, unreadable: None })
}

impl Header {
    /// What its names might mean: the same word, another word for it, or one that is a few letters off. Each of our columns once.
    #[must_use]
    pub fn proposal(&self) -> Mapping {
        let mut mapping = Mapping::new();
        let ours = csv_header();
        let is_exact = |name: &str, own: &str| name == plain(own);
        let is_word =
            |name: &str, own: &str| WORDS.iter().any(|(o, words)| *o == own && words.contains(&name));
        let is_near = |name: &str, own: &str| {
            let words = WORDS.iter().filter(|(o, _)| *o == own).flat_map(|(_, words)| words.iter().copied());
            words.chain([plain(own).as_str()]).any(|word| {
                word.len() > 3
                    && (distance(name, word) <= word.len() / 5 || (word.len() > 4 && name.contains(word)))
            })
        };
        let passes: [&Likeness; 3] = [&is_exact, &is_word, &is_near];
        for fits in passes {
            for name in self.names.iter().filter(|n| !n.is_empty()) {
                if mapping.contains_key(name) {
                    continue;
                }
                let letters = plain(name);
                let own = ours.iter().find(|own| !mapping.values().any(|m| m == *own) && fits(&letters, own));
                if let Some(own) = own {
                    mapping.insert(name.clone(), (*own).to_owned());
                }
            }
        }
        mapping
    }
}

/// A name in small letters without signs, umlauts written out.
fn plain(name: &str) -> String {
    let lower =
        name.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    lower.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How many letters have to be changed, added or left out.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, a) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = n + 1;
        for (m, b) in other.iter().enumerate() {
            let cost = before + usize::from(a != *b);
            before = row[m + 1];
            row[m + 1] = cost.min(row[m] + 1).min(before + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_nobody_knows_is_understood_by_its_words() {
        let header = header_of(&b"Artikel-Nr.;Bezeichnung;Preis (EUR);Lagerbestand;Fabre;Was\n"[..]).unwrap();
        assert!(!header.is_known && header.unreadable.is_none());
        let proposal = header.proposal();
        let of = |name: &str| proposal.get(name).map(String::as_str);
        assert_eq!(of("Bezeichnung"), Some("title"));
        assert_eq!((of("Preis (EUR)"), of("Lagerbestand")), (Some("price"), Some("stock")));
        assert_eq!((of("Artikel-Nr."), of("Was")), (Some("sku"), None));
    }

    #[test]
    fn known_headers_are_known_and_what_is_no_table_is_told() {
        assert!(header_of(&b"Handle,Title,Variant Price\n"[..]).unwrap().is_known);
        assert!(header_of(&b"ID,Type,SKU,Name,Regular price\n"[..]).unwrap().is_known);
        assert!(header_of(&b"handle,title,seo_title\n"[..]).unwrap().is_known);
        assert!(header_of(&b" {\"handle\":\"a\"}\n"[..]).unwrap().is_known);
        assert!(header_of(&b"PK\x03\x04"[..]).unwrap().unreadable.is_some());
    }
}
