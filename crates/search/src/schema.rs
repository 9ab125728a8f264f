//! What a document holds.

use souk_db::Id;
use souk_listing::Listed;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STRING, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::{Index, TantivyDocument, Term};

use crate::facets::FacetTerm;
use crate::source::Texts;
use crate::stem::Language;
use crate::words::{Folding, Vocabulary, joined};

/// Raised when documents hold something else than before, or words are cut another way: older indexes are then made anew.
pub(crate) const VERSION: u32 = 3;

/// The column of facets.
pub(crate) const FACET: &str = "facet";

/// The analysers' names.
const FOLDING: &str = "folding";
const VOCABULARY: &str = "vocabulary";

/// The fields of a document.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    /// By whose endings its words were cut.
    pub(crate) language: Language,
    /// By which a product's documents are replaced.
    pub(crate) product: Field,
    /// The channel, its seller, its category and those above it.
    pub(crate) scope: Field,
    pub(crate) channel: Field,
    pub(crate) status: Field,
    /// The brand, letter by letter.
    pub(crate) exact_brand: Field,
    /// Whole SKUs, folded.
    pub(crate) exact_sku: Field,
    /// Attributes with their values, as filters name them.
    pub(crate) exact_attribute: Field,
    /// Everything that facets count; see [`crate::facets::FacetTerm`].
    facet: Field,
    pub(crate) title: Field,
    pub(crate) brand: Field,
    pub(crate) sku: Field,
    pub(crate) category: Field,
    pub(crate) attributes: Field,
    pub(crate) description: Field,
    /// Lists of facts: long, and full of names of other things, such as what an accessory fits.
    pub(crate) lists: Field,
    /// Neighbours written as one word.
    pub(crate) joined: Field,
    /// Words as they are written.
    pub(crate) vocabulary: Field,
    pub(crate) price: Field,
    pub(crate) rating: Field,
    pub(crate) in_stock: Field,
    pub(crate) on_sale: Field,
    pub(crate) featured: Field,
    popularity: Field,
    pub(crate) created_at: Field,
    /// The two halves of the product's id: found documents say them, and they settle ties.
    id_high: Field,
    id_low: Field,
    title_order: Field,
}

impl Fields {
    pub(crate) fn new(language: Language) -> (Schema, Self) {
        let mut schema = Schema::builder();
        let folded = TextFieldIndexing::default().set_tokenizer(FOLDING);
        let weighed = TextOptions::default()
            .set_indexing_options(folded.clone().set_index_option(IndexRecordOption::WithFreqs));
        let placed = TextOptions::default()
            .set_indexing_options(folded.clone().set_index_option(IndexRecordOption::WithFreqsAndPositions));
        let counted = TextOptions::default().set_indexing_options(
            folded.set_index_option(IndexRecordOption::WithFreqs).set_fieldnorms(false),
        );
        let present = |tokenizer: &str| {
            let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer);
            TextOptions::default().set_indexing_options(
                indexing.set_index_option(IndexRecordOption::Basic).set_fieldnorms(false),
            )
        };
        let fields = Self {
            language,
            product: schema.add_text_field("product", STRING),
            scope: schema.add_text_field("scope", STRING),
            channel: schema.add_text_field("channel", STRING),
            status: schema.add_text_field("status", STRING),
            exact_brand: schema.add_text_field("exact_brand", STRING),
            exact_sku: schema.add_text_field("exact_sku", STRING),
            exact_attribute: schema.add_text_field("exact_attribute", STRING),
            facet: schema.add_text_field(FACET, TextOptions::default().set_fast("raw")),
            title: schema.add_text_field("title", placed),
            brand: schema.add_text_field("brand", counted.clone()),
            sku: schema.add_text_field("sku", counted.clone()),
            category: schema.add_text_field("category", counted.clone()),
            attributes: schema.add_text_field("attributes", weighed.clone()),
            description: schema.add_text_field("description", weighed),
            lists: schema.add_text_field("lists", counted),
            joined: schema.add_text_field("joined", present("raw")),
            vocabulary: schema.add_text_field("vocabulary", present(VOCABULARY)),
            price: schema.add_i64_field("price_amount", FAST),
            rating: schema.add_i64_field("rating_hundredths", FAST),
            in_stock: schema.add_bool_field("in_stock", INDEXED | FAST),
            on_sale: schema.add_bool_field("on_sale", INDEXED | FAST),
            featured: schema.add_bool_field("featured", INDEXED | FAST),
            popularity: schema.add_i64_field("popularity", FAST),
            created_at: schema.add_i64_field("created_at", FAST),
            id_high: schema.add_u64_field("id_high", FAST),
            id_low: schema.add_u64_field("id_low", FAST),
            title_order: schema.add_text_field("title_order", TextOptions::default().set_fast("raw")),
        };
        (schema.build(), fields)
    }

    /// The document of a product in a channel.
    pub(crate) fn document(&self, listed: &Listed, texts: &Texts) -> TantivyDocument {
        let mut doc = TantivyDocument::default();
        doc.add_text(self.product, listed.product_id.to_string());
        doc.add_text(self.channel, listed.channel_id.to_string());
        for scope in &listed.scopes {
            doc.add_text(self.scope, scope.to_string());
        }
        doc.add_text(self.status, &listed.status);
        doc.add_text(self.exact_brand, &texts.brand);
        doc.add_text(self.title_order, &texts.title);
        for fact in &texts.facts {
            doc.add_text(self.exact_attribute, fact.exact());
        }
        let facts = texts.facts.iter().map(FacetTerm::of_attribute);
        for term in texts.places.iter().cloned().chain(facts) {
            doc.add_text(self.facet, term.text());
        }
        for sku in &texts.skus {
            doc.add_text(self.exact_sku, souk_catalog::fold(sku));
        }
        let skus = texts.skus.iter().map(|sku| (self.sku, sku));
        let above = texts.categories.iter().map(|name| (self.category, name));
        let attributes = texts.attributes.iter().map(|text| (self.attributes, text));
        let single =
            [(self.title, &texts.title), (self.brand, &texts.brand), (self.description, &texts.description)];
        for (field, text) in single.into_iter().chain(above).chain(attributes) {
            doc.add_text(field, text);
            doc.add_text(self.vocabulary, text);
        }
        for (field, text) in skus.chain(texts.lists.iter().map(|text| (self.lists, text))) {
            doc.add_text(field, text);
        }
        self.join(&mut doc, texts);
        if let Some(price) = listed.price_amount {
            doc.add_i64(self.price, price);
        }
        doc.add_i64(self.rating, listed.rating_hundredths);
        doc.add_bool(self.in_stock, listed.in_stock);
        doc.add_bool(self.on_sale, listed.on_sale);
        doc.add_bool(self.featured, listed.featured);
        doc.add_i64(self.popularity, listed.popularity);
        doc.add_i64(self.created_at, listed.created_at);
        let (high, low) = listed.product_id.as_u64_pair();
        doc.add_u64(self.id_high, high);
        doc.add_u64(self.id_low, low);
        doc
    }

    fn join(&self, doc: &mut TantivyDocument, texts: &Texts) {
        let title = joined(&souk_catalog::fold(&texts.title), true, self.language);
        let others = texts.attributes.iter().chain([&texts.brand, &texts.description]);
        let others = others.flat_map(|text| joined(&souk_catalog::fold(text), false, self.language));
        for pair in title.into_iter().chain(others) {
            doc.add_text(self.joined, pair);
        }
    }

    /// What every document of the product holds.
    pub(crate) fn of_product(&self, id: Id) -> Term {
        Term::from_field_text(self.product, &id.to_string())
    }
}

/// Lets `index` cut texts into words as this shop does.
pub(crate) fn analyse(index: &Index, language: Language) {
    index.tokenizers().register(FOLDING, Folding(language));
    index.tokenizers().register(VOCABULARY, Vocabulary);
}
