//! The mail with a link that opens an account again.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::json;
use souk_db::Id;
use souk_jobs::{Job, JobError, JobHandle, Priority, Registry};
use souk_mail::{MailError, Outgoing, Templates};
use souk_platform::Services;

use crate::Auth;
use crate::access::address_of;

/// Mails a sign-in link to its account's owner; one for an unknown address is mailed to nobody.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct LinkMail {
    pub(crate) link: Id,
    /// In German; English otherwise.
    pub(crate) german: bool,
}

/// What [`LinkMail`] works with.
#[derive(Clone)]
pub(crate) struct LinkMailContext {
    services: Services,
    templates: Arc<Templates>,
}

/// The jobs of this slice.
pub(crate) fn jobs(registry: Registry, services: &Services) -> Result<Registry, String> {
    let templates = templates().map_err(|error| error.to_string())?;
    let context = LinkMailContext { services: services.clone(), templates: Arc::new(templates) };
    Ok(registry.register::<LinkMail>(context))
}

fn templates() -> Result<Templates, MailError> {
    let mut templates = Templates::default();
    templates.add("link.en.txt", include_str!("../templates/link.en.txt"))?;
    templates.add("link.en.html", include_str!("../templates/link.en.html"))?;
    templates.add("link.de.txt", include_str!("../templates/link.de.txt"))?;
    templates.add("link.de.html", include_str!("../templates/link.de.html"))?;
    Ok(templates)
}

impl Job for LinkMail {
    const NAME: &'static str = "accounts.link_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = LinkMailContext;

    async fn run(&self, context: &LinkMailContext, _handle: &JobHandle) -> Result<(), JobError> {
        let LinkMailContext { services, templates } = context;
        let auth = Auth::of(services);
        let (inner, settings) = (&auth.0, &services.settings);
        let Some(to) = address_of(inner.db.read(), self.link, inner.db.clock().now()).await? else {
            return Ok(());
        };
        let (locale, subject) = match self.german {
            true => ("de", format!("Ihr Link zur Anmeldung bei {}", settings.shop_name)),
            false => ("en", format!("Your link to sign in at {}", settings.shop_name)),
        };
        let token = inner.signer.link(self.link);
        let values = json!({
            "shop": &*settings.shop_name, "locale": locale, "token": token,
            "link": format!("{}/account/sign-in/?link={token}", settings.public_url),
        });
        let render = |kind: &str| {
            let made = templates.render(&format!("link.{locale}.{kind}"), &values);
            made.map_err(|e| JobError::GiveUp(e.to_string()))
        };
        let id = format!("sign-in-link-{}", self.link);
        let mail = Outgoing { to, subject, text: render("txt")?, html: render("html")?, id };
        services.mailer.send(mail).await.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}
