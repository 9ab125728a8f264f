//! `POST /api/newsletter/subscribers/`

use axum::extract::State;
use http::StatusCode;
use serde::Deserialize;
use souk_accounts::{MaybePrincipal, account_by_id};
use souk_cluster::Quota;
use souk_http::client::ClientAddr;
use souk_http::{Invalid, Json, Language, Problem, ProblemBody};
use souk_platform::{Market, Services};

use super::Status;
use crate::confirm_mail::ConfirmMail;
use crate::store::{self, NewSubscriber};

/// Subscriptions asked for by one client an hour.
const OF_CLIENT: Quota = Quota::per_hour(20);
/// Mails that ask one address to confirm, an hour.
const OF_EMAIL: Quota = Quota::per_hour(3);

/// Who wants to be written to.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubscriptionInput {
    /// The address; by asking, its owner agrees to the words of `GET /accounts/me/consents/`.
    #[schema(min_length = 3, max_length = 254)]
    email: String,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subscribed {
    /// A mail asks to confirm it, unless the address is on the list already.
    Asked,
    /// A member with this proved address needs not be asked.
    Confirmed,
}

/// Asks for mails about news. They come once the owner of the address has confirmed it by a mail. The answer is the same whether the
/// address is on the list already or not.
#[utoipa::path(post, path = "/api/newsletter/subscribers/", tag = "newsletter", request_body = SubscriptionInput,
    responses((status = 202), (status = 422, body = ProblemBody), (status = 429, body = ProblemBody)))]
pub(crate) async fn create(
    State(services): State<Services>,
    market: Market,
    client: ClientAddr,
    MaybePrincipal(person): MaybePrincipal,
    Json(input): Json<SubscriptionInput>,
) -> Result<StatusCode, Problem> {
    let account = person.map(|person| person.account_id);
    subscribe(&services, &market, client, account, &input.email).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Asks for mails to `email`, for whoever is signed in as `account`.
///
/// # Errors
/// 422 naming `email`, 429.
pub async fn subscribe(
    services: &Services,
    market: &Market,
    client: ClientAddr,
    account: Option<souk_db::Id>,
    email: &str,
) -> Result<Subscribed, Problem> {
    let mut invalid = Invalid::new();
    let email = invalid.email("email", email);
    invalid.done()?;
    for (bucket, quota) in [
        (format!("newsletter:{}", client.bucket()), OF_CLIENT),
        (format!("newsletter-email:{email}"), OF_EMAIL),
    ] {
        let decision = services.limiter.check(&bucket, quota).await;
        if !decision.allowed {
            return Err(Problem::too_many(decision.reset_after));
        }
    }
    let member = match account {
        Some(id) => account_by_id(services.db.read(), id).await?,
        None => None,
    };
    let own = member.filter(|member| member.email == email && member.email_verified_at.is_some());
    let language = Language::of_locale(&market.locale);
    if let Some(member) = own {
        souk_profile::consents::agree(services, member.id, true, language).await?;
        return Ok(Subscribed::Confirmed);
    }
    let (queue, locale) = (services.queue.clone(), market.locale.clone());
    let written = services.db.write(move |tx| async move {
        let new = NewSubscriber {
            id: tx.new_id(),
            email,
            locale,
            account_id: None,
            status: Status::Pending.as_str(),
            consent_text: souk_profile::consents::words(language).to_owned(),
            asked_at: tx.now(),
            confirmed_at: None,
        };
        if let Some(id) = store::ask(&tx, new).await? {
            ConfirmMail::enqueue(&tx, &queue, id).await?;
        }
        Ok::<_, souk_db::DbErr>(())
    });
    written.await?;
    Ok(Subscribed::Asked)
}
