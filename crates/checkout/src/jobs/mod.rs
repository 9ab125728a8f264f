//! What happens to orders by itself.

mod expire;
mod mail;
mod reconcile;
mod refund;

pub use expire::Expire;
pub use mail::{MailContext, MailKind, OrderMail};
pub use reconcile::Reconcile;
pub use refund::RefundLate;
