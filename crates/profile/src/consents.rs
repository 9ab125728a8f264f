//! `/accounts/me/consents/`: what a member agreed to.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};
use souk_accounts::{Caller, Principal};
use souk_db::{ConnectionTrait, DbErr, Event, Id, Row, Timestamp, sql};
use souk_http::{Json, Language, Problem, ProblemBody, cacheable};
use souk_platform::Services;

/// To what is agreed: mails about news.
const NEWS: &str = "news";

/// The words that somebody agrees to, as the form shows them.
#[must_use]
pub fn words(language: Language) -> &'static str {
    match language {
        Language::English => {
            "Write to me about new goods and offers. I can take this back at any time, here or in each mail."
        }
        Language::German => {
            "Schreiben Sie mir über neue Waren und Angebote. Ich kann das jederzeit zurücknehmen, hier oder in jeder Mail."
        }
        Language::Arabic => {
            "أوافق على إرسال رسائل عن المنتجات والعروض الجديدة إليّ. يمكنني سحب هذه الموافقة في أي وقت، هنا أو من كل رسالة."
        }
    }
}

/// What a member agreed to.
#[derive(Clone, Debug, Serialize, FromQueryResult, utoipa::ToSchema)]
pub struct Consent {
    /// To be written about news: `true` from when it was given until it was taken back.
    pub is_given: bool,
    /// The words in question.
    pub text: String,
    /// When.
    pub given_at: Timestamp,
}

/// What a member agrees to from now on.
#[derive(Clone, Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConsentInput {
    /// Whether to be written about news.
    news: bool,
}

/// What the signed-in person agreed to; null where they were not asked yet.
#[derive(Clone, Debug, Serialize, utoipa::ToSchema)]
pub(crate) struct Consents {
    /// To be written about news.
    news: Option<Consent>,
}

/// A member agreed to be written about news, or took it back.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewsConsentChanged {
    /// Who.
    pub account_id: Id,
    /// Whether it is given.
    pub is_given: bool,
}

impl Event for NewsConsentChanged {
    const TOPIC: &'static str = "consent.changed";
    const SUBJECT: &'static str = "account_id";

    fn subject(&self) -> Id {
        self.account_id
    }
}

#[derive(Row)]
#[row(table = "consent")]
struct NewConsent {
    id: Id,
    account_id: Id,
    purpose: String,
    is_given: bool,
    text: String,
    locale: String,
    given_at: Timestamp,
}

/// What `account` last said of news.
///
/// # Errors
/// What the database says.
pub async fn news(conn: &impl ConnectionTrait, account: Id) -> Result<Option<Consent>, DbErr> {
    let text = "SELECT is_given, text, given_at FROM consent WHERE account_id = $1 AND purpose = $2
         ORDER BY given_at DESC, id DESC LIMIT 1";
    sql::one(conn, text, [account.into(), NEWS.into()]).await
}

/// Writes down that `account` agrees to news or does not, to the words in `language`.
///
/// # Errors
/// What the database says.
pub async fn agree(
    services: &Services,
    account: Id,
    is_given: bool,
    language: Language,
) -> Result<(), Problem> {
    let written = services.db.write(move |tx| async move {
        if news(&tx, account).await?.is_some_and(|said| said.is_given == is_given) {
            return Ok(());
        }
        let consent = NewConsent {
            id: tx.new_id(),
            account_id: account,
            purpose: NEWS.to_owned(),
            is_given,
            text: words(language).to_owned(),
            locale: language.tag().to_owned(),
            given_at: tx.now(),
        };
        sql::insert(&tx, [consent], "").await?;
        tx.emit(&NewsConsentChanged { account_id: account, is_given });
        Ok(())
    });
    written.await.map_err(|e: DbErr| e.into())
}

/// What the signed-in person agreed to.
#[utoipa::path(get, path = "/accounts/me/consents/", tag = "accounts",
    responses((status = 200, body = Consents), (status = 401, body = ProblemBody)))]
pub(crate) async fn show(
    State(services): State<Services>,
    principal: Principal,
) -> Result<Response, Problem> {
    let news = news(services.db.read(), principal.account_id).await?;
    Ok(cacheable::private(Json(Consents { news }).into_response()))
}

/// Agrees, or takes it back. Each change is kept with its time and the words in the language of the request.
#[utoipa::path(put, path = "/accounts/me/consents/", tag = "accounts", request_body = ConsentInput,
    responses((status = 200, body = Consents), (status = 401, body = ProblemBody), (status = 422, body = ProblemBody)))]
pub(crate) async fn change(
    State(services): State<Services>,
    principal: Principal,
    caller: Caller,
    Json(input): Json<ConsentInput>,
) -> Result<Response, Problem> {
    let language = Language::asked_for(&caller.headers);
    agree(&services, principal.account_id, input.news, language).await?;
    show(State(services), principal).await
}
