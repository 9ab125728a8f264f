//! Mail: made of templates, sent by SMTP, put into a folder, or kept in memory for tests.
//!
//! A mail in the folder is one RFC 5322 file named after its `Message-ID`, so that sending it again replaces it. Neither
//! addresses nor bodies are ever logged.
//!
//! Owns `mail_text`, the merchant's own words, which stand in for a mail's default ones, and `mail_sender`, who mails are from.
//! A slice tells of its mails by [`Definition`]s and makes them by [`Letter::compose`].

mod address;
mod direction;
mod letter;
mod mailer;
mod store;
mod templates;
mod text;

pub use address::is_address;
pub use direction::isolated;
pub use letter::{Definition, LOCALES, Letter, Written};
pub use mailer::{MailError, Mailer, Outgoing};
pub use store::{OwnText, Sender, delete_text, own_text, own_texts, put_text, sender, set_sender};
pub use templates::Templates;
pub use text::{MailText, Placeholders, paragraphs, unknown_placeholder};

use souk_db::Migration;

/// The tables of this crate, oldest first.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("mail/0001_mail_text", include_str!("migrations/0001_mail_text.sql"))];
