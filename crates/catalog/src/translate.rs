//! The catalogue in another language than the one in which it is written.

use std::collections::HashMap;

use souk_db::{ConnectionTrait, DbErr, Id};
use souk_platform::{TextKind, Translatable, TranslatableField};

use crate::brand::Brand;
use crate::facts::VariantFacts;
use crate::product::touch;
use crate::{BrandChanged, Category, CategoryChanged, find_brand, find_category, products_by_ids};

const SEO_TITLE: TranslatableField = TranslatableField { name: "seo_title", kind: TextKind::Line, most: 255 };
const SEO_DESCRIPTION: TranslatableField =
    TranslatableField { name: "seo_description", kind: TextKind::Line, most: 500 };
const DESCRIPTION: TranslatableField =
    TranslatableField { name: "description", kind: TextKind::Html, most: 50_000 };

/// What of this slice can be translated.
pub(crate) const TRANSLATABLE: &[Translatable] = &[PRODUCTS, CATEGORIES, BRANDS];

const PRODUCTS: Translatable = Translatable {
    kind: "product",
    fields: &[
        TranslatableField { name: "title", kind: TextKind::Line, most: 255 },
        DESCRIPTION,
        SEO_TITLE,
        SEO_DESCRIPTION,
    ],
    read: |conn, id| {
        Box::pin(async move {
            let found = products_by_ids(conn, &[id]).await?.remove(&id);
            Ok(found.map(|product| {
                [
                    ("title", product.title),
                    ("description", product.description),
                    ("seo_title", product.seo_title.unwrap_or_default()),
                    ("seo_description", product.seo_description.unwrap_or_default()),
                ]
                .into()
            }))
        })
    },
    changed: |tx, id| Box::pin(async move { touch(tx, id).await.map(|_| ()) }),
};

const CATEGORIES: Translatable = Translatable {
    kind: "category",
    fields: &[
        TranslatableField { name: "name", kind: TextKind::Line, most: 120 },
        DESCRIPTION,
        SEO_TITLE,
        SEO_DESCRIPTION,
    ],
    read: |conn, id| {
        Box::pin(async move {
            let found = find_category(conn, &id.to_string()).await?;
            Ok(found.map(|one| {
                [
                    ("name", one.name),
                    ("description", one.description),
                    ("seo_title", one.seo_title.unwrap_or_default()),
                    ("seo_description", one.seo_description.unwrap_or_default()),
                ]
                .into()
            }))
        })
    },
    changed: |tx, id| {
        Box::pin(async move {
            tx.emit(&CategoryChanged { category_id: id });
            Ok(())
        })
    },
};

const BRANDS: Translatable = Translatable {
    kind: "brand",
    fields: &[DESCRIPTION, SEO_TITLE, SEO_DESCRIPTION],
    read: |conn, id| {
        Box::pin(async move {
            let found = find_brand(conn, &id.to_string()).await?;
            Ok(found.map(|one| {
                [
                    ("description", one.description),
                    ("seo_title", one.seo_title.unwrap_or_default()),
                    ("seo_description", one.seo_description.unwrap_or_default()),
                ]
                .into()
            }))
        })
    },
    changed: |tx, id| {
        Box::pin(async move {
            tx.emit(&BrandChanged { brand_id: id });
            Ok(())
        })
    },
};

/// Puts the translations into `locale` over the names of `variants`, of their products and of their options.
///
/// # Errors
/// What the database says.
pub async fn translate_variants(
    conn: &impl ConnectionTrait,
    locale: &str,
    variants: &mut HashMap<Id, VariantFacts>,
) -> Result<(), DbErr> {
    let products = variants.values().map(|one| one.product_id).collect();
    let texts = souk_translations::texts(conn, locale, products).await?;
    let mut words = Vec::new();
    for one in variants.values() {
        words.push(one.title.clone());
        words.extend(one.options.iter().flat_map(|(name, value)| [name.clone(), value.clone()]));
    }
    let terms = souk_translations::terms(conn, locale, words).await?;
    for one in variants.values_mut() {
        texts.put(one.product_id, "title", &mut one.product_title);
        one.title = terms.title(&one.title, one.options.iter().map(|(_, value)| value.as_str()));
        for (name, value) in &mut one.options {
            *name = terms.of(name).to_owned();
            *value = terms.of(value).to_owned();
        }
    }
    Ok(())
}

/// Puts the translations into `locale` over the texts of `categories`.
///
/// # Errors
/// What the database says.
pub async fn translate_categories(
    conn: &impl ConnectionTrait,
    locale: &str,
    categories: &mut [Category],
) -> Result<(), DbErr> {
    let ids = categories.iter().map(|one| one.id).collect();
    let texts = souk_translations::texts(conn, locale, ids).await?;
    for one in categories {
        texts.put(one.id, "name", &mut one.name);
        texts.put(one.id, "description", &mut one.description);
        texts.put_optional(one.id, "seo_title", &mut one.seo_title);
        texts.put_optional(one.id, "seo_description", &mut one.seo_description);
    }
    Ok(())
}

/// Puts the translations into `locale` over the texts of a brand.
///
/// # Errors
/// What the database says.
pub async fn translate_brand(
    conn: &impl ConnectionTrait,
    locale: &str,
    brand: &mut Brand,
) -> Result<(), DbErr> {
    let texts = souk_translations::texts(conn, locale, vec![brand.id]).await?;
    texts.put(brand.id, "description", &mut brand.description);
    texts.put_optional(brand.id, "seo_title", &mut brand.seo_title);
    texts.put_optional(brand.id, "seo_description", &mut brand.seo_description);
    Ok(())
}
