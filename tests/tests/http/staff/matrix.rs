//! Who may call what: each operation of the OpenAPI document against each kind of caller. `docs/rights.md` is the printed matrix.

use std::fmt::Write as _;

use reqwest::Method;
use serde_json::{Value, json};
use souk_testkit::{Client, TestShop};

use super::set_rights;

/// An operation with the right that it asks for, if it does.
struct Operation {
    method: Method,
    path: String,
    /// Whether somebody has to be signed in.
    signed_in: bool,
    right: Option<String>,
}

fn operations() -> Vec<Operation> {
    let document: Value = serde_json::from_str(include_str!("../../../../openapi.json")).unwrap();
    let mut all = Vec::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let security = operation["security"].as_array().cloned().unwrap_or_default();
            let scopes = security.iter().filter_map(|way| way["bearer"].as_array()).flatten();
            all.push(Operation {
                method: Method::from_bytes(method.to_uppercase().as_bytes()).unwrap(),
                path: path.clone(),
                signed_in: !security.is_empty() && !security.contains(&json!({})),
                right: scopes.filter_map(Value::as_str).next().map(ToOwned::to_owned),
            });
        }
    }
    all.sort_by(|a, b| (&a.path, a.method.as_str()).cmp(&(&b.path, b.method.as_str())));
    all
}

/// The matrix as a page of the documentation.
fn page(operations: &[Operation]) -> String {
    let mut text = String::from(
        "# Who may call what\n\n\
         Made from the OpenAPI document by the test `staff::matrix`, which also calls each operation as each of these. `own`: what\n\
         belongs to oneself; for guests, what they hold the token of. Another person's things are answered with 404.\n\n\
         | operation | guest | customer | seller | staff without the right | staff with it | superuser | right |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for Operation { method, path, signed_in, right } in operations {
        let cells = match (right, signed_in) {
            (Some(_), _) => ["-", "-", "-", "-", "yes", "yes"],
            (None, true) => ["-", "own", "own", "own", "own", "own"],
            (None, false) => ["yes", "yes", "yes", "yes", "yes", "yes"],
        };
        let right = right.as_ref().map(|r| format!("`{r}`")).unwrap_or_default();
        let _ = writeln!(text, "| `{method} {path}` | {} | {right} |", cells.join(" | "));
    }
    text
}

async fn status(client: &Client, operation: &Operation) -> u16 {
    let part = |p: &str| {
        if p.starts_with('{') { "0193500c-0000-7000-8000-00000000dead".to_owned() } else { p.to_owned() }
    };
    let path = operation.path.split('/').map(part).collect::<Vec<_>>().join("/");
    let body = (operation.method != Method::GET).then(|| json!({}));
    client.call(operation.method.clone(), &path, body.as_ref(), &[]).await.status.as_u16()
}

#[test]
fn the_printed_matrix_is_the_documents_own() {
    let page = page(&operations());
    if std::env::var_os("SOUK_WRITE_RIGHTS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rights.md"), &page).unwrap();
    }
    let printed = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rights.md"))
        .unwrap_or_default();
    assert!(printed == page, "docs/rights.md is stale: run this test with SOUK_WRITE_RIGHTS=1");
}

#[tokio::test]
async fn each_operation_lets_in_those_with_its_right_and_nobody_else() {
    let shop = TestShop::with_products(1).await;
    let operations = operations();
    let rights: Vec<&str> = souk_accounts::Permission::ALL.map(souk_accounts::Permission::name).to_vec();
    let (guest, customer) = (shop.guest(), shop.member("ann@example.org").await);
    let (clerk, group) = shop.staff_with("clerk@example.org", &[]).await;
    let mut tried = 0;
    for right in &rights {
        let concerned: Vec<&Operation> =
            operations.iter().filter(|o| o.right.as_deref() == Some(right)).collect();
        for operation in &concerned {
            let name = format!("{} {}", operation.method, operation.path);
            assert_eq!(status(&guest, operation).await, 401, "a guest: {name}");
            assert_eq!(status(&customer, operation).await, 403, "a customer: {name}");
        }
        // All rights but this one, and those that include it.
        let includes = |other: &str| {
            souk_accounts::Permission::named(other).and_then(souk_accounts::Permission::includes)
                == souk_accounts::Permission::named(right)
        };
        let others: Vec<&str> = rights.iter().copied().filter(|r| r != right && !includes(r)).collect();
        set_rights(&shop, &group, &others).await;
        for operation in &concerned {
            let name = format!("{} {}", operation.method, operation.path);
            assert_eq!(status(&clerk, operation).await, 403, "staff without {right}: {name}");
        }
        set_rights(&shop, &group, &[right]).await;
        for operation in &concerned {
            let name = format!("{} {}", operation.method, operation.path);
            let status = status(&clerk, operation).await;
            assert!(status != 401 && status != 403 && status < 500, "staff with {right}: {name}: {status}");
            tried += 1;
        }
    }
    assert_eq!(
        tried,
        operations.iter().filter(|o| o.right.is_some()).count(),
        "an unknown right is asked for"
    );
    for operation in operations.iter().filter(|o| o.right.is_none() && o.signed_in) {
        let name = format!("{} {}", operation.method, operation.path);
        let status = status(&guest, operation).await;
        assert!(matches!(status, 401 | 404), "a guest: {name}: {status}");
    }
    for operation in operations.iter().filter(|o| !o.signed_in) {
        let name = format!("{} {}", operation.method, operation.path);
        let status = status(&guest, operation).await;
        assert!(status != 403 && status < 500, "a guest: {name}: {status}");
    }
}
