//! The house: which crate may read and write which tables.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file below `folder` whose name ends with `.ext`.
pub(crate) fn files(folder: &Path, ext: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|e| e.unwrap().path()) {
        if path.is_dir() {
            files(&path, ext, found);
        } else if path.extension().is_some_and(|e| e == ext) {
            found.push(path);
        }
    }
}

/// What follows each of `words` in `text`, with the names that are no more than letters and underscores.
fn after<'a>(text: &'a str, words: &[&str]) -> Vec<&'a str> {
    let tokens: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|t| !t.is_empty()).collect();
    tokens.windows(2).filter(|w| words.contains(&w[0])).map(|w| w[1]).collect()
}

/// The tables of the rows in `text`.
fn of_rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| line.trim_start().strip_prefix("#[row(table = \"")?.strip_suffix("\")]"))
}

#[test]
fn a_slice_reads_and_writes_its_own_tables_alone() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let text = |path: &Path| std::fs::read_to_string(path).unwrap();
    let below = |name: &str, ext: &str| {
        let mut found = Vec::new();
        files(&crates.join(name).join("src"), ext, &mut found);
        found
    };
    let folders = std::fs::read_dir(&crates).unwrap();
    let names: Vec<String> = folders.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for name in &names {
        for table in below(name, "sql")
            .iter()
            .flat_map(|f| after(&text(f), &["TABLE"]).into_iter().map(ToOwned::to_owned).collect::<Vec<_>>())
        {
            owners.insert(table, name);
        }
    }
    // The ground shows channels to all; their rows are made by pricing.
    let allowed = [("platform", "channel"), ("platform", "price_list")];
    for name in names.iter().filter(|n| *n != "testkit") {
        for file in below(name, "rs") {
            let text = text(&file);
            for table in after(&text, &["FROM", "JOIN", "UPDATE", "INTO"]).into_iter().chain(of_rows(&text)) {
                let owner = owners.get(table).copied().unwrap_or(name.as_str());
                let fine = owner == name || allowed.contains(&(name.as_str(), table));
                assert!(fine, "{} reads {table}, which is of {owner}", file.display());
            }
        }
    }
}
