//! What a statement costs, by the engine's own plan.

use souk_db::sea_orm::{QueryResult, Statement, Value as Bound};
use souk_db::{ConnectionTrait, Db, dialect, sql};

/// Rows from which a table counts as one that grows with the shop.
const LARGE: i64 = 500;

/// Holds statements against the database that they ran on.
pub(crate) struct Plans<'a> {
    db: &'a Db,
    /// Tables of more than [`LARGE`] rows.
    large: Vec<String>,
    /// SQLite's indexes of a part of a table: to walk along one reads no more than that part, which is what waits for something.
    partial: Vec<String>,
}

impl<'a> Plans<'a> {
    pub(crate) async fn of(db: &'a Db) -> Self {
        let tables = match db.is_postgres() {
            true => "SELECT CAST(tablename AS text) AS name FROM pg_tables WHERE schemaname = 'public'",
            false => "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        };
        let mut large = Vec::new();
        for table in db.read().query_all_raw(statement(db, tables)).await.unwrap() {
            let table: String = table.try_get("", "name").unwrap();
            let count = format!("SELECT COUNT(*) FROM \"{table}\"");
            if sql::scalar::<i64>(db.read(), &count, []).await.unwrap() > Some(LARGE) {
                large.push(table);
            }
        }
        let mut partial = Vec::new();
        if !db.is_postgres() {
            let text = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'";
            for index in db.read().query_all_raw(statement(db, text)).await.unwrap() {
                partial.push(index.try_get("", "name").unwrap());
            }
        }
        Self { db, large, partial }
    }

    /// Rows that the plan of `wanted` reads: counted while PostgreSQL runs it; on SQLite, which does not count, a table that is
    /// read from end to end, or a channel's whole part of it, counts in full and the rest as nothing. Statements that write are planned, not run.
    pub(crate) async fn rows_touched(&self, wanted: &Statement) -> i64 {
        match dialect::is_postgres(self.db.read()) {
            true => self.on_postgres(wanted).await,
            false => self.on_sqlite(wanted).await,
        }
    }

    async fn explain(&self, prefix: &str, wanted: &Statement) -> Vec<QueryResult> {
        let text = format!("{prefix} {}", wanted.sql);
        let values: Vec<Bound> = wanted.values.iter().flat_map(|v| v.0.clone()).collect();
        let explained = Statement::from_sql_and_values(wanted.db_backend, text, values);
        self.db.read().query_all_raw(explained).await.unwrap_or_else(|e| panic!("{e}: {}", wanted.sql))
    }

    async fn on_sqlite(&self, wanted: &Statement) -> i64 {
        let mut rows = 0;
        for line in self.explain("EXPLAIN QUERY PLAN", wanted).await {
            let detail: String = line.try_get("", "detail").unwrap();
            if detail.split(' ').any(|word| self.partial.iter().any(|index| index == word)) {
                continue;
            }
            // All that a channel holds is all there is.
            let by_channel_alone = detail.ends_with("(channel_id=?)");
            let read =
                detail.strip_prefix("SCAN ").or(detail.strip_prefix("SEARCH ").filter(|_| by_channel_alone));
            let Some(scanned) = read.and_then(|rest| rest.split(' ').next()) else { continue };
            let table = table_of(&wanted.sql, scanned);
            if self.large.contains(&table) {
                let count = format!("SELECT COUNT(*) FROM \"{table}\"");
                rows += sql::scalar::<i64>(self.db.read(), &count, []).await.unwrap().unwrap_or(0);
            }
        }
        rows
    }

    async fn on_postgres(&self, wanted: &Statement) -> i64 {
        let reads = wanted.sql.trim_start().starts_with("SELECT") && !wanted.sql.contains("FOR UPDATE");
        let prefix = if reads { "EXPLAIN (ANALYZE, FORMAT JSON)" } else { "EXPLAIN (FORMAT JSON)" };
        let explained = self.explain(prefix, wanted).await;
        let plan: serde_json::Value = explained[0].try_get_by_index(0).unwrap();
        self.rows_of(&plan[0]["Plan"], reads)
    }

    /// Rows that the scans below `node` read.
    fn rows_of(&self, node: &serde_json::Value, ran: bool) -> i64 {
        let number = |name: &str| node[name].as_f64().unwrap_or(0.0);
        let below =
            node["Plans"].as_array().into_iter().flatten().map(|plan| self.rows_of(plan, ran)).sum::<i64>();
        let table = node["Relation Name"].as_str().unwrap_or_default();
        if !self.large.iter().any(|large| large == table) {
            return below;
        }
        let rows = match ran {
            true => (number("Actual Rows") + number("Rows Removed by Filter")) * number("Actual Loops"),
            // A plan that was not run tells a scan of everything, and no other.
            false if node["Node Type"] == "Seq Scan" => number("Plan Rows").max(1_000.0),
            false => 0.0,
        };
        #[expect(clippy::cast_possible_truncation, reason = "a count of rows")]
        let rows = rows as i64;
        below + rows
    }
}

fn statement(db: &Db, text: &str) -> Statement {
    Statement::from_string(db.read().get_database_backend(), text)
}

/// The table that `alias` stands for in `text`.
fn table_of(text: &str, alias: &str) -> String {
    let words: Vec<&str> = text.split([' ', '\n', '(', ')', ',']).filter(|w| !w.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        let named = matches!(*word, "FROM" | "JOIN" | "UPDATE" | "INTO");
        let Some(table) = words.get(at + 1).filter(|_| named) else { continue };
        let next = words.get(at + 2).copied().unwrap_or_default();
        let next = if next == "AS" { words.get(at + 3).copied().unwrap_or_default() } else { next };
        if *table == alias || next == alias {
            return (*table).to_owned();
        }
    }
    alias.to_owned()
}

#[test]
fn an_alias_leads_to_its_table() {
    let text = "SELECT l.x FROM listing_entry l INDEXED BY y JOIN listing AS t ON t.a = l.a";
    assert_eq!(table_of(text, "l"), "listing_entry");
    assert_eq!(table_of(text, "t"), "listing");
    assert_eq!(table_of(text, "outbox"), "outbox");
}
