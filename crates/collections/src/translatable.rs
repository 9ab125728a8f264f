//! What of collections can be translated.

use souk_db::{ConnectionTrait, DbErr};
use souk_platform::{TextKind, Translatable, TranslatableField};

use crate::{Collection, CollectionChanged, find_collection};

pub(crate) const COLLECTIONS: Translatable = Translatable {
    kind: "collection",
    fields: &[
        TranslatableField { name: "title", kind: TextKind::Line, most: 120 },
        TranslatableField { name: "description", kind: TextKind::Html, most: 20_000 },
        TranslatableField { name: "seo_title", kind: TextKind::Line, most: 120 },
        TranslatableField { name: "seo_description", kind: TextKind::Line, most: 320 },
    ],
    read: |conn, id| {
        Box::pin(async move {
            let found = find_collection(conn, &id.to_string()).await?;
            Ok(found.map(|one| {
                [
                    ("title", one.title),
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
            tx.emit(&CollectionChanged { collection_id: id, members: false });
            Ok(())
        })
    },
};

/// Puts the translations into `locale` over the texts of `collections`.
///
/// # Errors
/// What the database says.
pub async fn translate_collections(
    conn: &impl ConnectionTrait,
    locale: &str,
    collections: &mut [Collection],
) -> Result<(), DbErr> {
    let ids = collections.iter().map(|one| one.id).collect();
    let texts = souk_translations::texts(conn, locale, ids).await?;
    for one in collections {
        texts.put(one.id, "title", &mut one.title);
        texts.put(one.id, "description", &mut one.description);
        texts.put_optional(one.id, "seo_title", &mut one.seo_title);
        texts.put_optional(one.id, "seo_description", &mut one.seo_description);
    }
    Ok(())
}
