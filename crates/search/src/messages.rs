//! What there is to say of rules and figures of the search.

use souk_http::Message;

pub(crate) const WORDS_OF_TERM: Message =
    Message::new("words_of_term", "A term has 1 to {most} words.", "Ein Begriff hat 1 bis {most} Wörter.");
pub(crate) const NO_WORD: Message =
    Message::new("no_word", "There is no word in it.", "Darin ist kein Wort.");
pub(crate) const NO_PATH: Message = Message::new(
    "no_path",
    "A path of this shop, such as /c/tea/, and none of a search.",
    "Ein Pfad dieses Shops wie /c/tee/, und nicht der einer Suche.",
);
pub(crate) const ENDS_TOO_EARLY: Message =
    Message::new("ends_too_early", "It ends before it begins.", "Sie endet, bevor sie beginnt.");
pub(crate) const NOTHING_ARRANGED: Message = Message::new(
    "nothing_arranged",
    "Say what stands first, goes up or goes down, or where to go instead.",
    "Nennen Sie, was zuerst steht, steigt oder sinkt, oder wohin es stattdessen geht.",
);
pub(crate) const DAYS: Message = Message::new("days", "1 to {most} days.", "1 bis {most} Tage.");
pub(crate) const ONE_WORD: Message = Message::new("one_word", "One word each.", "Je ein Wort.");
pub(crate) const TOO_FEW_TERMS: Message =
    Message::new("too_few_terms", "At least {least} different ones.", "Mindestens {least} verschiedene.");
pub(crate) const TOO_MANY_RULES: Message = Message::new(
    "too_many_rules",
    "A shop has at most {most} rules.",
    "Ein Shop hat höchstens {most} Regeln.",
);
