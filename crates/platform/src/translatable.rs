//! What of a slice can be translated.

use std::collections::BTreeMap;

use futures::future::BoxFuture;
use sea_orm::DatabaseConnection;
use serde::Serialize;
use souk_db::{DbErr, Id, Tx};

/// What a text is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// One line.
    Line,
    /// Plain text of several lines.
    Lines,
    /// Sanitised HTML.
    Html,
}

/// A text that can be translated.
#[derive(Clone, Copy, Debug)]
pub struct TranslatableField {
    /// Its name.
    pub name: &'static str,
    /// What it is made of.
    pub kind: TextKind,
    /// Characters of a translation at most.
    pub most: usize,
}

/// The original texts of a thing by field; none where there is no such thing.
pub type ReadOriginals = for<'a> fn(
    &'a DatabaseConnection,
    Id,
) -> BoxFuture<'a, Result<Option<BTreeMap<&'static str, String>>, DbErr>>;

/// Things of a slice whose texts can be translated.
#[derive(Clone, Copy)]
pub struct Translatable {
    /// What they are, such as `product`.
    pub kind: &'static str,
    /// Their texts.
    pub fields: &'static [TranslatableField],
    /// Reads what is written of one.
    pub read: ReadOriginals,
    /// Tells, inside the transaction that translated one, that it is shown in another way.
    pub changed: for<'a> fn(&'a Tx, Id) -> BoxFuture<'a, Result<(), DbErr>>,
}

/// What can be translated in all modules, as one part of the services.
#[derive(Clone, Default)]
pub struct TranslatableKinds(pub Vec<Translatable>);
