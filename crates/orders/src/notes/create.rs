//! `POST /api/orders/orders/{id}/notes/`

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use souk_accounts::{Account, Staff, rights};
use souk_db::{Id, sql};
use souk_http::idempotency::{Earlier, Key, refused};
use souk_http::{Invalid, Json, Path, Problem, ProblemBody, cacheable};
use souk_platform::Services;

use super::{Note, find};
use crate::{OrderNoted, facts};

/// Characters of a note.
const LONGEST: usize = 2_000;

/// A note to be written.
#[derive(Debug, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderNoteInput)]
pub(crate) struct NoteInput {
    /// What it says.
    #[schema(min_length = 1, max_length = 2_000)]
    text: String,
}

/// Writes a note on an order, whatever its status; its shopper never sees it. For staff.
#[utoipa::path(post, path = "/api/orders/orders/{id}/notes/", tag = "orders", security(("bearer" = ["orders.edit"])), request_body = NoteInput,
    params(("id" = Id, Path, description = "The order"), ("Idempotency-Key" = Option<String>, Header, description = "same key and body, same note")),
    responses(
        (status = 201, body = Note),
        (status = 401, description = "no or a dead token", body = ProblemBody),
        (status = 403, description = "not staff", body = ProblemBody),
        (status = 404, description = "there is no such order", body = ProblemBody),
        (status = 409, description = "the key is in use", body = ProblemBody),
        (status = 422, description = "a field needs another value", body = ProblemBody),
    ))]
pub(crate) async fn create(
    State(services): State<Services>,
    staff: Staff<rights::EditOrders>,
    Path(order_id): Path<Id>,
    key: Key,
    Json(input): Json<NoteInput>,
) -> Result<Response, Problem> {
    let scope = format!("{} {order_id}", staff.account_id);
    let bound = key.bind("create_order_note", &scope, &input);
    if let Some(bound) = &bound {
        match bound.replay(&services.db).await? {
            Some(Earlier::Answer(response)) => return Ok(response),
            Some(Earlier::Subject(id)) => {
                let note = find(services.db.read(), order_id, id).await?.ok_or_else(Problem::not_found)?;
                return Ok(made(&note));
            }
            None => {}
        }
    }
    let mut invalid = Invalid::new();
    let text = invalid.lines("text", &input.text, LONGEST);
    invalid.check(!text.is_empty(), "text", &souk_http::messages::EMPTY);
    invalid.done()?;
    let author = souk_accounts::account_by_id(services.db.read(), staff.account_id).await?;
    let author = author.as_ref().map(name_of).ok_or_else(Problem::forbidden)?;
    let author_id = staff.account_id;
    let note = services
        .db
        .write(move |tx| async move {
            facts(&tx, order_id).await?.ok_or_else(Problem::not_found)?;
            let note = Note { id: tx.new_id(), order_id, author_id, author, text, created_at: tx.now() };
            sql::insert(&tx, [note.clone()], "").await?;
            tx.emit(&OrderNoted { order_id });
            if let Some(bound) = bound {
                bound.claim(&tx, note.id).await.map_err(refused)?;
            }
            Ok::<_, Problem>(note)
        })
        .await?;
    Ok(made(&note))
}

fn made(note: &Note) -> Response {
    cacheable::private((StatusCode::CREATED, Json(note)).into_response())
}

fn name_of(account: &Account) -> String {
    let name = format!("{} {}", account.first_name, account.last_name);
    let name = name.trim();
    if name.is_empty() { account.email.clone() } else { name.to_owned() }
}
