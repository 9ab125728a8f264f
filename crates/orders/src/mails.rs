//! What became of the mails about an order, and `GET /api/orders/orders/{id}/mails/`.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use sea_orm::{FromQueryResult, QueryResult};
use serde::Serialize;
use souk_accounts::{Staff, rights};
use souk_db::{DbErr, Id, Row, Timestamp, Tx, sql};
use souk_http::{Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use crate::facts;

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MailOutcome {
    /// The mail server took it.
    Sent,
    /// It was not sent and is tried again.
    Retrying,
    /// It never will be sent.
    Failed,
}

impl MailOutcome {
    const ALL: [Self; 3] = [Self::Sent, Self::Retrying, Self::Failed];

    fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Retrying => "retrying",
            Self::Failed => "failed",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == text)
    }
}

/// A mail about an order, and what became of it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct OrderMailView {
    /// Tells the mails of an order apart.
    message_id: String,
    /// Which mail it is, such as `order_shipped`.
    mail: String,
    /// What became of it.
    status: MailOutcome,
    /// Why it was not sent; empty when it was.
    error: String,
    /// When that was last tried.
    tried_at: Timestamp,
}

impl FromQueryResult for OrderMailView {
    fn from_query_result(row: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        let status: String = row.try_get(prefix, "status")?;
        Ok(Self {
            message_id: row.try_get(prefix, "message_id")?,
            mail: row.try_get(prefix, "mail")?,
            status: MailOutcome::parse(&status)
                .ok_or_else(|| DbErr::Type(format!("mail status {status}")))?,
            error: row.try_get(prefix, "error")?,
            tried_at: row.try_get(prefix, "tried_at")?,
        })
    }
}

#[derive(Row)]
#[row(table = "order_mail")]
struct MailRow {
    order_id: Id,
    message_id: String,
    mail: String,
    status: String,
    error: String,
    tried_at: Timestamp,
}

/// Notes what became of the mail `mail` about an order, once more where it was tried before.
///
/// # Errors
/// What the database says.
pub async fn note_mail(
    tx: &Tx,
    order_id: Id,
    (message_id, mail): (&str, &str),
    (outcome, error): (MailOutcome, &str),
) -> Result<(), DbErr> {
    let row = MailRow {
        order_id,
        message_id: message_id.to_owned(),
        mail: mail.to_owned(),
        status: outcome.as_str().to_owned(),
        error: error.chars().take(500).collect(),
        tried_at: tx.now(),
    };
    let again = "ON CONFLICT (order_id, message_id) DO UPDATE SET
           status = excluded.status, error = excluded.error, tried_at = excluded.tried_at";
    sql::insert(tx, [row], again).await.map(|_| ())
}

/// The mails about an order and what became of them, the last tried first. For staff.
#[utoipa::path(get, path = "/api/orders/orders/{id}/mails/", tag = "orders", security(("bearer" = ["orders.view"])),
    params(("id" = Id, Path, description = "The order")),
    responses(
        (status = 200, body = Vec<OrderMailView>),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such order", body = ProblemBody),
    ))]
pub(crate) async fn list(
    State(services): State<Services>,
    _: Staff<rights::ViewOrders>,
    Path(id): Path<Id>,
) -> Result<Response, Problem> {
    const TEXT: &str = "SELECT message_id, mail, status, error, tried_at FROM order_mail WHERE order_id = $1
         ORDER BY tried_at DESC, message_id";
    let db = services.db.read();
    facts(db, id).await?.ok_or_else(Problem::not_found)?;
    let mails: Vec<OrderMailView> = sql::all(db, TEXT, [id.into()]).await?;
    Ok(cacheable::private(Json(mails).into_response()))
}
