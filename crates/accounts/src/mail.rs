//! The mail with a link that opens an account again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_db::Id;
use souk_jobs::{Job, JobError, JobHandle, Priority};
use souk_mail::{MailError, Mailer, Outgoing, Templates};

use crate::Auth;
use crate::access::address_of;

/// Mails a sign-in link to its account's owner; one for an unknown address is mailed to nobody.
#[derive(Debug, Serialize, Deserialize)]
pub struct LinkMail {
    pub(crate) link: Id,
    /// In German; English otherwise.
    pub(crate) german: bool,
}

/// What [`LinkMail`] works with.
#[derive(Clone)]
pub struct LinkMailContext {
    auth: Auth,
    mailer: Mailer,
    templates: Arc<Templates>,
    shop: Arc<str>,
    public_url: Arc<str>,
}

impl LinkMailContext {
    /// Mails of the shop called `shop` at `public_url`.
    ///
    /// # Errors
    /// When a template is none.
    pub fn new(auth: Auth, mailer: Mailer, shop: Arc<str>, public_url: Arc<str>) -> Result<Self, MailError> {
        let mut templates = Templates::default();
        templates.add("link.en.txt", include_str!("../templates/link.en.txt"))?;
        templates.add("link.en.html", include_str!("../templates/link.en.html"))?;
        templates.add("link.de.txt", include_str!("../templates/link.de.txt"))?;
        templates.add("link.de.html", include_str!("../templates/link.de.html"))?;
        Ok(Self { auth, mailer, templates: Arc::new(templates), shop, public_url })
    }
}

impl Job for LinkMail {
    const NAME: &'static str = "accounts.link_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = LinkMailContext;

    async fn run(&self, context: &LinkMailContext, _handle: &JobHandle) -> Result<(), JobError> {
        let inner = &context.auth.0;
        let Some(to) = address_of(inner.db.read(), self.link, inner.db.clock().now()).await? else {
            return Ok(());
        };
        let (locale, subject) = match self.german {
            true => ("de", format!("Ihr Link zur Anmeldung bei {}", context.shop)),
            false => ("en", format!("Your link to sign in at {}", context.shop)),
        };
        let token = inner.signer.link(self.link);
        let values = json!({
            "shop": &*context.shop, "locale": locale, "token": token,
            "link": format!("{}/account/sign-in/?link={token}", context.public_url),
        });
        let render = |kind: &str| {
            let made = context.templates.render(&format!("link.{locale}.{kind}"), &values);
            made.map_err(|e| JobError::GiveUp(e.to_string()))
        };
        let id = format!("sign-in-link-{}", self.link);
        let mail = Outgoing { to, subject, text: render("txt")?, html: render("html")?, id };
        context.mailer.send(mail).await.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}
