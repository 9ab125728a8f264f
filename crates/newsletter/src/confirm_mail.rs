//! The mail that asks an address to confirm.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use souk_db::{DbErr, Id, Tx};
use souk_jobs::{Job, JobError, JobHandle, Priority, Queue, Registry};
use souk_mail::{MailError, Outgoing, Templates, Written};
use souk_platform::{Channels, Services};

use crate::mails;
use crate::store;
use crate::subscribers::Status;
use crate::tokens::Link;

/// Asks the subscriber `id`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ConfirmMail {
    id: Id,
}

/// What [`ConfirmMail`] works with.
#[derive(Clone)]
pub(crate) struct Context {
    services: Services,
    templates: Arc<Templates>,
}

/// The job of this slice.
pub(crate) fn register(registry: Registry, services: &Services) -> Result<Registry, String> {
    let templates = mails::templates().map_err(|error| error.to_string())?;
    let context = Context { services: services.clone(), templates: Arc::new(templates) };
    Ok(registry.register::<ConfirmMail>(context))
}

impl ConfirmMail {
    /// Asks in the transaction that wrote the subscriber down.
    pub(crate) async fn enqueue(tx: &Tx, queue: &Queue, id: Id) -> Result<(), DbErr> {
        queue.enqueue(tx, &Self { id }).await.map(drop)
    }
}

impl Job for ConfirmMail {
    const NAME: &'static str = "newsletter.confirm_mail";
    const PRIORITY: Priority = Priority::High;
    type Context = Context;

    async fn run(&self, context: &Context, handle: &JobHandle) -> Result<(), JobError> {
        let Context { services, templates } = context;
        let conn = services.db.read();
        let subscriber = store::by_id(conn, self.id).await?.filter(|s| s.status == Status::Pending);
        let Some(subscriber) = subscriber else { return Ok(()) };
        let default = services.part::<Channels>().default().await?;
        let prefix = default.prefix(&subscriber.locale);
        let token = Link::Confirm.token(services, self.id);
        let link = format!("{}{prefix}/newsletter/confirm/?token={token}", services.settings.public_url);
        let mut sender = souk_mail::sender(conn).await?;
        if sender.name.is_empty() {
            sender.name = services.settings.shop_name.to_string();
        }
        let words = mails::words(&subscriber.locale);
        let own = souk_mail::own_text(conn, mails::NAME, words.locale).await?;
        let text = own.map_or_else(|| words.text(), |own| own.text);
        let letter = mails::letter(words, &link, &subscriber.consent_text, text);
        let written = letter.compose(templates, &sender).map_err(|e| JobError::GiveUp(e.to_string()))?;
        let Written { subject, text, html } = written;
        let id = format!("newsletter-{}-{}", self.id, handle.id);
        let sent = services.mailer.send(Outgoing { to: subscriber.email, subject, text, html, id }).await;
        sent.map_err(|e| match e {
            MailError::Later(_) => JobError::Retry(e.to_string()),
            MailError::Unsendable(_) => JobError::GiveUp(e.to_string()),
        })
    }
}
