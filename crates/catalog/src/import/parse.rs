//! Lines of a product file become products, or findings.

use std::borrow::Cow;

use souk_http::Said;
use souk_money::{Currency, Money, Quantity};

use super::cells::{Cell, Record};
use super::columns::{Columns, Layout};
use super::hash::hash;
use super::lines::{Lines, Rules};
use super::notes::Notes;
use super::own::Spoken;
use super::report::Finding;
use super::told::from_problem;
use super::{address, numbers, own_csv, skus, woo};
use crate::messages;
use crate::product::checked;
use crate::{NewMedia, NewProduct, NewVariant};

/// A product of the file, checked and sanitised.
pub(super) struct Parsed {
    pub(super) handle: String,
    /// What findings call it.
    pub(super) told: String,
    /// Where it begins.
    pub(super) line: u64,
    /// Over every cell that is read.
    pub(super) hash: String,
    pub(super) new: NewProduct,
    /// Names from the root down; empty when it stands nowhere.
    pub(super) category: Vec<String>,
    /// Handles of what is shown beside it, in order.
    pub(super) related: Vec<String>,
    /// In step with the variants of `new`.
    pub(super) extras: Vec<Extra>,
    /// What its address is made of when it is new.
    pub(super) slug: String,
    /// Whose file it stands in.
    pub(super) layout: Layout,
    /// Of a file of this shop's own: it is the product with that slug, and only these fields of it are spoken of.
    pub(super) own: Option<Spoken>,
}

/// What a variant has besides.
pub(super) struct Extra {
    pub(super) line: u64,
    /// The file's own SKU, or one that follows from handle and options.
    pub(super) sku: String,
    /// None where the file may leave it open.
    pub(super) price: Option<Money>,
    pub(super) compare_at: Option<Money>,
    pub(super) on_hand: Option<Quantity>,
    /// It is tracked, and the file has no figure for it.
    pub(super) is_uncounted: bool,
    pub(super) backorder: bool,
}

impl Extra {
    /// What a new variant has on hand: none of what is tracked and was not counted.
    pub(super) fn first_on_hand(&self) -> Option<Quantity> {
        self.on_hand.or(self.is_uncounted.then_some(Quantity::ZERO))
    }
}

/// Reads one product. The findings that go with a product say what was done about its lines; those instead of one refuse it.
pub(super) fn parse(
    lines: &Lines,
    columns: &Columns,
    rules: &Rules,
    notes: &mut Vec<Finding>,
    whole_file: &mut Notes,
) -> Result<Parsed, Vec<Finding>> {
    let mut reader = Reader { lines, columns, rules, bad: Vec::new(), notes };
    reader.cells();
    if !reader.bad.is_empty() {
        // What cannot be read has no worth to look at.
        return Err(reader.bad);
    }
    match columns.layout {
        Layout::Shopify => {}
        Layout::WooCommerce => return woo::parse(reader),
        Layout::Own => return own_csv::parse(reader),
    }
    let first = &lines.records[0];
    let names = reader.option_names();
    let (variants, extras) = reader.variants(&names);
    let new = NewProduct {
        brand: Some(reader.columns.line(first, "Vendor")),
        description: reader.text(first, "Body (HTML)").to_owned(),
        tax_class: reader.tax_class(first),
        published: reader.published(first),
        seo_title: Some(reader.columns.line(first, "SEO Title")),
        seo_description: Some(reader.columns.line(first, "SEO Description")),
        tags: reader.text(first, "Tags").split(',').map(|t| t.trim().to_owned()).collect(),
        media: reader.media(),
        variants,
        ..NewProduct::titled(rules.seller_id, reader.columns.line(first, "Title"))
    };
    let category = reader.category(first);
    let mut bad = std::mem::take(&mut reader.bad);
    match checked(new) {
        Ok(new) if bad.is_empty() => {
            extras.iter().filter(|e| e.is_uncounted).for_each(|e| whole_file.uncounted(e.line));
            let hash = hash(lines, columns, rules);
            Ok(Parsed {
                handle: lines.handle.clone(),
                told: lines.handle.clone(),
                line: first.line,
                hash,
                new,
                category,
                related: Vec::new(),
                extras,
                slug: lines.handle.clone(),
                layout: Layout::Shopify,
                own: None,
            })
        }
        Ok(_) => Err(bad),
        Err(problem) => {
            let is_option = |f: &Finding| f.field.starts_with("Option");
            let options: Vec<u64> = bad.iter().filter(|f| is_option(f)).map(|f| f.line).collect();
            let more = from_problem(&problem, lines, &extras).into_iter();
            // What is wrong with a line's options was told by its own column already.
            bad.extend(more.filter(|f| !(is_option(f) && options.contains(&f.line))));
            Err(bad)
        }
    }
}

/// Reads the cells of one product and gathers what there is to tell.
pub(super) struct Reader<'a> {
    pub(super) lines: &'a Lines,
    pub(super) columns: &'a Columns,
    pub(super) rules: &'a Rules,
    pub(super) bad: Vec<Finding>,
    pub(super) notes: &'a mut Vec<Finding>,
}

impl Reader<'_> {
    pub(super) fn text<'r>(&self, record: &'r Record, name: &str) -> &'r str {
        self.columns.text(record, name)
    }

    pub(super) fn refuse(&mut self, line: u64, field: &str, said: impl Into<Said>) {
        self.bad.push(self.lines.finding(line, field, said, true));
    }

    pub(super) fn note(&mut self, line: u64, field: &str, said: impl Into<Said>) {
        let finding = self.lines.finding(line, field, said, false);
        self.notes.push(finding);
    }

    /// Every cell that is read must be a text of some size.
    fn cells(&mut self) {
        let (lines, columns) = (self.lines, self.columns);
        if lines.too_large {
            self.refuse(lines.records[0].line, "Handle", &messages::PRODUCT_TOO_LARGE);
        }
        for record in &lines.records {
            for name in columns.names() {
                match columns.cell(record, name) {
                    Some(Cell::TooLong) => self.refuse(record.line, name, &messages::CELL_TOO_LONG),
                    Some(Cell::Unreadable) => self.refuse(record.line, name, &messages::CELL_NOT_UTF8),
                    Some(Cell::Text(text)) if text.contains('\0') => {
                        self.refuse(record.line, name, &messages::CELL_HAS_ZERO);
                    }
                    _ => {}
                }
            }
        }
    }

    fn option_names(&mut self) -> Vec<(usize, String)> {
        let lines = self.lines;
        let first = &lines.records[0];
        let mut names = Vec::new();
        for n in 1..=3 {
            let column = format!("Option{n} Name");
            let name = self.text(first, &column).to_owned();
            for other in &lines.records[1..] {
                let again = self.text(other, &column);
                if !again.is_empty() && again != name {
                    self.refuse(other.line, &column, &messages::OPTION_NAMES_DIFFER);
                }
            }
            if !name.is_empty() {
                names.push((n, name));
            }
        }
        let only_default = self.text(first, "Option1 Value").eq_ignore_ascii_case("Default Title");
        if names.len() == 1 && only_default {
            names.clear();
        }
        names
    }

    fn is_variant(&self, record: &Record) -> bool {
        record.line == self.lines.records[0].line
            || ["Option1 Value", "Variant SKU", "Variant Price"]
                .iter()
                .any(|c| !self.text(record, c).is_empty())
    }

    fn variants(&mut self, names: &[(usize, String)]) -> (Vec<NewVariant>, Vec<Extra>) {
        let lines = self.lines;
        let (mut variants, mut extras) = (Vec::new(), Vec::new());
        for record in &lines.records {
            if !self.is_variant(record) {
                continue;
            }
            let mut options = Vec::with_capacity(names.len());
            for (n, name) in names {
                let column = format!("Option{n} Value");
                let value = self.text(record, &column).to_owned();
                if value.is_empty() {
                    self.refuse(record.line, &column, &messages::VALUE_MISSING);
                }
                options.push((name.clone(), value));
            }
            let own = self.text(record, "Variant SKU").to_owned();
            let Some(extra) = self.extra(record, &own) else { continue };
            let grams = numbers::grams(&self.figure(record, "Variant Grams"));
            if let Err(reason) = grams {
                self.refuse(record.line, "Variant Grams", reason);
            }
            let image = self.image(record, "Variant Image");
            variants.push(NewVariant {
                sku: None,
                options,
                barcode: Some(self.text(record, "Variant Barcode").to_owned()),
                weight_grams: grams.ok().flatten(),
                active: true,
                image,
            });
            extras.push(extra);
        }
        skus::give(lines, &mut variants, &mut extras, self.notes);
        (variants, extras)
    }

    fn extra(&mut self, record: &Record, sku: &str) -> Option<Extra> {
        let currency = self.rules.currency;
        let price = self.price(record, "Variant Price", currency);
        let compare_at = self.price(record, "Variant Compare At Price", currency);
        let is_tracked = !self.text(record, "Variant Inventory Tracker").is_empty();
        let counted = is_tracked || !self.columns.has("Variant Inventory Tracker");
        let on_hand = match numbers::quantity(self.text(record, "Variant Inventory Qty")) {
            Ok(units) => units,
            Err(reason) if *reason == messages::STOCK_BELOW_ZERO => {
                self.note(record.line, "Variant Inventory Qty", reason);
                Some(Quantity::ZERO)
            }
            Err(reason) => {
                self.refuse(record.line, "Variant Inventory Qty", reason);
                None
            }
        };
        let Some(price) = price else {
            if self.text(record, "Variant Price").is_empty() {
                self.refuse(record.line, "Variant Price", &messages::PRICE_MISSING);
            }
            return None;
        };
        Some(Extra {
            line: record.line,
            sku: sku.to_owned(),
            price: Some(price),
            // Shopify's files have a former price that is not above the price; that is no reduction.
            compare_at: compare_at.filter(|c| c.amount > price.amount),
            on_hand: on_hand.filter(|_| counted),
            is_uncounted: is_tracked && on_hand.is_none(),
            backorder: ["continue", "true", "yes", "1"]
                .iter()
                .any(|yes| self.text(record, "Variant Inventory Policy").eq_ignore_ascii_case(yes)),
        })
    }

    pub(super) fn price(&mut self, record: &Record, column: &str, currency: Currency) -> Option<Money> {
        let text = self.figure(record, column);
        match numbers::price(&text, currency) {
            Ok(price) => price,
            Err(reason) => {
                self.refuse(record.line, column, reason);
                None
            }
        }
    }

    /// The cell's text with a point before its decimals.
    pub(super) fn figure<'r>(&self, record: &'r Record, column: &str) -> Cow<'r, str> {
        let text = self.text(record, column);
        if self.columns.has_decimal_commas && text.matches(',').count() == 1 && !text.contains('.') {
            return Cow::Owned(text.replace(',', "."));
        }
        Cow::Borrowed(text)
    }

    fn tax_class(&mut self, first: &Record) -> String {
        let taxable = self.yes(first, "Variant Taxable");
        if taxable { "standard" } else { "zero" }.to_owned()
    }

    fn published(&mut self, first: &Record) -> bool {
        let published = self.yes(first, "Published");
        match self.text(first, "Status").to_ascii_lowercase().as_str() {
            "" | "active" => published,
            "draft" | "archived" | "unlisted" => false,
            _ => {
                self.refuse(first.line, "Status", &messages::NO_IMPORT_STATUS);
                false
            }
        }
    }

    /// `true`, also when nothing is said.
    pub(super) fn yes(&mut self, record: &Record, column: &str) -> bool {
        match self.text(record, column).to_ascii_lowercase().as_str() {
            "" | "true" | "yes" | "1" => true,
            "false" | "no" | "0" => false,
            _ => {
                self.refuse(record.line, column, &messages::NO_TRUTH);
                true
            }
        }
    }

    fn category(&mut self, first: &Record) -> Vec<String> {
        let kind = self.text(first, "Type");
        let (column, names): (_, Vec<String>) = match kind {
            "" => (
                "Product Category",
                self.text(first, "Product Category").split(" > ").map(Into::into).collect(),
            ),
            kind => ("Type", vec![kind.to_owned()]),
        };
        let names: Vec<String> =
            names.into_iter().map(|n| n.trim().to_owned()).filter(|n| !n.is_empty()).collect();
        let fits = |name: &String| name.chars().count() <= 120 && !name.chars().any(char::is_control);
        if names.len() > 8 || !names.iter().all(fits) {
            self.refuse(first.line, column, &messages::NO_CATEGORY_NAME);
        }
        names
    }

    /// The address in `column`, if it may be fetched; one that points inside is noted and left out.
    pub(super) fn image(&mut self, record: &Record, column: &str) -> Option<String> {
        let source = self.text(record, column);
        if source.is_empty() || (self.rules.own_sources && source.starts_with("sample:")) {
            return Some(source.to_owned()).filter(|s| !s.is_empty());
        }
        match address::public(source) {
            Ok(source) => Some(source),
            Err(reason) => {
                self.note(record.line, column, reason);
                None
            }
        }
    }

    fn media(&mut self) -> Vec<NewMedia> {
        let lines = self.lines;
        let mut found: Vec<(i64, NewMedia)> = Vec::new();
        for record in &lines.records {
            let position = numbers::whole(self.text(record, "Image Position"));
            if let Err(reason) = position {
                self.refuse(record.line, "Image Position", reason);
            }
            if let Some(source) = self.image(record, "Image Src") {
                let alt = self.text(record, "Image Alt Text").to_owned();
                found.push((
                    position.ok().flatten().unwrap_or(i64::MAX),
                    NewMedia { source, alt, focal: None },
                ));
            }
        }
        found.sort_by_key(|f| f.0);
        let mut media: Vec<NewMedia> = found.into_iter().map(|f| f.1).collect();
        for record in &lines.records {
            // A variant's own picture need not stand among the product's. What is wrong with it was noted with its variant.
            let source = self.text(record, "Variant Image");
            let own = self.rules.own_sources && source.starts_with("sample:");
            let source = if own { Some(source.to_owned()) } else { address::public(source).ok() };
            if let Some(source) = source
                && media.iter().all(|m| m.source != source)
            {
                media.push(NewMedia { source, alt: String::new(), focal: None });
            }
        }
        media
    }
}
