//! What a mail about an account tells: to whom, and of what.

use souk_db::{ConnectionTrait, DbErr, Id, sql};
use souk_http::Language;
use souk_mail::Placeholders;
use souk_platform::Services;

use super::Letter;
use super::kind::Kind;
use crate::access::address_of;
use crate::{Auth, device};

/// A mail about an account before it has words.
pub(super) struct Told {
    /// To whom.
    pub(super) to: String,
    /// What about.
    pub(super) kind: Kind,
    /// What stands for its placeholders.
    pub(super) placeholders: Placeholders,
    /// Where its button leads, if it has one.
    pub(super) link: Option<String>,
}

impl Told {
    /// Tells `to` of something with a button that leads to `link`.
    pub(super) fn new(to: String, kind: Kind, link: impl Into<Option<String>>) -> Self {
        Self { to, kind, placeholders: Placeholders::new(), link: link.into() }
    }

    fn with(mut self, name: &'static str, value: String) -> Self {
        self.placeholders.insert(name, value);
        self
    }

    /// With when, with what and from where somebody signed in.
    fn signed_in(self, of: &OfSession) -> Self {
        let at = of.created_at.to_rfc3339();
        let time = format!("{} UTC", at.get(..16).unwrap_or(&at).replace('T', ", "));
        let device = device::name(&of.device);
        self.with("time", time).with("device", device).with("place", of.client.clone())
    }
}

#[derive(sea_orm::FromQueryResult)]
struct Addressee {
    email: String,
    new_email: Option<String>,
}

/// A session, as its owner is told of it.
#[derive(sea_orm::FromQueryResult)]
struct OfSession {
    email: String,
    device: String,
    client: String,
    created_at: souk_db::Timestamp,
}

impl Letter {
    /// To whom it goes and what it says; none where there is nobody to tell.
    pub(super) async fn told(&self, services: &Services, language: Language) -> Result<Option<Told>, DbErr> {
        let auth = Auth::of(services);
        let (conn, signer) = (auth.0.db.read(), &auth.0.signer);
        let at = |path: &str| format!("{}/account/{path}", services.settings.public_url);
        let page = |path: &str, id: Id| format!("{}={}", at(path), signer.link(id));
        Ok(match self {
            Self::SignInLink { link } => {
                let to = address_of(conn, *link, auth.0.db.clock().now()).await?;
                to.map(|to| Told::new(to, Kind::SignInLink, page("sign-in/?link", *link)))
            }
            Self::Welcome { proof } | Self::Verify { proof } => {
                let is_new = matches!(self, Self::Welcome { .. });
                let kind = if is_new { Kind::Welcome } else { Kind::VerifyAddress };
                of_proof(conn, *proof)
                    .await?
                    .map(|to| Told::new(to.email, kind, page("verify/?token", *proof)))
            }
            Self::ResetCode { proof } => of_proof(conn, *proof).await?.map(|to| {
                let told = Told::new(to.email, Kind::ResetCode, page("new-password/?token", *proof));
                told.with("code", signer.code(*proof))
            }),
            Self::NewEmail { proof } => {
                let new = of_proof(conn, *proof).await?.and_then(|of| of.new_email);
                new.map(|to| Told::new(to, Kind::NewAddress, page("verify/?token", *proof)))
            }
            Self::EmailChanging { proof } => of_proof(conn, *proof).await?.and_then(|of| {
                let new = shortened(&of.new_email?);
                Some(Told::new(of.email, Kind::AddressChanging, None).with("new_address", new))
            }),
            Self::EmailChanged { old, .. } => Some(Told::new(old.clone(), Kind::AddressChanged, None)),
            Self::PasswordChanged { account } => email_of(conn, *account)
                .await?
                .map(|to| Told::new(to, Kind::PasswordChanged, at("forgot-password/"))),
            Self::NewDevice { session, proof } => of_session(conn, *session).await?.map(|of| {
                let link = page("not-me/?token", *proof);
                Told::new(of.email.clone(), Kind::NewDevice, link).signed_in(&of)
            }),
            Self::TokenReused { session } => of_session(conn, *session)
                .await?
                .map(|of| Told::new(of.email.clone(), Kind::SessionEnded, at("security/")).signed_in(&of)),
            Self::Mfa { account, change } => email_of(conn, *account).await?.map(|to| {
                let [heading, meaning] = change.words(language);
                let told = Told::new(to, Kind::SecurityChanged, at("security/"));
                told.with("change", heading.to_owned()).with("meaning", meaning.to_owned())
            }),
        })
    }
}

/// The new address with all but its beginning and its domain left out.
fn shortened(email: &str) -> String {
    let (name, domain) = email.split_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}…@{domain}")
}

async fn email_of(conn: &impl ConnectionTrait, account: Id) -> Result<Option<String>, DbErr> {
    sql::scalar(conn, "SELECT email FROM account WHERE id = $1", [account.into()]).await
}

async fn of_proof(conn: &impl ConnectionTrait, proof: Id) -> Result<Option<Addressee>, DbErr> {
    let text = "SELECT a.email, p.new_email FROM mail_proof p JOIN account a ON a.id = p.account_id
         WHERE p.id = $1 AND p.used_at IS NULL AND a.is_active";
    sql::one(conn, text, [proof.into()]).await
}

async fn of_session(conn: &impl ConnectionTrait, session: Id) -> Result<Option<OfSession>, DbErr> {
    let text = "SELECT a.email, s.device, s.client, s.created_at FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.id = $1 AND a.is_active";
    sql::one(conn, text, [session.into()]).await
}
