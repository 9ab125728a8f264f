//! The schema: nothing that is kept of persons is forgotten.

use std::collections::{BTreeMap, BTreeSet};

use souk_app::personal_tables;
use souk_testkit::TestShop;

use super::columns;

/// Names of columns by which a table says something of persons.
const TELLING: [&str; 12] = [
    "account_id",
    "customer_id",
    "email",
    "new_email",
    "first_name",
    "last_name",
    "phone",
    "line1",
    "client",
    "device",
    "author",
    "birthday",
];

/// Tables with such columns that are of the shop, not of a person, and why.
const OF_THE_SHOP: [(&str, &str); 4] = [
    ("order_note", "what staff write to each other; its author works for the shop"),
    ("shop_profile", "the shop's own address"),
    ("mail_sender", "the shop's own address"),
    ("seller", "a business"),
];

#[tokio::test]
async fn a_table_that_says_something_of_persons_is_declared_with_all_its_columns() {
    let shop = TestShop::empty().await;
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for column in columns(shop.shop.db()).await {
        tables.entry(column.table_name).or_default().insert(column.column_name);
    }
    let declared = personal_tables();
    let mut missing = Vec::new();
    for (table, columns) in &tables {
        let told = declared.iter().find(|told| told.name == table);
        let is_telling = TELLING.iter().any(|name| columns.contains(*name));
        let Some(told) = told else {
            if is_telling && !OF_THE_SHOP.iter().any(|(name, _)| name == table) {
                missing.push(table.clone());
            }
            continue;
        };
        for column in columns {
            let words = |text: &str| {
                text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == column.as_str())
            };
            if !told.columns.iter().any(|text| words(text)) && !told.left_out.contains(&column.as_str()) {
                missing.push(format!("{table}.{column}"));
            }
        }
    }
    assert!(missing.is_empty(), "neither exported nor left out for a reason: {missing:?}");
    for told in &declared {
        assert!(tables.contains_key(told.name), "{} is no table", told.name);
    }
}
