//! What of sellers can be translated.

use souk_platform::{TextKind, Translatable, TranslatableField};

use crate::{SellerChanged, store};

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
