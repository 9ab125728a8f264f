//! Everything that the shop knows of a person.

use serde_json::{Map, Value, json};
use souk_db::{ConnectionTrait, DbErr, Id, Timestamp, sql};
use souk_platform::{Personal, Services};

/// All rows that are declared to be of `account`, by table; moments as text, whatever was kept by law with its reason.
pub(super) async fn gather(services: &Services, account: Id) -> Result<Value, DbErr> {
    let conn = services.db.read();
    let Personal(tables) = services.provided().unwrap_or_default();
    let (mut all, mut kept) = (Map::new(), Map::new());
    for table in tables {
        let columns = table.columns.join(", ");
        let text = format!("SELECT {columns} FROM {} WHERE {}", table.name, table.whose);
        let rows = rows(conn, &text, account).await?;
        all.insert(table.name.to_owned(), Value::Array(rows));
        if let Some(reason) = table.erased.reason() {
            kept.insert(table.name.to_owned(), reason.into());
        }
    }
    let now = services.db.clock().now();
    Ok(json!({"shop": &*services.settings.shop_name, "made_at": now, "data": all, "kept_when_erased": kept}))
}

async fn rows(conn: &impl ConnectionTrait, text: &str, account: Id) -> Result<Vec<Value>, DbErr> {
    let mut rows = sql::all::<Value>(conn, text, [account.into()]).await?;
    for row in rows.iter_mut().filter_map(Value::as_object_mut) {
        for (_, value) in row.iter_mut().filter(|(name, _)| name.ends_with("_at")) {
            if let Some(at) = value.as_i64() {
                *value = Timestamp(at).to_rfc3339().into();
            }
        }
    }
    Ok(rows)
}
