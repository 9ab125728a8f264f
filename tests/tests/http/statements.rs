//! Every statement that stands in the source is understood by the engine, whether some test runs it or not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use sea_orm::{ConnectionTrait, DbBackend};
use souk_testkit::TestShop;

use crate::tables::files;

/// The texts of one file: its string literals in order, and which of them are constants by name.
#[derive(Default)]
struct Texts {
    literals: Vec<String>,
    constants: BTreeMap<String, String>,
}

impl Texts {
    fn of(source: &str) -> Self {
        let mut texts = Self::default();
        texts.walk(source.parse().unwrap());
        texts
    }

    fn walk(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let word = |n: Option<usize>| match n.and_then(|n| tokens.get(n)) {
            Some(TokenTree::Ident(ident)) => ident.to_string(),
            Some(TokenTree::Punct(punct)) => punct.to_string(),
            _ => String::new(),
        };
        for (n, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => self.walk(group.stream()),
                TokenTree::Literal(literal) => {
                    let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else { continue };
                    // `const NAME: &str = "…"`
                    let back = |steps| word(n.checked_sub(steps));
                    if back(1) == "=" && back(2) == "str" && back(6) == "const" {
                        self.constants.insert(back(5), text.value());
                    }
                    self.literals.push(text.value());
                }
                _ => {}
            }
        }
    }
}

/// `text` with what its braces name put in: keys, constants of the crate; `None` when something is known at run time alone.
fn whole(text: &str, constants: &BTreeMap<String, String>) -> Option<String> {
    let number =
        |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().ok();
    let next = text.split('$').skip(1).filter_map(number).max().unwrap_or(0) + 1;
    let mut text = text.replace("{{keys}}", "{keys}").replace("{keys}", &format!("${next}"));
    for (name, value) in constants {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    (!text.contains('{')).then_some(text)
}

/// Whether `text` is a statement that reads or writes rows, and not a sentence or the head of one.
fn is_statement(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    match words.as_slice() {
        ["SELECT" | "WITH" | "UPDATE", ..] => true,
        ["DELETE", "FROM", ..] => true,
        ["INSERT", "INTO", ..] => !text.trim_end().ends_with("VALUES"),
        _ => false,
    }
}

/// Whether `text` asks for what one engine alone keeps about itself.
fn is_of_one_engine(text: &str) -> bool {
    text.contains("pg_") || text.contains("sqlite_")
}

#[tokio::test]
async fn each_statement_in_the_source_is_understood_by_the_database() {
    let shop = TestShop::empty().await;
    let db = shop.shop.db().read();
    let engine = db.get_database_backend();
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let (mut understood, mut open, mut wrong) = (0, Vec::new(), Vec::new());
    for folder in std::fs::read_dir(&crates).unwrap().map(|e| e.unwrap().path()) {
        let mut sources: Vec<PathBuf> = Vec::new();
        files(&folder.join("src"), "rs", &mut sources);
        let read: Vec<(PathBuf, Texts)> = sources
            .into_iter()
            .map(|f| (f.clone(), Texts::of(&std::fs::read_to_string(f).unwrap())))
            .collect();
        for (file, texts) in &read {
            for text in texts.literals.iter().filter(|t| is_statement(t) && !is_of_one_engine(t)) {
                let Some(statement) = whole(text, &texts.constants) else {
                    open.push(format!("{}: {text}", file.display()));
                    continue;
                };
                let asked = match engine {
                    DbBackend::Sqlite => db.execute_unprepared(&format!("EXPLAIN {statement}")).await,
                    _ => {
                        db.execute_unprepared(&format!("PREPARE known AS {statement}; DEALLOCATE known"))
                            .await
                    }
                };
                match asked {
                    Ok(_) => understood += 1,
                    Err(error) => wrong.push(format!("{}: {statement}\n  {error}", file.display())),
                }
            }
        }
    }
    println!(
        "{understood} statements understood, {} are put together at run time:\n{}",
        open.len(),
        open.join("\n")
    );
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), understood + wrong.len(), wrong.join("\n"));
    assert!(understood > 4 * open.len(), "too few can be read: {understood} of {}", understood + open.len());
    shop.done().await;
}
