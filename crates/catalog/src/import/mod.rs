//! Import of product files as Shopify, WooCommerce and this shop write them, and what our own files are like.
//!
//! - The file is read in a thread of its own and in bounded memory; about a hundred products are written at once.
//! - A product is known by its handle. Over all its cells a hash is kept: a second run of the same file writes nothing, a
//!   changed product is changed, and a run that was killed is simply started again.
//! - Comma, semicolon or tab between cells, UTF-8, UTF-16 (by its mark) or Windows-1252 (told), Shopify's names of columns
//!   old and new: the file says which.
//! - What is wrong with a product is told by line, column and reason; the product is left out and the rest goes in. A SKU that
//!   another variant has is told as well, but the variant comes in under a SKU of its own.
//! - Stock that is tracked but has no figure in the file is told; a new variant then has 0 in stock, another keeps what it has.
//! - Texts are data, whatever they look like: a formula stays a text. Rich text is sanitised.
//! - Prices and stock go through [`OfferPort`], since they belong to slices further right.

mod address;
mod apostrophe;
mod cells;
mod change;
mod chunk;
mod columns;
mod diff;
pub mod forget_runs;
mod hash;
mod lines;
mod mappings;
mod notes;
mod numbers;
mod own;
mod own_csv;
mod own_sheet;
mod parse;
mod plan;
mod progress;
mod propose;
mod report;
mod run;
mod runs;
mod skus;
mod spool;
mod told;
mod woo;
mod woo_columns;
mod woo_text;
mod write;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use futures::future::BoxFuture;
use souk_db::{DbErr, Id, Tx};
use souk_money::{Currency, Money, Quantity};

pub use apostrophe::defuse;
pub use mappings::{keep_mapping, kept_mapping};
pub use own_csv::{csv_header, csv_rows};
pub use own_sheet::{ImageSheet, OptionSheet, ProductSheet, VariantSheet};
pub use propose::{Header, header_of};
pub use report::{Finding, ImportError, Progress, Report};
pub use run::run;
pub use runs::{
    ImportLine, ImportRun, NewRun, RunState, begin_upload, cancel_run, fail_run, lines, one_run, runs,
    start_again, start_run,
};

/// What a merchant's header means: its names to those of our own columns.
pub type Mapping = BTreeMap<String, String>;

/// What a file says of a variant's price and stock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The variant.
    pub variant_id: Id,
    /// Its price.
    pub price: Option<Money>,
    /// Its price before a reduction, above the price.
    pub compare_at: Option<Money>,
    /// Units on hand; none where they are not counted, or where the file's figure is the one of the last import.
    pub on_hand: Option<Quantity>,
    /// Whether it may be sold beyond that, without limit.
    pub backorder: bool,
}

/// Writes prices and stock in the transaction of the products.
pub type OfferPort = Arc<dyn Fn(Tx, Vec<Offer>) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Is handed the products that have pictures to fetch from the net, in the transaction of the products: enqueue jobs there.
pub type ImagePort = Arc<dyn Fn(Tx, Vec<Id>) -> BoxFuture<'static, Result<(), DbErr>> + Send + Sync>;

/// Tells how products are now, as our own files would hold them.
pub type CurrentPort =
    Arc<dyn Fn(Vec<Id>) -> BoxFuture<'static, Result<HashMap<Id, ProductSheet>, DbErr>> + Send + Sync>;

/// Tells whether a picture was uploaded to this shop, by its hash.
pub type UploadPort = Arc<dyn Fn(String) -> BoxFuture<'static, bool> + Send + Sync>;

/// Is told how far the import is.
pub type OnProgress = Arc<dyn Fn(Progress) + Send + Sync>;

/// Where things go that are not the catalog's.
#[derive(Clone)]
pub(crate) struct Ports {
    offers: OfferPort,
    images: Option<ImagePort>,
    current: Option<CurrentPort>,
    uploads: Option<UploadPort>,
}

/// How a file is imported.
#[derive(Clone)]
pub struct Options {
    /// Its name, for the list of imports.
    pub file_name: String,
    /// Its length, for the progress.
    pub bytes_total: Option<u64>,
    /// Who sells what is in it.
    pub seller_id: Id,
    /// The currency of its prices.
    pub currency: Currency,
    /// Tells the same report and writes nothing.
    pub dry_run: bool,
    /// Whether sources that begin with `sample:` are the caller's own and recorded as they are.
    pub own_sources: bool,
    /// Writes prices and stock.
    pub offers: OfferPort,
    /// Enqueues the fetching of pictures, if anyone does.
    pub images: Option<ImagePort>,
    /// Hears how far it is.
    pub progress: Option<OnProgress>,
    /// Tells how products are now; without it, no product is known to be as our own files have it, and each is written.
    pub current: Option<CurrentPort>,
    /// Tells which pictures are here; without it, all that our own files name are taken to be.
    pub uploads: Option<UploadPort>,
    /// What the file's header means, where it is a merchant's own.
    pub mapping: Option<Mapping>,
    /// The run of an uploaded file that this is, with what becomes of each product written down; otherwise a run is made.
    pub run: Option<Id>,
}
