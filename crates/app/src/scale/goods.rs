//! What the products of a shop to scale are like: drawn from a table of kinds by a generator of our own, so that product n is
//! the same on every machine and with every version of every library.

use souk_catalog::{Attribute, AttributeValue, NewProduct, NewVariant};
use souk_money::Quantity;

const BRANDS: [&str; 36] = [
    "Atelier Nour",
    "Studio Halle",
    "Oued Works",
    "Marit & Söhne",
    "Kaland",
    "Fjord & Daughters",
    "Bottega Lume",
    "Casa Ferrer",
    "Tamesis",
    "Ostrava Glass",
    "Linnea",
    "Pico Alto",
    "Harbour Nine",
    "Weald",
    "Nordlicht",
    "Sefrou Clay",
    "Vindö",
    "Maison Bruyère",
    "Kontor 12",
    "Alder & Ash",
    "Porto Velho",
    "Mistral",
    "Grauwerk",
    "Soleil Noir",
    "Tannery Row",
    "Juniper Hill",
    "Eira",
    "Saltmarsh",
    "Copper Lane",
    "Rue Onze",
    "Hiraeth",
    "Bergamot",
    "Okapi",
    "Third Shift",
    "Lumen",
    "Quarry",
];
const LINES: [&str; 40] = [
    "Tamri", "Kasbah", "Sefrou", "Aven", "Bora", "Calla", "Dune", "Ebro", "Faro", "Garrigue", "Halm", "Isla",
    "Jade", "Kelp", "Loam", "Moor", "Nacre", "Onda", "Pebble", "Quill", "Ridge", "Sable", "Tarn", "Umber",
    "Vale", "Wren", "Yarrow", "Zephyr", "Alba", "Brisa", "Cinder", "Drift", "Ember", "Fathom", "Grove",
    "Heath", "Inlet", "Juno", "Karst", "Lark",
];
const TRAITS: [&str; 16] = [
    "low", "tall", "round", "slim", "heavy", "light", "classic", "compact", "wide", "folding", "double",
    "soft", "plain", "striped", "glazed", "brushed",
];
const COLOURS: [&str; 14] = [
    "Sea", "Chalk", "Madder", "Ink", "Saffron", "Moss", "Indigo", "Bone", "Sand", "Rose", "Olive", "Slate",
    "Amber", "Plum",
];
const SENTENCES: [&str; 12] = [
    "Made in small runs and checked by hand.",
    "It is meant to be used every day and repaired when it needs it.",
    "The surface shows how it was made and changes a little with use.",
    "Spare parts can be ordered for ten years.",
    "Packed without plastic.",
    "Each one differs a little from the next.",
    "Made within two days' drive of our workshop.",
    "It fits where space is short.",
    "The people who make it have done so for three generations.",
    "Wipe it clean with a damp cloth.",
    "Tested for longer than we would admit.",
    "A quiet thing that does one job well.",
];
const SIZES: [&str; 5] = ["S", "M", "L", "XL", "XXL"];

/// A kind of goods: a line of the table.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) department: String,
    pub(super) group: String,
    pub(super) name: String,
    /// What a middling one costs, in minor units.
    price: i64,
    has_colours: bool,
    has_sizes: bool,
    /// Each attribute with the values that it may have.
    attributes: Vec<(String, Vec<String>)>,
}

/// Reads the table of kinds.
pub(super) fn kinds() -> Result<Vec<Kind>, String> {
    let mut reader = csv::Reader::from_reader(include_bytes!("../../sample/scale.csv").as_slice());
    let mut kinds = Vec::new();
    for row in reader.deserialize() {
        let (department, group, name, price, options, attributes): (
            String,
            String,
            String,
            i64,
            String,
            String,
        ) = row.map_err(|e: csv::Error| e.to_string())?;
        let attributes = attributes.split(';').filter_map(|a| a.split_once(':'));
        let attributes = attributes
            .map(|(name, values)| (name.to_owned(), values.split('|').map(ToOwned::to_owned).collect()))
            .collect();
        let (has_colours, has_sizes) = (options.contains("colour"), options.contains("size"));
        kinds.push(Kind { department, group, name, price, has_colours, has_sizes, attributes });
    }
    Ok(kinds)
}

/// What a variant costs and how many there are; none where they are not counted.
pub(super) struct Offered {
    pub(super) amount: i64,
    pub(super) compare_at: Option<i64>,
    pub(super) on_hand: Option<Quantity>,
}

/// A product with its prices and stock, and the path of its category.
pub(super) struct Good {
    pub(super) product: NewProduct,
    pub(super) category: String,
    pub(super) offers: Vec<Offered>,
}

/// SplitMix64 (Steele, Lea and Flood, 2014): a few lines that no library will ever change.
pub(super) struct Draw(u64);

impl Draw {
    /// One whose numbers follow from `seed`.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or(0)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    pub(super) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = usize::try_from(most - least + 1).unwrap_or(1);
        least + i64::try_from(self.below(span)).unwrap_or(0)
    }
}

/// Product `n`, from 1.
pub(super) fn good(kinds: &[Kind], n: usize) -> Good {
    let mut draw = Draw(u64::try_from(n).unwrap_or(0).wrapping_mul(0x5851_f42d_4c95_7f2d));
    // The smaller of two draws: the first kinds hold more goods than the last, as departments of a real shop do.
    let kind = &kinds[draw.below(kinds.len()).min(draw.below(kinds.len()))];
    let (line, brand) = (draw.one(&LINES), draw.one(&BRANDS));
    let title = match draw.percent(60) {
        true => format!("{line} {} {}", draw.one(&TRAITS), kind.name.to_lowercase()),
        false => format!("{line} {}", kind.name.to_lowercase()),
    };
    let mut product = NewProduct::titled(souk_sellers::HOUSE, title.clone());
    product.slug = Some(format!("{}-{n}", souk_catalog::slugify(&title)));
    product.brand = Some(brand.to_owned());
    product.attributes = attributes(kind, &mut draw);
    product.description = description(&product, &mut draw);
    product.published = !draw.percent(2);
    product.featured = draw.below(500) == 0;
    product.tags = draw
        .percent(30)
        .then(|| draw.one(&["gift", "new season", "bestseller", "organic", "handmade"]).to_owned())
        .into_iter()
        .collect();
    let (variants, offers) = variants(kind, n, &mut draw);
    product.variants = variants;
    Good { product, category: format!("{}/{}/{}", kind.department, kind.group, kind.name), offers }
}

fn attributes(kind: &Kind, draw: &mut Draw) -> Vec<Attribute> {
    let mut attributes = Vec::with_capacity(kind.attributes.len());
    for (name, values) in &kind.attributes {
        let text = &values[draw.below(values.len())];
        let value = match (text.as_str(), text.parse::<f64>()) {
            ("yes" | "no", _) => AttributeValue::Boolean(text == "yes"),
            (_, Ok(number)) => AttributeValue::Number(number),
            _ => AttributeValue::Text(text.clone()),
        };
        attributes.push(Attribute { name: name.clone(), value, custom: false });
    }
    attributes
}

fn description(product: &NewProduct, draw: &mut Draw) -> String {
    let facts: Vec<String> = product
        .attributes
        .iter()
        .map(|a| match &a.value {
            AttributeValue::Boolean(yes) => format!("{}: {}", a.name, if *yes { "yes" } else { "no" }),
            AttributeValue::Number(number) => format!("{}: {number}", a.name),
            AttributeValue::Text(text) => format!("{}: {text}", a.name),
        })
        .collect();
    let (first, second) = (draw.one(&SENTENCES), draw.one(&SENTENCES));
    format!("<p>{}. {first}</p><p>{second}</p><ul><li>{}</li></ul>", product.title, facts.join("</li><li>"))
}

fn variants(kind: &Kind, n: usize, draw: &mut Draw) -> (Vec<NewVariant>, Vec<Offered>) {
    let first = draw.below(COLOURS.len());
    let colours: Vec<Option<&str>> = match kind.has_colours {
        true => (0..=draw.below(3)).map(|at| Some(COLOURS[(first + at) % COLOURS.len()])).collect(),
        false => vec![None],
    };
    let sizes: Vec<Option<&str>> = match kind.has_sizes {
        true => SIZES.iter().take(2 + draw.below(2)).map(|size| Some(*size)).collect(),
        false => vec![None],
    };
    // Between a half and twice the kind's price, to the nearest half.
    let base = (kind.price * draw.between(50, 200) / 100 / 50 * 50).max(50);
    let reduced = draw.percent(12);
    let (mut variants, mut offers) = (Vec::new(), Vec::new());
    for colour in &colours {
        for (step, size) in (0_i64..).zip(&sizes) {
            let options = [("Colour", colour), ("Size", size)];
            let options =
                options.iter().filter_map(|(name, value)| Some(((*name).to_owned(), (**value)?.to_owned())));
            let at = variants.len() + 1;
            variants.push(NewVariant {
                sku: Some(format!("S{n:06}-{at}")),
                options: options.collect(),
                barcode: Some(format!("29{n:08}{at:02}")),
                weight_grams: Some(draw.between(40, 4_000)),
                ..NewVariant::default()
            });
            let amount = base + step * (base / 20 / 50 * 50);
            offers.push(Offered {
                amount,
                compare_at: reduced.then_some(amount * 5 / 4),
                on_hand: (!draw.percent(4))
                    .then(|| if draw.percent(8) { 0 } else { draw.between(1, 60) })
                    .and_then(Quantity::new),
            });
        }
    }
    (variants, offers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_the_same_each_time_and_no_two_share_a_sku() {
        let kinds = kinds().unwrap();
        let shape = |n| {
            let good = good(&kinds, n);
            let skus: Vec<_> = good.product.variants.iter().filter_map(|v| v.sku.clone()).collect();
            (
                good.product.title,
                good.category,
                skus,
                good.offers.iter().map(|o| o.amount).collect::<Vec<_>>(),
            )
        };
        assert_eq!(shape(7), shape(7));
        assert_eq!(shape(1).0, "Halm serving dish", "a change of this is a change of every shop to scale");
        let skus: Vec<String> = (1..2_000).flat_map(|n| shape(n).2).collect();
        assert_eq!(skus.iter().collect::<std::collections::HashSet<_>>().len(), skus.len());
    }
}
