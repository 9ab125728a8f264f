//! What of shipping methods can be translated.

use std::collections::BTreeMap;

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_platform::{TextKind, Translatable, TranslatableField};

use crate::ShippingMethodChanged;

pub(crate) const METHODS: Translatable = Translatable {
    kind: "shipping_method",
    fields: &[
        TranslatableField { name: "name", kind: TextKind::Line, most: 120 },
        TranslatableField { name: "description", kind: TextKind::Line, most: 500 },
    ],
    read: |conn, id| Box::pin(originals(conn, id)),
    changed: |tx, id| {
        Box::pin(async move {
            tx.emit(&ShippingMethodChanged { shipping_method_id: id });
            Ok(())
        })
    },
};

#[derive(FromQueryResult)]
struct Written {
    name: String,
    description: String,
}

async fn originals(
    conn: &impl ConnectionTrait,
    id: Id,
) -> Result<Option<BTreeMap<&'static str, String>>, DbErr> {
    const TEXT: &str = "SELECT name, description FROM shipping_method WHERE id = $1";
    let found = sql::one::<Written>(conn, TEXT, [id.into()]).await?;
    Ok(found.map(|one| [("name", one.name), ("description", one.description)].into()))
}
