//! Making and changing products and variants.

mod archive;
mod batch;
mod bulk;
mod check;
mod create;
mod figures;
mod input;
mod publish;
mod record;
mod related;
mod sheet;
mod update;
mod variant;

pub use archive::{archive_product, archive_variant, restore_product};
pub use bulk::create_products;
pub use create::create_product;
pub(crate) use create::{LIVE, made_sku, short_digest};
pub use figures::{VariantFigures, change_figures};
pub use input::{
    Attribute, AttributeValue, Created, Focal, NewMedia, NewProduct, NewVariant, ProductPatch, VariantPatch,
};
pub(crate) use publish::PublishDue;
pub use record::{MediaRecord, ProductRecord, product_record, product_records};
pub use related::{MOST_RELATED, Related, related_of};
pub(crate) use related::{name_related, resolve_related};
pub use sheet::{SheetVariant, set_variants};
pub use update::{give_to_seller, product_version, update_product};
pub use variant::{add_variant, update_variant};

pub(crate) use batch::{Batch, Origin};
pub(crate) use check::{checked, optional, options_key, variant_title};
pub(crate) use update::touch;
pub(crate) use variant::{Options, place_variant};

use sea_orm::DbErr;
use souk_http::Problem;

use crate::messages;

/// What a broken constraint means to the client.
pub(crate) fn explain(error: DbErr) -> Problem {
    use souk_db::is_unique_violation as is;
    if is(&error, "variant_sku_key") {
        return Problem::conflict(&messages::SKU_TAKEN).field("sku", &messages::TAKEN_BY_VARIANT);
    }
    if is(&error, "variant_product_id_options_key_key") {
        return Problem::conflict(&messages::OPTIONS_TAKEN)
            .field("options", &messages::OPTIONS_TAKEN_BY_VARIANT);
    }
    if is(&error, "product_slug_key") {
        return Problem::conflict(&messages::SLUG_TAKEN).field("slug", &messages::TAKEN_BY_PRODUCT);
    }
    if matches!(souk_db::violation(&error), Some(souk_db::Violation::ForeignKey)) {
        return Problem::invalid("category_id", &messages::NO_SUCH_CATEGORY);
    }
    error.into()
}
