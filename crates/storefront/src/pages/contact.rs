//! `/contact/`: a message to the merchant.

use std::collections::BTreeMap;

use axum::extract::OriginalUri;
use axum::response::Response;
use serde::Serialize;
use souk_cluster::Quota;
use souk_db::DbErr;
use souk_http::client::ClientAddr;
use souk_http::{Invalid, Problem, secret};

use super::sign_in::in_query;
use crate::contact_mail::ContactMail;
use crate::errors::or_page;
use crate::forms::{Fields, see_other};
use crate::frame::Frames;
use crate::messages;
use crate::page::{Page, PageData};
use crate::visit::Visitor;

const PATH: &str = "/contact/";
/// Messages of one address of a client, and of one writer, an hour.
const MESSAGES: Quota = Quota::per_hour(5);
/// Characters of a name.
const NAME: usize = 120;
/// Characters of an order's number.
const NUMBER: usize = 40;
/// Characters of a message.
const MESSAGE: usize = 4_000;

/// The page's data.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct ContactPage {
    /// Whether the merchant has an address to which messages go.
    open: bool,
    /// Whether a message was just sent.
    sent: bool,
    /// What was typed, by field; the member's own name and address before.
    values: BTreeMap<String, String>,
    /// What is wrong, by field; `form` where it is no single one.
    errors: BTreeMap<String, Vec<String>>,
}

/// `GET /contact/`
pub(crate) async fn show(visitor: Visitor, OriginalUri(uri): OriginalUri) -> Response {
    let sent = in_query(&uri, "sent").is_some();
    let page = match own(&visitor).await {
        Ok(values) => page(&visitor, values, sent, None).await,
        Err(error) => Err(error.into()),
    };
    or_page(&visitor, page).await
}

/// The member's own name and address.
async fn own(visitor: &Visitor) -> Result<BTreeMap<String, String>, DbErr> {
    let Some(person) = &visitor.person.0 else { return Ok(BTreeMap::new()) };
    let account = souk_accounts::account_by_id(visitor.db.read(), person.account_id).await?;
    Ok(account
        .map(|account| {
            let name = format!("{} {}", account.first_name, account.last_name).trim().to_owned();
            [("name".to_owned(), name), ("email".to_owned(), account.email)].into()
        })
        .unwrap_or_default())
}

async fn page(
    visitor: &Visitor,
    values: BTreeMap<String, String>,
    sent: bool,
    problem: Option<&Problem>,
) -> Result<Response, Problem> {
    let open = !Frames::of(visitor).await?.profile.contact_email.is_empty();
    let errors = problem.map(|problem| visitor.errors(problem)).unwrap_or_default();
    let data = ContactPage { open, sent, values, errors };
    Page::new(PATH, PageData::Contact(data)).telling(problem).personal(visitor).await
}

/// `POST /contact/`
pub(crate) async fn send(visitor: Visitor, client: ClientAddr, fields: Fields) -> Response {
    match sent(&visitor, client, &fields).await {
        Ok(()) => see_other("/contact/?sent=1"),
        Err(problem) => or_page(&visitor, page(&visitor, fields.values(), false, Some(&problem)).await).await,
    }
}

async fn sent(visitor: &Visitor, client: ClientAddr, fields: &Fields) -> Result<(), Problem> {
    if Frames::of(visitor).await?.profile.contact_email.is_empty() {
        return Err(Problem::conflict(&messages::NO_CONTACT));
    }
    let mut invalid = Invalid::new();
    let message = invalid.lines("message", fields.get("message"), MESSAGE);
    invalid.check(!message.is_empty(), "message", &souk_http::messages::EMPTY);
    let mail = ContactMail {
        name: invalid.text("name", fields.get("name"), NAME),
        email: invalid.email("email", fields.get("email")),
        number: invalid.optional_text("number", fields.get("number"), NUMBER),
        message,
        locale: visitor.market.channel.locale.clone(),
    };
    invalid.done()?;
    let writer = format!("contact-of:{}", secret::digest(&mail.email));
    for bucket in [format!("contact:{}", client.bucket()), writer] {
        let decision = visitor.limiter.check(&bucket, MESSAGES).await;
        if !decision.allowed {
            return Err(Problem::too_many(decision.reset_after));
        }
    }
    let queue = visitor.queue.clone();
    let queued = visitor.db.write(move |tx| async move { queue.enqueue(&tx, &mail).await });
    queued.await.map(drop).map_err(|e: DbErr| e.into())
}
