//! What happens to orders by itself.

mod expire;
mod mail;
mod reconcile;
mod refund;
mod sandbox;

pub use expire::Expire;
pub(crate) use mail::MAILS;
pub use mail::{MailKind, OrderMail};
pub use reconcile::Reconcile;
pub use refund::RefundLate;
pub use sandbox::SandboxWebhook;

use souk_jobs::Registry;
use souk_platform::Services;

/// The jobs of this slice; open orders and payments are looked at every minute.
pub(crate) fn register(registry: Registry, services: &Services) -> Result<Registry, String> {
    let mails = mail::MailContext::new(services).map_err(|error| error.to_string())?;
    registry
        .register::<OrderMail>(mails)
        .register::<Expire>(services.clone())
        .register::<Reconcile>(services.clone())
        .register::<RefundLate>(services.clone())
        .register::<SandboxWebhook>(services.clone())
        .cron("* * * * *", &Expire)?
        .cron("* * * * *", &Reconcile)
}
