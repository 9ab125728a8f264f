//! Mails about accounts: what they say, and the job that sends them.

mod mfa;
mod text;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::Language;
use souk_jobs::{Job, JobError, JobHandle, Priority, Registry};
use souk_mail::{MailError, Outgoing, Templates};
use souk_platform::Services;

use crate::Auth;
use crate::access::address_of;
use text::Content;

pub(crate) use mfa::MfaChange;

/// A mail to the owner of an account. What it is about is looked up when it is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Letter {
    /// The account was closed to strangers: a link that opens it.
    SignInLink { link: Id },
    /// Somebody registered: welcome, with the link that proves the address.
    Welcome { proof: Id },
    /// The link that proves the address, once more.
    Verify { proof: Id },
    /// A code and a link for a new password.
    ResetCode { proof: Id },
    /// The password is another.
    PasswordChanged { account: Id },
    /// To the new address: a link that makes it the account's.
    NewEmail { proof: Id },
    /// To the old address: another was asked for.
    EmailChanging { proof: Id },
    /// To the old address: it is not the account's any more.
    EmailChanged { account: Id, old: String },
    /// Somebody signed in from where nobody did before.
    NewDevice { session: Id, proof: Id },
    /// A refresh token was used twice, so its session was ended.
    TokenReused { session: Id },
    /// Something about second steps of sign-in changed.
    Mfa { account: Id, change: MfaChange },
}

/// Sends a [`Letter`]; one for an address that nobody has an account with goes to nobody.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LetterJob {
    pub(crate) letter: Letter,
    /// `de` for German; English otherwise.
    pub(crate) locale: String,
}

/// What [`LetterJob`] works with.
#[derive(Clone)]
pub(crate) struct Context {
    services: Services,
    templates: Arc<Templates>,
}

/// The jobs of this slice.
pub(crate) fn jobs(registry: Registry, services: &Services) -> Result<Registry, String> {
    let mut templates = Templates::default();
    let added = templates
        .add("account.txt", include_str!("../../templates/account.txt"))
        .and_then(|()| templates.add("account.html", include_str!("../../templates/account.html")));
    added.map_err(|error| error.to_string())?;
    let context = Context { services: services.clone(), templates: Arc::new(templates) };
    Ok(registry.register::<LetterJob>(context))
}

impl LetterJob {
    /// Tells of a `change` of second steps.
    pub(crate) fn mfa(account: Id, change: MfaChange, locale: Option<String>) -> Self {
        Self { letter: Letter::Mfa { account, change }, locale: locale.unwrap_or_default() }
    }
}

impl Job for LetterJob {
    const NAME: &'static str = "accounts.mail";
    const PRIORITY: Priority = Priority::High;
    type Context = Context;

    async fn run(&self, context: &Context, handle: &JobHandle) -> Result<(), JobError> {
        let Context { services, templates } = context;
        let Some((to, content)) = self.letter.content(services, Language::of_locale(&self.locale)).await?
        else {
            return Ok(());
        };
        let values = json!({
            "shop": &*services.settings.shop_name, "locale": Language::of_locale(&self.locale).tag(), "mail": content,
        });
        let render =
            |name: &str| templates.render(name, &values).map_err(|error| JobError::GiveUp(error.to_string()));
        let id = format!("account-{}", handle.id);
        let (text, html) = (render("account.txt")?, render("account.html")?);
        let mail = Outgoing { to, subject: content.subject, text, html, id };
        services.mailer.send(mail).await.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Addressee {
    email: String,
    new_email: Option<String>,
}

impl Letter {
    /// To whom it goes and what it says; none where there is nobody to tell.
    async fn content(
        &self,
        services: &Services,
        language: Language,
    ) -> Result<Option<(String, Content)>, DbErr> {
        let auth = Auth::of(services);
        let (conn, signer) = (auth.0.db.read(), &auth.0.signer);
        let shop = services.settings.shop_name.to_string();
        let page = |path: &str, id: Id| {
            format!("{}/account/{path}={}", services.settings.public_url, signer.link(id))
        };
        let say = |to: String, content: Content| Ok(Some((to, content)));
        match self {
            Self::SignInLink { link } => {
                let now = auth.0.db.clock().now();
                let Some(to) = address_of(conn, *link, now).await? else { return Ok(None) };
                say(to, text::sign_in_link(language, &shop, page("sign-in/?link", *link)))
            }
            Self::Welcome { proof } | Self::Verify { proof } => {
                let Some(to) = of_proof(conn, *proof).await? else { return Ok(None) };
                let is_new = matches!(self, Self::Welcome { .. });
                say(to.email, text::verify(language, &shop, is_new, page("verify/?token", *proof)))
            }
            Self::ResetCode { proof } => {
                let Some(to) = of_proof(conn, *proof).await? else { return Ok(None) };
                let link = page("new-password/?token", *proof);
                say(to.email, text::reset_code(language, &shop, signer.code(*proof), link))
            }
            Self::NewEmail { proof } => {
                let Some(Addressee { new_email: Some(to), .. }) = of_proof(conn, *proof).await? else {
                    return Ok(None);
                };
                say(to, text::new_email(language, &shop, page("verify/?token", *proof)))
            }
            Self::EmailChanging { proof } => {
                let Some(Addressee { email, new_email: Some(new) }) = of_proof(conn, *proof).await? else {
                    return Ok(None);
                };
                say(email, text::email_changing(language, &shop, &new))
            }
            Self::EmailChanged { old, .. } => say(old.clone(), text::email_changed(language, &shop)),
            Self::PasswordChanged { account } => {
                let Some(to) = email_of(conn, *account).await? else { return Ok(None) };
                let page = format!("{}/account/forgot-password/", services.settings.public_url);
                say(to, text::password_changed(language, &shop, page))
            }
            Self::NewDevice { session, proof } => {
                let Some(of) = of_session(conn, *session).await? else { return Ok(None) };
                let link = page("not-me/?token", *proof);
                say(of.email.clone(), text::new_device(language, &shop, &of, link))
            }
            Self::TokenReused { session } => {
                let Some(of) = of_session(conn, *session).await? else { return Ok(None) };
                let page = format!("{}/account/security/", services.settings.public_url);
                say(of.email.clone(), text::token_reused(language, &shop, &of, page))
            }
            Self::Mfa { account, change } => {
                let Some(to) = email_of(conn, *account).await? else { return Ok(None) };
                let page = format!("{}/account/security/", services.settings.public_url);
                say(to, mfa::changed(language, &shop, *change, page))
            }
        }
    }
}

async fn email_of(conn: &impl ConnectionTrait, account: Id) -> Result<Option<String>, DbErr> {
    sql::scalar(conn, "SELECT email FROM account WHERE id = $1", [account.into()]).await
}

async fn of_proof(conn: &impl ConnectionTrait, proof: Id) -> Result<Option<Addressee>, DbErr> {
    let text = "SELECT a.email, p.new_email FROM mail_proof p JOIN account a ON a.id = p.account_id
         WHERE p.id = $1 AND p.used_at IS NULL AND a.is_active";
    sql::one(conn, text, [proof.into()]).await
}

/// A session, as its owner is told of it.
#[derive(sea_orm::FromQueryResult)]
pub(crate) struct OfSession {
    email: String,
    device: String,
    client: String,
    created_at: souk_db::Timestamp,
}

async fn of_session(conn: &impl ConnectionTrait, session: Id) -> Result<Option<OfSession>, DbErr> {
    let text = "SELECT a.email, s.device, s.client, s.created_at FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.id = $1 AND a.is_active";
    sql::one(conn, text, [session.into()]).await
}
