//! The catalog: categories, products, their variants, options, attributes and pictures, and the import that fills it.
//!
//! Owns `category`, `brand`, `product`, `product_option`, `product_option_value`, `variant`, `variant_option_value`, `product_media`,
//! `product_attribute`, `product_tag`, `product_related`, `import_run`, `import_line` and `import_mapping`.
//! Prices and stock are not here: they belong to slices further right and hang on the variant's id.
//!
//! Invariants:
//! - a SKU is unique among live variants, a choice of option values unique among the live variants of a product;
//! - slugs are unique among live products, among categories and among brands, and never change by themselves; one that is made gets a
//!   number behind it when it is taken, one that is asked for is refused;
//! - rich text is sanitised on the way in;
//! - nothing is deleted that an order may name: products and variants are archived;
//! - every change of a product, variant, option or picture raises the product's version and emits [`ProductChanged`].
//!
//! Deliberately absent: HTTP writes of products. They set prices and stock as well, so they stand in the merchandising slice.

mod brand;
mod category;
mod events;
mod facts;
mod fetch;
mod fold;
mod former;
pub mod import;
mod media;
pub mod messages;
mod product;
mod slug;
mod terms;
mod translate;

pub use brand::{
    Brand, BrandPatch, NewBrand, brand_ids, brand_of_product, brand_slugs, brands_by_ids, brands_page,
    count_brands, create_brand, find_brand, update_brand,
};
pub use category::{
    COLORS, Category, CategoryAbout, CategoryPatch, NewCategory, categories, categories_by_slugs,
    create_category, ensure_category, find_category, find_shown_category, shown_categories, update_category,
};
pub use events::{BrandChanged, CategoryChanged, ProductChanged, TermsChanged};
pub use facts::{
    CategoryFacts, ImageFacts, OptionFacts, ProductFacts, ProductVariant, VariantFacts, all_product_ids,
    existing_product_ids, find_id, product_ids_of_category, product_ids_of_seller, product_ids_of_variants,
    products_by_ids, variant_id_by_sku, variants_by_ids,
};
pub use fetch::{FetchContext, FetchImages, Fetcher, fetch_from};
pub use fold::{fold, is_letter_or_mark};
pub use former::{Kind, formerly_at};
pub use media::{
    FetchFailure, PendingMedia, ReadyMedia, media_failed, media_ready, pending_media, pending_media_from,
};
pub use product::{
    Attribute, AttributeValue, Created, Focal, MOST_RELATED, MediaRecord, NewMedia, NewProduct, NewVariant,
    ProductPatch, ProductRecord, Related, SheetVariant, VariantFigures, VariantPatch, add_variant,
    archive_product, archive_variant, change_figures, create_product, create_products, give_to_seller,
    product_record, product_records, product_version, related_of, restore_product, set_variants,
    update_product, update_variant,
};
pub use slug::slugify;
pub use translate::{translate_brand, translate_categories, translate_variants};

use souk_db::Migration;
use souk_platform::Module;

/// What this slice brings along. Where its pictures come from is provided to it as a [`Fetcher`].
#[must_use]
pub fn module() -> Module {
    Module {
        migrations: MIGRATIONS,
        first_rows: Some(|services| Box::pin(brand::fill(services))),
        router: Some(|services| category::router(services).merge(brand::router()).merge(terms::router())),
        translatable: translate::TRANSLATABLE,
        jobs: Some(|registry, services| fetch::jobs(registry, services).map(|r| brand::jobs(r, services))),
        ..Module::named("catalog")
    }
}

/// The tables of this slice, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("catalog/0001_catalog", include_str!("migrations/0001_catalog.sql")),
    Migration::new("catalog/0002_import", include_str!("migrations/0002_import.sql")),
    Migration::new("catalog/0003_free_slugs", include_str!("migrations/0003_free_slugs.sql")),
    Migration::new("catalog/0004_walks", include_str!("migrations/0004_walks.sql")),
    Migration::new("catalog/0005_hidden_categories", include_str!("migrations/0005_hidden_categories.sql")),
    Migration::new("catalog/0006_category_color", include_str!("migrations/0006_category_color.sql")),
    Migration::new("catalog/0007_editor", include_str!("migrations/0007_editor.sql")),
    Migration::new("catalog/0008_brand", include_str!("migrations/0008_brand.sql")),
    Migration::new("catalog/0009_import_files", include_str!("migrations/0009_import_files.sql")),
    Migration::new("catalog/0010_category_texts", include_str!("migrations/0010_category_texts.sql")),
    Migration::new("catalog/0011_related", include_str!("migrations/0011_related.sql")),
    Migration::new("catalog/0012_translations", include_str!("migrations/0012_translations.sql")),
];
