//! The conventions of the HTTP API, so that no endpoint has to think of them: problem documents, strict input, pagination,
//! idempotency, conditional reads, cookies, the client's address, the rule against cross-site requests, security headers.
//!
//! Owns the table `idempotency_key`. Knows no slice.

pub mod cacheable;
pub mod client;
pub mod cookies;
pub mod etag;
pub mod export;
mod extract;
pub mod guard;
pub mod idempotency;
mod invalid;
mod language;
mod message;
pub mod messages;
mod own_path;
mod page;
mod problem;
pub mod richtext;
pub mod schema;
mod seal;
pub mod secret;
mod strict;
mod upload;
mod words;

pub use extract::{Json, LONGEST_PARAMETER, Path, Query};
pub use invalid::{Invalid, is_hidden};
pub use language::{Language, accepted, preferred};
pub use message::{Message, Param, Said, Violation, ViolationBody};
pub use own_path::is_own_path;
pub use page::{List, PageQuery, with_parameter};
pub use problem::{Problem, ProblemBody, Words};
pub use seal::Seal;
pub use upload::{FileBody, Upload, upload_problem};

use souk_db::Migration;

/// The tables of this crate, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("http/0001_idempotency", include_str!("migrations/0001_idempotency.sql")),
    Migration::new("http/0002_sealed_answers", include_str!("migrations/0002_sealed_answers.sql")),
];

/// The version of the API that this code speaks, sent as `API-Version`.
pub const API_VERSION: &str = "1";
