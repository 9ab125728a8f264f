//! The queries of this slice.

use std::collections::{BTreeMap, HashMap};

use sea_orm::FromQueryResult;
use souk_db::{ConnectionTrait, DbErr, Id, Row, Timestamp, Tx, sql};

/// Texts in one language, by what they are of and their field.
#[derive(Clone, Debug, Default)]
pub struct Texts(HashMap<Id, BTreeMap<String, String>>);

impl Texts {
    /// The text of a field, where there is one.
    #[must_use]
    pub fn get(&self, subject: Id, field: &str) -> Option<&str> {
        self.0.get(&subject)?.get(field).map(String::as_str)
    }

    /// Puts the text of a field over the original, where there is one.
    pub fn put(&self, subject: Id, field: &str, original: &mut String) {
        if let Some(text) = self.get(subject, field) {
            text.clone_into(original);
        }
    }

    /// The same for a text that may be missing.
    pub fn put_optional(&self, subject: Id, field: &str, original: &mut Option<String>) {
        if let Some(text) = self.get(subject, field) {
            *original = Some(text.to_owned());
        }
    }
}

/// Names and values of options and attributes in one language.
#[derive(Clone, Debug, Default)]
pub struct Terms(HashMap<String, String>);

impl Terms {
    /// What `term` is called, where somebody said.
    #[must_use]
    pub fn get(&self, term: &str) -> Option<&str> {
        self.0.get(term).map(String::as_str)
    }

    /// What `term` is called; itself where nobody said.
    #[must_use]
    pub fn of<'a>(&'a self, term: &'a str) -> &'a str {
        self.0.get(term).map_or(term, String::as_str)
    }

    /// What a variant with these `values` is called, whose name may be made of them: `Sea / 300 ml`.
    #[must_use]
    pub fn title<'a>(&self, title: &str, values: impl Iterator<Item = &'a str> + Clone) -> String {
        let joined = values.clone().collect::<Vec<_>>().join(" / ");
        if joined == title {
            values.map(|value| self.of(value)).collect::<Vec<_>>().join(" / ")
        } else {
            self.of(title).to_owned()
        }
    }
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Text {
    /// Of what.
    pub subject_id: Id,
    /// In which language.
    pub locale: String,
    /// Which of its texts.
    pub field: String,
    /// The text.
    pub text: String,
}

#[derive(FromQueryResult)]
struct Term {
    term: String,
    text: String,
}

/// What is translated into `locale` of `subjects`.
///
/// # Errors
/// What the database says.
pub async fn texts(conn: &impl ConnectionTrait, locale: &str, subjects: Vec<Id>) -> Result<Texts, DbErr> {
    const TEXT: &str = "SELECT subject_id, locale, field, text FROM translation WHERE locale = $1 AND subject_id IN ({keys})";
    let mut found = Texts::default();
    for row in sql::by_keys::<Text>(conn, TEXT, &[locale.into()], subjects).await? {
        found.0.entry(row.subject_id).or_default().insert(row.field, row.text);
    }
    Ok(found)
}

/// Every translation of `subjects`, in the order of languages and fields.
///
/// # Errors
/// What the database says.
pub async fn every_text(conn: &impl ConnectionTrait, subjects: Vec<Id>) -> Result<Vec<Text>, DbErr> {
    const TEXT: &str = "SELECT subject_id, locale, field, text FROM translation WHERE subject_id IN ({keys})";
    let mut found: Vec<Text> = sql::by_keys(conn, TEXT, &[], subjects).await?;
    found.sort_by(|a, b| (&a.locale, &a.field, a.subject_id).cmp(&(&b.locale, &b.field, b.subject_id)));
    Ok(found)
}

/// What `words` are called in `locale`.
///
/// # Errors
/// What the database says.
pub async fn terms(conn: &impl ConnectionTrait, locale: &str, words: Vec<String>) -> Result<Terms, DbErr> {
    const TEXT: &str = "SELECT term, text FROM term_translation WHERE locale = $1 AND term IN ({keys})";
    let rows = sql::by_keys::<Term>(conn, TEXT, &[locale.into()], words).await?;
    Ok(Terms(rows.into_iter().map(|row| (row.term, row.text)).collect()))
}

/// What `words` are called in any language.
///
/// # Errors
/// What the database says.
pub async fn every_term(
    conn: &impl ConnectionTrait,
    words: Vec<String>,
) -> Result<HashMap<String, Vec<String>>, DbErr> {
    const TEXT: &str = "SELECT term, text FROM term_translation WHERE term IN ({keys})";
    let mut found: HashMap<String, Vec<String>> = HashMap::new();
    for Term { term, text } in sql::by_keys::<Term>(conn, TEXT, &[], words).await? {
        found.entry(term).or_default().push(text);
    }
    Ok(found)
}

#[derive(Row)]
#[row(table = "translation")]
struct NewText {
    subject_id: Id,
    locale: String,
    field: String,
    text: String,
    updated_at: Timestamp,
}

/// Sets the texts of `subject` in `locale`, by field; those that are not named, or are empty, are there no more.
///
/// # Errors
/// What the database says.
pub async fn set(
    tx: &Tx,
    subject: Id,
    locale: &str,
    texts: impl IntoIterator<Item = (String, String)>,
) -> Result<(), DbErr> {
    const CLEAR: &str = "DELETE FROM translation WHERE subject_id = $1 AND locale = $2";
    sql::exec(tx, CLEAR, [subject.into(), locale.into()]).await?;
    let rows = texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(field, text)| NewText {
        subject_id: subject,
        locale: locale.to_owned(),
        field,
        text,
        updated_at: tx.now(),
    });
    sql::insert(tx, rows, "").await.map(|_| ())
}

/// Forgets every text of `subject`, which is there no more.
///
/// # Errors
/// What the database says.
pub async fn forget(tx: &Tx, subject: Id) -> Result<(), DbErr> {
    sql::exec(tx, "DELETE FROM translation WHERE subject_id = $1", [subject.into()]).await.map(|_| ())
}

#[derive(Row)]
#[row(table = "term_translation")]
struct NewTerm {
    locale: String,
    term: String,
    text: String,
    updated_at: Timestamp,
}

/// Sets what terms are called in `locale`; an empty text takes a translation away.
///
/// # Errors
/// What the database says.
pub async fn set_terms(
    tx: &Tx,
    locale: &str,
    terms: impl IntoIterator<Item = (String, String)>,
) -> Result<(), DbErr> {
    const CLEAR: &str = "DELETE FROM term_translation WHERE locale = $1 AND term IN ({keys})";
    let terms: BTreeMap<String, String> = terms.into_iter().collect();
    sql::exec_by_keys(tx, CLEAR, &[locale.into()], terms.keys().cloned()).await?;
    let rows = terms.into_iter().filter(|(_, text)| !text.is_empty()).map(|(term, text)| NewTerm {
        locale: locale.to_owned(),
        term,
        text,
        updated_at: tx.now(),
    });
    sql::insert(tx, rows, "").await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variants_name_is_made_of_what_its_values_are_called() {
        let terms = Terms(
            [("Sea", "Meer"), ("Set of two", "Zweierset")].map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
        );
        assert_eq!(terms.title("Sea / 300 ml", ["Sea", "300 ml"].into_iter()), "Meer / 300 ml");
        assert_eq!(terms.title("Set of two", ["Sea"].into_iter()), "Zweierset");
        assert_eq!(terms.title("Default", std::iter::empty()), "Default");
    }
}
