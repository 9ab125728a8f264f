//! Mail: made of templates, sent by SMTP, put into a folder, or kept in memory for tests.
//!
//! A mail in the folder is one RFC 5322 file named after its `Message-ID`, so that sending it again replaces it. Neither
//! addresses nor bodies are ever logged.

mod address;
mod mailer;
mod templates;

pub use address::is_address;
pub use mailer::{MailError, Mailer, Outgoing};
pub use templates::Templates;
