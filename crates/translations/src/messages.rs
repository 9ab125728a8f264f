//! What there is to say of translations.

use souk_http::Message;

pub(crate) const NO_SUCH_FIELD: Message = Message::new(
    "no_such_field",
    "This has no such text. There are: {fields}.",
    "Das hat keinen solchen Text. Es gibt: {fields}.",
);

/// Where a language is none into which the shop translates: `locales` names those.
pub const NO_SUCH_LANGUAGE: Message = Message::new(
    "no_such_language",
    "The shop is not translated into this language. There are: {locales}.",
    "Der Shop wird nicht in diese Sprache übersetzt. Es gibt: {locales}.",
);
