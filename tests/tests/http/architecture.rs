//! The house: which crate may know which.

use std::collections::BTreeMap;
use std::path::Path;

/// Reads `crates/*/Cargo.toml`: each crate and the crates of ours that it depends on.
fn edges() -> BTreeMap<String, Vec<String>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let mut edges = BTreeMap::new();
    for entry in std::fs::read_dir(crates).unwrap() {
        let folder = entry.unwrap().path();
        let manifest = std::fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        let normal = manifest.split("[dev-dependencies]").next().unwrap();
        let section = normal.split("[dependencies]").nth(1).unwrap_or_default();
        let mut on: Vec<String> = section
            .lines()
            .filter_map(|l| l.strip_prefix("souk-")?.split('.').next().map(ToOwned::to_owned))
            .collect();
        on.sort();
        edges.insert(folder.file_name().unwrap().to_string_lossy().into_owned(), on);
    }
    edges
}

#[test]
fn the_crate_graph_is_the_committed_one() {
    let found: String = edges().iter().map(|(name, on)| format!("{name}: {}\n", on.join(" "))).collect();
    let committed = include_str!("../../crate-graph.txt");
    assert!(
        found == committed,
        "a new edge is a decision; if it is meant, commit this as tests/crate-graph.txt:\n{found}"
    );
}

/// The crates as a drawing: of the edges only those that no longer way says already.
fn drawn() -> String {
    let edges = edges();
    let reaches = |from: &str, to: &str| {
        let (mut open, mut seen) = (vec![from.to_owned()], Vec::new());
        while let Some(name) = open.pop() {
            if name == to {
                return true;
            }
            if !seen.contains(&name) {
                open.extend(edges.get(&name).into_iter().flatten().cloned());
                seen.push(name);
            }
        }
        false
    };
    let mut text = String::from("```mermaid\ngraph LR\n");
    for (name, on) in &edges {
        let needed = on.iter().filter(|to| !on.iter().any(|other| other != *to && reaches(other, to)));
        text.extend(needed.map(|to| format!("  {name} --> {to}\n")));
    }
    text.push_str("```\n");
    text
}

#[test]
fn the_drawing_of_the_crates_in_the_docs_is_of_the_code() {
    let drawn = drawn();
    let docs = include_str!("../../../docs/crates.md");
    assert!(docs.ends_with(&drawn), "docs/crates.md ends with another drawing; this is the code's:\n{drawn}");
}

#[test]
fn edges_between_slices_point_left_only() {
    let order = [
        "platform",
        "accounts",
        "translations",
        "sellers",
        "content",
        "catalog",
        "inventory",
        "pricing",
        "collections",
        "listing",
        "search",
        "merchandising",
        "shipping",
        "totals",
        "cart",
        "payments",
        "orders",
        "reviews",
        "checkout",
        "admin",
        "storefront",
        "app",
    ];
    let place = |name: &str| order.iter().position(|o| *o == name);
    for (name, on) in edges() {
        for other in on {
            if let (Some(from), Some(to)) = (place(&name), place(&other)) {
                assert!(to < from, "{name} knows {other}, which stands right of it");
            }
        }
    }
}
