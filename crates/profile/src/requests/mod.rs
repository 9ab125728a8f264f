//! Requests for exports and erasures as staff see them, who may also ask in a person's name: by letter or telephone, say.

mod create;
mod file;
mod list;

use sea_orm::{FromQueryResult, QueryResult};
use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Event, Id, Timestamp};

pub(crate) use create::{__path_create, create};
pub(crate) use file::{__path_file, file};
pub(crate) use list::{__path_list, list};

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PrivacyRequestKind {
    /// Everything that the shop knows of the person.
    Export,
    /// That the shop forgets the person.
    Erasure,
}

/// A person's request.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct PrivacyRequest {
    /// Its id.
    pub(crate) id: Id,
    /// What was asked for.
    pub(crate) kind: PrivacyRequestKind,
    /// The account that it is about.
    pub(crate) account_id: Id,
    /// Its address; null once it is erased.
    pub(crate) email: Option<String>,
    /// When it was asked for.
    pub(crate) asked_at: Timestamp,
    /// When it has to be done: a month later (GDPR, article 12(3)).
    pub(crate) due_at: Timestamp,
    /// When it was done; null while it is under way.
    pub(crate) done_at: Option<Timestamp>,
    /// Until when an export can be fetched.
    pub(crate) expires_at: Option<Timestamp>,
    /// The address of whoever of the staff asked in the person's name; null where the person did.
    pub(crate) asked_by: Option<String>,
    #[serde(skip)]
    pub(crate) asked_by_id: Option<Id>,
}

/// A month, as short as one may be, in microseconds.
const MONTH: i64 = 28 * 86_400 * 1_000_000;

impl FromQueryResult for PrivacyRequest {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let asked_at: Timestamp = row.try_get(prefix, "asked_at")?;
        let kind: String = row.try_get(prefix, "kind")?;
        Ok(Self {
            id: row.try_get(prefix, "id")?,
            kind: if kind == "export" { PrivacyRequestKind::Export } else { PrivacyRequestKind::Erasure },
            account_id: row.try_get(prefix, "account_id")?,
            email: None,
            asked_at,
            due_at: Timestamp(asked_at.0 + MONTH),
            done_at: row.try_get(prefix, "done_at")?,
            expires_at: row.try_get(prefix, "expires_at")?,
            asked_by: None,
            asked_by_id: row.try_get(prefix, "asked_by")?,
        })
    }
}

/// Staff asked for an export or an erasure in a person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PrivacyRequested {
    /// Whom it is about.
    pub(crate) account_id: Id,
}

impl Event for PrivacyRequested {
    const TOPIC: &'static str = "customer.privacy_requested";
    const SUBJECT: &'static str = "account_id";

    fn subject(&self) -> Id {
        self.account_id
    }
}
