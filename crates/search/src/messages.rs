//! What there is to say of rules and figures of the search.

use souk_http::Message;

pub(crate) const WORDS_OF_TERM: Message =
    Message::new("words_of_term", "A term has 1 to {most} words.", "Ein Begriff hat 1 bis {most} Wörter.");
pub(crate) const DAYS: Message = Message::new("days", "1 to {most} days.", "1 bis {most} Tage.");
pub(crate) const ONE_WORD: Message = Message::new("one_word", "One word each.", "Je ein Wort.");
pub(crate) const TOO_FEW_TERMS: Message =
    Message::new("too_few_terms", "At least {least} different ones.", "Mindestens {least} verschiedene.");
pub(crate) const TOO_MANY_RULES: Message = Message::new(
    "too_many_rules",
    "A shop has at most {most} rules.",
    "Ein Shop hat höchstens {most} Regeln.",
);
