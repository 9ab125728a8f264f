//! What of sellers can be translated.

use souk_db::{ConnectionTrait, DbErr};
use souk_platform::{TextKind, Translatable, TranslatableField};

use crate::{SellerChanged, SellerProfile, store};

pub(crate) const SELLERS: Translatable = Translatable {
    kind: "seller",
    fields: &[TranslatableField { name: "description", kind: TextKind::Lines, most: 2_000 }],
    read: |conn, id| {
        Box::pin(async move {
            let found = store::one(conn, id).await?;
            Ok(found.map(|seller| [("description", seller.description)].into()))
        })
    },
    changed: |tx, id| {
        Box::pin(async move {
            tx.emit(&SellerChanged { seller_id: id });
            Ok(())
        })
    },
};

/// Puts the translations into `locale` over what `profiles` say of themselves.
///
/// # Errors
/// What the database says.
pub async fn translate_profiles(
    conn: &impl ConnectionTrait,
    locale: &str,
    profiles: &mut [SellerProfile],
) -> Result<(), DbErr> {
    let ids = profiles.iter().map(|one| one.id).collect();
    let texts = souk_translations::texts(conn, locale, ids).await?;
    for one in profiles {
        texts.put(one.id, "description", &mut one.description);
    }
    Ok(())
}
