//! What mails say: the defaults, and the merchant's own words in their place.

mod delete;
mod list;
mod preview;
mod put;
mod routes;
mod show;
mod view;

pub(crate) use routes::router;
pub(crate) use view::{MailWords, MailWordsInput, definition, words};
