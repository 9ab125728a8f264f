//! Variants of a product that is there.

use sea_orm::FromQueryResult;
use souk_db::{DbErr, Id, Tx, sql};
use souk_http::{Invalid, Problem};
use souk_money::Quantity;

use super::batch::{ChoiceRow, OptionRow, ValueRow, count};
use super::check::{self, options_key, variant_title};
use super::create::skus;
use super::{NewVariant, VariantPatch, explain, product_version, touch};
use crate::messages;

/// The options of one product with their values, as they grow.
pub(crate) struct Options {
    product: Id,
    rows: Vec<HeldOption>,
    values: Vec<HeldValue>,
}

#[derive(FromQueryResult)]
struct HeldOption {
    id: Id,
    name: String,
}

#[derive(FromQueryResult)]
struct HeldValue {
    id: Id,
    option_id: Id,
    value: String,
}

impl Options {
    /// Reads what the product has.
    pub(crate) async fn of(tx: &Tx, product: Id) -> Result<Self, DbErr> {
        const OPTIONS: &str = "SELECT id, name FROM product_option WHERE product_id = $1 ORDER BY position";
        const VALUES: &str = "SELECT v.id, v.option_id, v.value FROM product_option_value v
            JOIN product_option o ON o.id = v.option_id WHERE o.product_id = $1 ORDER BY v.position";
        Ok(Self {
            product,
            rows: sql::all(tx, OPTIONS, [product.into()]).await?,
            values: sql::all(tx, VALUES, [product.into()]).await?,
        })
    }

    /// Their names in order.
    pub(crate) fn names(&self) -> Vec<String> {
        self.rows.iter().map(|r| r.name.clone()).collect()
    }

    /// Their ids.
    pub(super) fn ids(&self) -> impl Iterator<Item = Id> {
        self.rows.iter().map(|r| r.id)
    }

    /// The option called `name`.
    pub(super) fn option_id(&self, name: &str) -> Option<Id> {
        self.rows.iter().find(|r| r.name == name).map(|r| r.id)
    }

    /// The `value` of `option`.
    pub(super) fn value_id(&self, option: Id, value: &str) -> Option<Id> {
        self.values.iter().find(|v| v.option_id == option && v.value == value).map(|v| v.id)
    }

    /// Writes what `variant` chose, in place of what it chose before; options and values that are not there are made.
    pub(crate) async fn choose(
        &mut self,
        tx: &Tx,
        variant: Id,
        options: &[(String, String)],
    ) -> Result<(), DbErr> {
        sql::exec(tx, "DELETE FROM variant_option_value WHERE variant_id = $1", [variant.into()]).await?;
        let mut choices = Vec::with_capacity(options.len());
        for (name, value) in options {
            let option_id = self.option(tx, name).await?;
            let value_id = self.value(tx, option_id, value).await?;
            choices.push(ChoiceRow { variant_id: variant, option_id, value_id });
        }
        sql::insert(tx, choices, "").await?;
        Ok(())
    }

    async fn option(&mut self, tx: &Tx, name: &str) -> Result<Id, DbErr> {
        if let Some(found) = self.option_id(name) {
            return Ok(found);
        }
        let id = tx.new_id();
        let (product_id, position) = (self.product, count(self.rows.len()));
        sql::insert(tx, [OptionRow { id, product_id, name: name.to_owned(), position }], "").await?;
        self.rows.push(HeldOption { id, name: name.to_owned() });
        Ok(id)
    }

    async fn value(&mut self, tx: &Tx, option: Id, value: &str) -> Result<Id, DbErr> {
        if let Some(found) = self.value_id(option, value) {
            return Ok(found);
        }
        let id = tx.new_id();
        let position = count(self.values.iter().filter(|v| v.option_id == option).count());
        sql::insert(tx, [ValueRow { id, option_id: option, value: value.to_owned(), position }], "").await?;
        self.values.push(HeldValue { id, option_id: option, value: value.to_owned() });
        Ok(id)
    }
}

/// Adds a variant to a product. Its options are those of the product (any, when it is the first).
///
/// # Errors
/// 404 for an unknown product; 422 naming the fields that are wrong; 409 `sku_taken` or `options_taken`.
pub async fn add_variant(tx: &Tx, product_id: Id, new: NewVariant) -> Result<Id, Problem> {
    product_version(tx, product_id).await?.ok_or_else(Problem::not_found)?;
    let mut options = Options::of(tx, product_id).await?;
    let live: i64 = sql::scalar(
        tx,
        "SELECT COUNT(*) FROM variant WHERE product_id = $1 AND archived_at IS NULL",
        [product_id.into()],
    )
    .await?
    .unwrap_or(0);
    let names = match live {
        0 => new.options.iter().map(|o| o.0.trim().to_owned()).collect(),
        _ => options.names(),
    };
    let mut invalid = Invalid::new();
    let new = check::variant(&mut invalid, "", new, &names);
    invalid.check(live < 1_000, "variants", &messages::TOO_MANY_VARIANTS);
    invalid.done()?;
    let sku = match &new.sku {
        Some(sku) => sku.clone(),
        None => {
            let slug: Option<String> =
                sql::scalar(tx, "SELECT slug FROM product WHERE id = $1", [product_id.into()]).await?;
            let slug = slug.unwrap_or_default();
            skus(tx, &slug, std::slice::from_ref(&new)).await?.pop().unwrap_or(slug)
        }
    };
    let id = place_variant(tx, product_id, &new, &sku, live, None, &mut options).await.map_err(explain)?;
    touch(tx, product_id).await?;
    Ok(id)
}

/// Writes a checked variant with its final SKU; `position` is its place among its product's.
pub(crate) async fn place_variant(
    tx: &Tx,
    product: Id,
    new: &NewVariant,
    sku: &str,
    position: i64,
    on_hand: Option<Quantity>,
    options: &mut Options,
) -> Result<Id, DbErr> {
    let id = tx.new_id();
    // Not a row: the database finds the picture.
    let (text, values) = sql::named(
        "INSERT INTO variant (id, product_id, media_id, sku, title, options_key, barcode, weight_grams, position, active,
           source_on_hand, created_at, updated_at)
         VALUES (:id, :product, (SELECT id FROM product_media WHERE product_id = :product AND source = :image), :sku,
           :title, :key, :barcode, :weight, :position, :active, :on_hand, :now, :now)",
        [
            ("id", id.into()),
            ("product", product.into()),
            ("image", new.image.as_deref().into()),
            ("sku", sku.into()),
            ("title", variant_title(&new.options).into()),
            ("key", options_key(&new.options).into()),
            ("barcode", new.barcode.as_deref().into()),
            ("weight", new.weight_grams.into()),
            ("position", position.into()),
            ("active", new.active.into()),
            ("on_hand", on_hand.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await?;
    options.choose(tx, id, &new.options).await?;
    Ok(id)
}

#[derive(FromQueryResult)]
struct Row {
    product_id: Id,
    media_id: Option<Id>,
    sku: String,
    title: String,
    options_key: String,
    barcode: Option<String>,
    weight_grams: Option<i64>,
    active: bool,
}

/// Changes what `patch` names of a live variant of `product_id` and leaves the rest.
///
/// # Errors
/// 404 when the product has no such live variant; 422 naming the fields that are wrong; 409 `sku_taken` or `options_taken`.
pub async fn update_variant(tx: &Tx, product_id: Id, id: Id, patch: VariantPatch) -> Result<(), Problem> {
    const READ: &str = "SELECT product_id, media_id, sku, title, options_key, barcode, weight_grams, active
        FROM variant WHERE id = $1 AND product_id = $2 AND archived_at IS NULL";
    product_version(tx, product_id).await?.ok_or_else(Problem::not_found)?;
    let row: Row =
        sql::one(tx, READ, [id.into(), product_id.into()]).await?.ok_or_else(Problem::not_found)?;
    let mut invalid = Invalid::new();
    let sku = patch.sku.map_or(row.sku, |sku| invalid.text("sku", &sku, 255));
    let barcode = match patch.barcode {
        Some(text) => check::optional(&mut invalid, "barcode", text.as_deref(), 255),
        None => row.barcode,
    };
    let weight = patch.weight_grams.unwrap_or(row.weight_grams);
    invalid.check(weight.is_none_or(|g| g >= 0), "weight_grams", &messages::BELOW_ZERO);
    let mut options = Options::of(tx, product_id).await?;
    let chosen = patch.options.map(|o| check::options(&mut invalid, "options", &o, &options.names()));
    invalid.done()?;
    let media = match patch.image {
        None => row.media_id,
        Some(None) => None,
        Some(Some(source)) => {
            const FIND: &str = "SELECT id FROM product_media WHERE product_id = $1 AND source = $2";
            let found: Option<Id> = sql::scalar(tx, FIND, [row.product_id.into(), source.into()]).await?;
            Some(found.ok_or_else(|| Problem::invalid("image", &messages::NO_SUCH_IMAGE))?)
        }
    };
    let (title, key) =
        chosen.as_ref().map_or((row.title, row.options_key), |c| (variant_title(c), options_key(c)));
    let (text, values) = sql::named(
        "UPDATE variant SET sku = :sku, barcode = :barcode, weight_grams = :weight, active = :active,
           media_id = :media, title = :title, options_key = :key, version = version + 1, updated_at = :now
         WHERE id = :id",
        [
            ("id", id.into()),
            ("sku", sku.into()),
            ("barcode", barcode.into()),
            ("weight", weight.into()),
            ("active", patch.active.unwrap_or(row.active).into()),
            ("media", media.into()),
            ("title", title.into()),
            ("key", key.into()),
            ("now", tx.now().into()),
        ],
    )?;
    sql::exec(tx, &text, values).await.map_err(explain)?;
    if let Some(chosen) = chosen {
        options.choose(tx, id, &chosen).await?;
    }
    touch(tx, product_id).await?;
    Ok(())
}
