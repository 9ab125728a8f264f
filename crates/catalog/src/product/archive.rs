//! Taking things out of the shop. Nothing is deleted that an order may name.

use souk_db::{Id, Tx, sql};
use souk_http::Problem;

use super::{explain, product_version, touch};

/// Takes a product out of the shop with its variants; its slug and their SKUs become free. Doing so twice changes nothing.
///
/// # Errors
/// 404 for an unknown product.
pub async fn archive_product(tx: &Tx, id: Id) -> Result<(), Problem> {
    product_version(tx, id).await?.ok_or_else(Problem::not_found)?;
    const PRODUCT: &str = "UPDATE product SET archived_at = $2 WHERE id = $1 AND archived_at IS NULL";
    const VARIANTS: &str = "UPDATE variant SET archived_at = $2, updated_at = $2, version = version + 1
        WHERE product_id = $1 AND archived_at IS NULL";
    if sql::exec(tx, PRODUCT, [id.into(), tx.now().into()]).await? > 0 {
        sql::exec(tx, VARIANTS, [id.into(), tx.now().into()]).await?;
        touch(tx, id).await?;
    }
    Ok(())
}

/// Brings an archived product back with the variants that were archived with it.
///
/// # Errors
/// 404 for an unknown product; 409 `slug_taken` or `sku_taken` when another took its slug or a SKU in the meantime.
pub async fn restore_product(tx: &Tx, id: Id) -> Result<(), Problem> {
    product_version(tx, id).await?.ok_or_else(Problem::not_found)?;
    const VARIANTS: &str = "UPDATE variant SET archived_at = NULL, updated_at = $2, version = version + 1
        WHERE product_id = $1 AND archived_at = (SELECT archived_at FROM product WHERE id = $1)";
    const PRODUCT: &str = "UPDATE product SET archived_at = NULL WHERE id = $1 AND archived_at IS NOT NULL";
    sql::exec(tx, VARIANTS, [id.into(), tx.now().into()]).await.map_err(explain)?;
    if sql::exec(tx, PRODUCT, [id.into()]).await.map_err(explain)? > 0 {
        touch(tx, id).await?;
    }
    Ok(())
}

/// Takes one variant out of the shop; its SKU becomes free.
///
/// # Errors
/// 404 when the product has no such live variant.
pub async fn archive_variant(tx: &Tx, product_id: Id, id: Id) -> Result<(), Problem> {
    const TEXT: &str = "UPDATE variant SET archived_at = $3, updated_at = $3, version = version + 1
        WHERE id = $1 AND product_id = $2 AND archived_at IS NULL";
    if sql::exec(tx, TEXT, [id.into(), product_id.into(), tx.now().into()]).await? == 0 {
        return Err(Problem::not_found());
    }
    touch(tx, product_id).await?;
    Ok(())
}
