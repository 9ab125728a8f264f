//! Mails about accounts: what they are about, and the job that sends them.

mod ar;
mod de;
mod definitions;
mod en;
mod kind;
mod mfa;
mod told;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use souk_db::Id;
use souk_http::Language;
use souk_jobs::{Job, JobError, JobHandle, Priority, Registry};
use souk_mail::{MailError, Outgoing, Templates, Written};
use souk_platform::Services;

use kind::Kind;
use told::Told;

pub(crate) use definitions::MAILS;
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
    /// `de` for German, `ar` for Arabic; English otherwise.
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
    let templates = templates().map_err(|error| error.to_string())?;
    let context = Context { services: services.clone(), templates: Arc::new(templates) };
    Ok(registry.register::<LetterJob>(context))
}

/// What mails about accounts are made of.
fn templates() -> Result<Templates, MailError> {
    let mut templates = Templates::default();
    templates.add("account.txt", include_str!("../../templates/account.txt"))?;
    templates.add("account.html", include_str!("../../templates/account.html"))?;
    Ok(templates)
}

impl LetterJob {
    /// Tells of a `change` of second steps.
    pub(crate) fn mfa(account: Id, change: MfaChange, locale: Option<String>) -> Self {
        Self { letter: Letter::Mfa { account, change }, locale: locale.unwrap_or_default() }
    }
}

/// Tells whoever has the address `email` that their account is erased. No job keeps the address; `id` tells one such mail from
/// another.
///
/// # Errors
/// When it cannot be sent, or not now.
pub async fn tell_erased(services: &Services, email: &str, locale: &str, id: Id) -> Result<(), JobError> {
    let language = Language::of_locale(locale);
    let templates = templates().map_err(|error| JobError::GiveUp(error.to_string()))?;
    let context = Context { services: services.clone(), templates: Arc::new(templates) };
    let told = Told::new(email.to_owned(), Kind::AccountErased, None);
    send(&context, told, language, format!("erased-{id}")).await
}

/// `told` in the merchant's words where there are any, and the default ones otherwise.
async fn written(context: &Context, told: &Told, language: Language) -> Result<Written, JobError> {
    let Context { services, templates } = context;
    let (conn, locale) = (services.db.read(), language.tag());
    let own = souk_mail::own_text(conn, told.kind.name(), locale).await?;
    let text = own.map_or_else(|| told.kind.text(language), |own| own.text);
    let mut sender = souk_mail::sender(conn).await?;
    if sender.name.is_empty() {
        sender.name = services.settings.shop_name.to_string();
    }
    let letter = definitions::letter(told, language, text);
    letter.compose(templates, &sender).map_err(|error| JobError::GiveUp(error.to_string()))
}

async fn send(context: &Context, told: Told, language: Language, id: String) -> Result<(), JobError> {
    let Written { subject, text, html } = written(context, &told, language).await?;
    let mail = Outgoing { to: told.to, subject, text, html, id };
    context.services.mailer.send(mail).await.map_err(|e| match e {
        MailError::Later(_) => JobError::Retry(e.to_string()),
        MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
    })
}

impl Job for LetterJob {
    const NAME: &'static str = "accounts.mail";
    const PRIORITY: Priority = Priority::High;
    type Context = Context;

    async fn run(&self, context: &Context, handle: &JobHandle) -> Result<(), JobError> {
        let language = Language::of_locale(&self.locale);
        let Some(told) = self.letter.told(&context.services, language).await? else { return Ok(()) };
        send(context, told, language, format!("account-{}", handle.id)).await
    }
}
