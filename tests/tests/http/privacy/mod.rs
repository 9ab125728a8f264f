//! What members keep with the shop, have of it, and have erased.

mod addresses;
mod erasing;
mod exporting;
mod schema;

use souk_db::{Db, sql};

/// A column of the database.
#[derive(sea_orm::FromQueryResult)]
struct Column {
    table_name: String,
    column_name: String,
    is_text: i64,
}

/// Every column of the shop's tables.
async fn columns(db: &Db) -> Vec<Column> {
    let text = match db.is_postgres() {
        true => {
            "SELECT CAST(table_name AS text) AS table_name, CAST(column_name AS text) AS column_name,
               CAST(CASE WHEN data_type = 'text' THEN 1 ELSE 0 END AS bigint) AS is_text
             FROM information_schema.columns WHERE table_schema = current_schema()"
        }
        false => {
            "SELECT m.name AS table_name, p.name AS column_name, CASE WHEN lower(p.type) = 'text' THEN 1 ELSE 0 END AS is_text
             FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table'"
        }
    };
    sql::all::<Column>(db.read(), text, []).await.unwrap()
}
