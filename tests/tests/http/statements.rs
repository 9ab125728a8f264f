//! Every statement that stands in the source is understood by the engine, whether some test runs it or not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use sea_orm::{ConnectionTrait, DbBackend, DbErr};
use souk_db::sql;
use souk_testkit::TestShop;
use syn::{Data, DeriveInput, Expr, ExprLit, Lit, MetaNameValue};

use crate::tables::files;

/// Inserts that are no rows, for the database finds a value or answers one: by file and table.
const NO_ROWS: [(&str, &str, &str); 4] = [
    ("accounts/src/access.rs", "sign_in_link", "finds the account in the same time as none"),
    ("cart/src/add.rs", "cart_line", "answers the line as it is then"),
    ("catalog/src/product/variant.rs", "variant", "finds the picture by its source"),
    ("orders/src/store/change.rs", "order_history", "counts the entries before it"),
];

/// The texts of one file: its string literals in order, which of them are constants by name, and its rows. What its unit tests say
/// is left out.
#[derive(Default)]
struct Texts {
    literals: Vec<String>,
    constants: BTreeMap<String, String>,
    /// The `INSERT` of each struct with `#[row(table = "…")]`.
    rows: Vec<String>,
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
            Some(TokenTree::Group(group)) => group.to_string().replace(char::is_whitespace, ""),
            _ => String::new(),
        };
        for (n, token) in tokens.iter().enumerate() {
            let back = |steps| word(n.checked_sub(steps));
            match token {
                TokenTree::Group(_) if back(2) == "mod" && back(3) == "[cfg(test)]" => {}
                TokenTree::Group(group) => {
                    if word(Some(n)).starts_with("[row(table=") {
                        self.rows.push(insert_of(&tokens[n - 1..]));
                    }
                    self.walk(group.stream());
                }
                TokenTree::Literal(literal) => {
                    let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) else { continue };
                    // `const NAME: &str = "…"`
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

/// What `sql::insert` makes of the struct at the begin of `tokens`.
fn insert_of(tokens: &[TokenTree]) -> String {
    let is_body = |t: &TokenTree| matches!(t, TokenTree::Group(g) if g.delimiter() == Delimiter::Brace);
    let end = tokens.iter().position(is_body).unwrap();
    let row: DeriveInput = syn::parse2(tokens[..=end].iter().cloned().collect()).unwrap();
    let attribute = row.attrs.iter().find(|a| a.path().is_ident("row")).unwrap();
    let MetaNameValue { value: Expr::Lit(ExprLit { lit: Lit::Str(table), .. }), .. } =
        attribute.parse_args().unwrap()
    else {
        panic!("a table's name is a text");
    };
    let Data::Struct(data) = row.data else { panic!("{} is no struct", row.ident) };
    let columns: Vec<String> = data.fields.iter().map(|f| f.ident.as_ref().unwrap().to_string()).collect();
    let values = sql::placeholders(1, columns.len());
    format!("INSERT INTO {} ({}) VALUES ({values})", table.value(), columns.join(", "))
}

/// The texts of each file of each crate.
fn sources() -> Vec<Vec<(PathBuf, Texts)>> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates");
    let read = |file: PathBuf| {
        let texts = Texts::of(&std::fs::read_to_string(&file).unwrap());
        (file, texts)
    };
    let of_crate = |folder: PathBuf| {
        let mut sources: Vec<PathBuf> = Vec::new();
        files(&folder.join("src"), "rs", &mut sources);
        sources.into_iter().map(read).collect()
    };
    std::fs::read_dir(&crates).unwrap().map(|e| of_crate(e.unwrap().path())).collect()
}

/// `text` with what its braces name put in: keys, constants of the crate; `None` when something is known at run time alone.
fn whole(text: &str, constants: &BTreeMap<String, String>) -> Option<String> {
    let mut text = text.replace("{{keys}}", "{keys}");
    for (name, value) in constants {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    let (text, _) = sql::numbered(&text);
    let text = text.replace("{keys}", &format!("${}", placeholders(&text) + 1));
    (!text.contains('{')).then_some(text)
}

/// The highest number of a placeholder in `text`.
fn placeholders(text: &str) -> usize {
    let number =
        |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>().ok();
    text.split('$').skip(1).filter_map(number).max().unwrap_or(0)
}

/// Whether `text` is a statement that reads or writes rows, and not a sentence or the head of one.
fn is_statement(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().take(3).collect();
    matches!(
        words.as_slice(),
        ["SELECT" | "WITH" | "UPDATE", ..] | ["DELETE", "FROM", ..] | ["INSERT", "INTO", ..]
    )
}

/// Whether `text` asks for what one engine alone keeps about itself.
fn is_of_one_engine(text: &str) -> bool {
    text.contains("pg_") || text.contains("sqlite_")
}

async fn ask(db: &impl ConnectionTrait, statement: &str) -> Result<(), DbErr> {
    let asked = match db.get_database_backend() {
        DbBackend::Sqlite => format!("EXPLAIN {statement}"),
        _ => format!("PREPARE known AS {statement}; DEALLOCATE known"),
    };
    db.execute_unprepared(&asked).await.map(drop)
}

/// Whether one of `rows` may be inserted with `tail`, an `ON CONFLICT …`; else what was said of the last one.
async fn ask_with_rows(db: &impl ConnectionTrait, rows: &[&String], tail: &str) -> Result<(), DbErr> {
    let mut said = Err(DbErr::Custom("there is no row that it could end".into()));
    for row in rows {
        said = ask(db, &format!("{row} {tail}")).await;
        if said.is_ok() {
            break;
        }
    }
    said
}

#[tokio::test]
async fn each_statement_in_the_source_is_understood_by_the_database() {
    let shop = TestShop::empty().await;
    let db = shop.shop.db().read();
    let (mut understood, mut open, mut wrong) = (0, Vec::new(), Vec::new());
    for read in sources() {
        let rows: Vec<&String> = read.iter().flat_map(|(_, texts)| &texts.rows).collect();
        for (file, texts) in &read {
            let is_tail = |text: &str| text.starts_with("ON CONFLICT");
            let literals = texts.literals.iter().filter(|t| is_statement(t) || is_tail(t));
            for text in literals.chain(&texts.rows).filter(|t| !is_of_one_engine(t)) {
                let Some(statement) = whole(text, &texts.constants) else {
                    open.push(format!("{}: {text}", file.display()));
                    continue;
                };
                let asked = match is_tail(&statement) {
                    true => ask_with_rows(db, &rows, &statement).await,
                    false => ask(db, &statement).await,
                };
                match asked {
                    Ok(()) => understood += 1,
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

#[test]
fn many_values_have_names_and_what_is_inserted_is_a_row() {
    let mut excepted = Vec::new();
    for (file, texts) in sources().into_iter().flatten() {
        let file = file.display().to_string().split("/crates/").last().unwrap().to_owned();
        if file.starts_with("db/") {
            continue;
        }
        for text in texts.literals {
            assert!(placeholders(&text) < 5, "{file}: see `sql::named`: {text}");
            if !(text.starts_with("INSERT INTO") && text.contains("VALUES")) {
                continue;
            }
            let table = text.split_whitespace().nth(2);
            let known = NO_ROWS.iter().find(|(of, into, _)| *of == file && Some(*into) == table);
            excepted.push(known.unwrap_or_else(|| panic!("{file}: see `sql::insert`: {text}")));
        }
    }
    assert_eq!(excepted.len(), NO_ROWS.len(), "an exception is no more: {excepted:?} are left");
}
