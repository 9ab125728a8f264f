//! A product of WooCommerce with its variations. What this shop has no place for is told; see `docs/imports.md`.

use souk_money::{Money, Quantity};

use super::cells::Record;
use super::columns::Layout;
use super::hash::hash;
use super::parse::{Extra, Parsed, Reader};
use super::report::Finding;
use super::told::from_problem;
use super::woo_text::{html, listed, paths};
use super::{numbers, skus};
use crate::product::checked;
use crate::slug::slugify;
use crate::{Attribute, AttributeValue, NewMedia, NewProduct, NewVariant, messages};

/// What kind of product a line is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Simple,
    Variable,
    Grouped,
    External,
}

/// An attribute of a line.
struct Named {
    name: String,
    values: Vec<String>,
    is_visible: bool,
}

/// Reads a product, whose line is the first; the others are its variations.
pub(super) fn parse(mut reader: Reader<'_>) -> Result<Parsed, Vec<Finding>> {
    let (lines, columns, rules) = (reader.lines, reader.columns, reader.rules);
    let (first, variations) = (&lines.records[0], &lines.records[1..]);
    let kind = reader.kind(first);
    let named = reader.named(first);
    let options = reader.options(&named, variations);
    let (mut variants, mut extras) = (Vec::new(), Vec::new());
    let sold: Vec<&Record> = match (kind, variations) {
        (Kind::Variable, [_, ..]) => variations.iter().collect(),
        _ => vec![first],
    };
    for record in sold {
        let (variant, extra) = reader.variant(record, first, kind, &options);
        variants.push(variant);
        extras.push(extra);
    }
    skus::give(lines, &mut variants, &mut extras, reader.notes);
    let media = reader.pictures();
    for variant in &mut variants {
        variant.image = variant.image.take().filter(|source| media.iter().any(|m| m.source == *source));
    }
    let published = reader.is_shown(first, kind, variations.is_empty());
    let category = reader.woo_category(first);
    let new = NewProduct {
        brand: Some(listed(reader.text(first, "Brands")).into_iter().next().unwrap_or_default()),
        description: html(reader.text(first, "Short description"), reader.text(first, "Description")),
        tax_class: reader.woo_tax_class(first),
        published,
        featured: reader.text(first, "Is featured?") == "1",
        seo_title: reader.either(first, ["Meta: _yoast_wpseo_title", "Meta: rank_math_title"]),
        seo_description: reader.either(first, ["Meta: _yoast_wpseo_metadesc", "Meta: rank_math_description"]),
        tags: listed(reader.text(first, "Tags")),
        attributes: reader.facts(first, named, &options),
        media,
        variants,
        ..NewProduct::titled(rules.seller_id, columns.line(first, "Name"))
    };
    let mut bad = std::mem::take(&mut reader.bad);
    match checked(new) {
        Ok(new) if bad.is_empty() => Ok(Parsed {
            handle: identity(reader.text(first, "ID"), &lines.handle),
            told: lines.handle.clone(),
            line: first.line,
            hash: hash(lines, columns, rules),
            slug: new.title.clone(),
            layout: Layout::WooCommerce,
            new,
            category,
            related: Vec::new(),
            extras,
            own: None,
        }),
        Ok(_) => Err(bad),
        Err(problem) => {
            bad.extend(from_problem(&problem, lines, &extras).into_iter().map(|mut finding| {
                finding.field = column(&finding.field).to_owned();
                finding
            }));
            Err(bad)
        }
    }
}

/// What a product is known by in later files: its number, else its SKU or name.
fn identity(id: &str, told: &str) -> String {
    let known = if id.is_empty() { slugify(told) } else { id.to_owned() };
    format!("woocommerce:{known}")
}

/// WooCommerce's name for a column of Shopify's.
fn column(shopify: &str) -> &str {
    match shopify {
        "Title" => "Name",
        "Body (HTML)" => "Description",
        "Vendor" => "Brands",
        "Image Src" => "Images",
        "Variant SKU" => "SKU",
        "Variant Barcode" => "GTIN",
        "Option1 Value" => "Attribute 1 value(s)",
        other => other,
    }
}

impl Reader<'_> {
    fn kind(&mut self, first: &Record) -> Kind {
        let text = self.text(first, "Type").to_lowercase();
        let mut kind = Kind::Simple;
        for part in text.split(',').map(str::trim) {
            match part {
                "simple" | "virtual" | "" => {}
                "downloadable" => self.note(first.line, "Type", &messages::WOO_DOWNLOAD),
                "variable" => kind = Kind::Variable,
                "grouped" => {
                    kind = Kind::Grouped;
                    self.note(first.line, "Type", &messages::WOO_GROUPED);
                }
                "external" => {
                    kind = Kind::External;
                    self.note(first.line, "Type", &messages::WOO_EXTERNAL);
                }
                other => self.note(first.line, "Type", messages::WOO_KIND.with("kind", other)),
            }
        }
        kind
    }

    /// The attributes of a line, each name once.
    fn named(&self, record: &Record) -> Vec<Named> {
        let mut out: Vec<Named> = Vec::new();
        for n in 1.. {
            let column = format!("Attribute {n} name");
            if !self.columns.has(&column) {
                break;
            }
            let name = self.columns.line(record, &column);
            if name.is_empty() || out.iter().any(|o| o.name == name) {
                continue;
            }
            out.push(Named {
                name,
                values: listed(self.text(record, &format!("Attribute {n} value(s)"))),
                is_visible: self.text(record, &format!("Attribute {n} visible")) != "0",
            });
        }
        out
    }

    /// What variations differ in: the attributes of their product, in its order, that one of them gives a value.
    fn options(&mut self, named: &[Named], variations: &[Record]) -> Vec<String> {
        let given: Vec<Named> = variations.iter().flat_map(|v| self.named(v)).collect();
        let is_given = |name: &str| given.iter().any(|g| g.name == name && !g.values.is_empty());
        let mut options: Vec<String> =
            named.iter().map(|n| n.name.clone()).filter(|name| is_given(name)).collect();
        for one in &given {
            if !one.values.is_empty() && !options.contains(&one.name) {
                options.push(one.name.clone());
            }
        }
        options
    }

    fn variant(
        &mut self,
        record: &Record,
        first: &Record,
        kind: Kind,
        options: &[String],
    ) -> (NewVariant, Extra) {
        let own = self.named(record);
        let is_variation = record.line != first.line;
        let chosen = options.iter().filter(|_| is_variation).map(|name| {
            let value = own.iter().find(|o| o.name == *name).and_then(|o| o.values.first());
            // A variation for any value of an attribute: shoppers choose it so.
            (name.clone(), value.cloned().unwrap_or_else(|| "Any".to_owned()))
        });
        let options = chosen.collect();
        let weight_grams = self.woo_grams(record).or_else(|| self.woo_grams(first));
        let image = listed(self.text(record, "Images")).into_iter().next();
        let image = image.filter(|_| is_variation).and_then(|source| super::address::public(&source).ok());
        let variant = NewVariant {
            sku: None,
            options,
            barcode: Some(self.text(record, "GTIN").to_owned()),
            weight_grams,
            active: !is_variation || self.text(record, "Published") != "0",
            image,
        };
        (variant, self.woo_extra(record, first, kind))
    }

    fn woo_extra(&mut self, record: &Record, first: &Record, kind: Kind) -> Extra {
        let currency = self.rules.currency;
        let regular = self.price(record, "Regular price", currency);
        let sale = self.price(record, "Sale price", currency).filter(|_| self.is_on_sale(record));
        let reduced = sale.filter(|s| regular.is_none_or(|r| s.amount < r.amount));
        let price = reduced.or(regular);
        if price.is_none() && matches!(kind, Kind::Simple | Kind::Variable) {
            self.note(record.line, "Regular price", &messages::WOO_NO_PRICE);
        }
        let on_hand = self.woo_stock(record, first);
        let backorders = match self.text(record, "Backorders allowed?") {
            "" => self.text(first, "Backorders allowed?"),
            text => text,
        };
        Extra {
            line: record.line,
            sku: self.text(record, "SKU").to_owned(),
            price,
            compare_at: regular.filter(|r: &Money| reduced.is_some_and(|s| r.amount > s.amount)),
            on_hand,
            is_uncounted: false,
            backorder: ["1", "notify", "yes"].contains(&backorders),
        }
    }

    /// Whether today lies within the days of a reduction.
    fn is_on_sale(&mut self, record: &Record) -> bool {
        let day = |text: &str| text.get(..10).unwrap_or_default().to_owned();
        let begins = day(self.text(record, "Date sale price starts"));
        let ends = day(self.text(record, "Date sale price ends"));
        let today = &self.rules.today;
        let is_on = (begins.is_empty() || begins <= *today) && (ends.is_empty() || ends >= *today);
        if !is_on {
            self.note(record.line, "Sale price", &messages::WOO_SALE_OVER);
        } else if !ends.is_empty() {
            self.note(record.line, "Date sale price ends", &messages::WOO_SALE_ENDS);
        }
        is_on
    }

    /// Units: those counted; none left where it is said to be sold out; nothing where nobody counts.
    fn woo_stock(&mut self, record: &Record, first: &Record) -> Option<Quantity> {
        let text = self.text(record, "Stock").to_lowercase();
        if text == "parent" {
            if !self.text(first, "Stock").is_empty() {
                self.note(record.line, "Stock", &messages::WOO_SHARED_STOCK);
            }
        } else if !text.is_empty() {
            // Stock may be a fraction there; half a piece cannot be sold here.
            let whole = text.split_once('.').map_or(text.as_str(), |(whole, _)| whole);
            return match numbers::quantity(whole) {
                Ok(units) => units,
                Err(reason) if *reason == messages::STOCK_BELOW_ZERO => {
                    self.note(record.line, "Stock", reason);
                    Some(Quantity::ZERO)
                }
                Err(reason) => {
                    self.refuse(record.line, "Stock", reason);
                    None
                }
            };
        }
        (self.text(record, "In stock?") == "0").then_some(Quantity::ZERO)
    }

    fn woo_grams(&mut self, record: &Record) -> Option<i64> {
        let text = self.figure(record, "Weight").into_owned();
        let a_thousandth = match self.columns.named("Weight").unwrap_or("Weight (kg)") {
            "Weight (g)" => 1_000,
            "Weight (lbs)" => 453_592,
            "Weight (oz)" => 28_350,
            _ => 1_000_000,
        };
        match numbers::thousandths(&text) {
            Ok(None | Some(0)) => None,
            Ok(Some(units)) => units.checked_mul(a_thousandth).map(|n| (n + 500_000) / 1_000_000),
            Err(reason) => {
                self.refuse(record.line, "Weight", reason);
                None
            }
        }
    }

    /// The product's pictures, and those that only its variations have behind them.
    fn pictures(&mut self) -> Vec<NewMedia> {
        let lines = self.lines;
        let mut media: Vec<NewMedia> = Vec::new();
        for record in &lines.records {
            for source in listed(self.text(record, "Images")) {
                match super::address::public(&source) {
                    Ok(source) if media.iter().all(|m| m.source != source) => {
                        media.push(NewMedia { source, alt: String::new(), focal: None });
                    }
                    Ok(_) => {}
                    Err(reason) => self.note(record.line, "Images", reason),
                }
            }
        }
        media
    }

    /// Only what can be bought here as it was there is shown at once.
    fn is_shown(&mut self, first: &Record, kind: Kind, is_alone: bool) -> bool {
        let is_hidden = self.text(first, "Visibility in catalog").eq_ignore_ascii_case("hidden");
        let is_download = self.text(first, "Type").to_lowercase().contains("downloadable");
        if is_hidden {
            self.note(first.line, "Visibility in catalog", &messages::WOO_HIDDEN);
        }
        let is_bare = kind == Kind::Variable && is_alone;
        if is_bare {
            self.note(first.line, "Type", &messages::WOO_BARE);
        }
        let is_sold = matches!(kind, Kind::Simple | Kind::Variable) && !is_bare && !is_download;
        is_sold && !is_hidden && matches!(self.text(first, "Published"), "" | "1")
    }

    fn woo_tax_class(&mut self, first: &Record) -> String {
        let class = self.text(first, "Tax class").to_lowercase();
        let class = match (self.text(first, "Tax status"), class.as_str()) {
            ("none", _) => "zero",
            (_, "" | "standard" | "parent") => "standard",
            (_, other) if other.contains("zero") => "zero",
            (_, other) if other.contains("reduced") => "reduced",
            (_, other) => {
                let said = messages::WOO_TAX_CLASS.with("class", other);
                self.note(first.line, "Tax class", said);
                "standard"
            }
        };
        class.to_owned()
    }

    /// The deepest of its categories; a product stands in one.
    fn woo_category(&mut self, first: &Record) -> Vec<String> {
        let all = paths(self.text(first, "Categories"));
        let above = |path: &Vec<String>| all.iter().any(|o| o.len() > path.len() && o.starts_with(path));
        let ends = all.iter().filter(|path| !above(path)).count();
        let mut chosen: Option<&Vec<String>> = None;
        for path in &all {
            if chosen.is_none_or(|c| path.len() > c.len()) {
                chosen = Some(path);
            }
        }
        let chosen = chosen.cloned().unwrap_or_default();
        if ends > 1 {
            let said = messages::WOO_CATEGORIES.with("category", chosen.join(" > "));
            self.note(first.line, "Categories", said);
        }
        let fits = |name: &String| name.chars().count() <= 120 && !name.chars().any(char::is_control);
        if chosen.len() > 8 || !chosen.iter().all(fits) {
            self.refuse(first.line, "Categories", &messages::NO_CATEGORY_NAME);
        }
        chosen
    }

    fn either(&self, first: &Record, columns: [&str; 2]) -> Option<String> {
        let text = columns.map(|c| self.columns.line(first, c)).into_iter().find(|t| !t.is_empty())?;
        // Templates of those plugins mean nothing here.
        Some(text).filter(|t| !t.contains("%%") && !t.contains("%title%"))
    }

    /// What is no option, and what else a merchant would miss.
    fn facts(&mut self, first: &Record, named: Vec<Named>, options: &[String]) -> Vec<Attribute> {
        let fact = |name: String, text: String, custom| Attribute {
            name,
            value: AttributeValue::Text(text),
            custom,
        };
        let mut out: Vec<Attribute> = named
            .into_iter()
            .filter(|n| !options.contains(&n.name) && !n.values.is_empty())
            .map(|n| fact(n.name, n.values.join(", "), !n.is_visible))
            .collect();
        let mut own = |name: &str, text: &str| {
            if !text.is_empty() && out.iter().all(|a| a.name != name) {
                out.push(fact(name.to_owned(), text.to_owned(), true));
            }
        };
        for name in ["External URL", "Button text", "Grouped products"] {
            own(name, self.text(first, name));
        }
        for n in 1.. {
            let column = format!("Download {n} URL");
            if !self.columns.has(&column) {
                break;
            }
            own(&format!("Download {n}"), self.text(first, &column));
        }
        out
    }
}
