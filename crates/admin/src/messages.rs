//! What there is to say to merchants here.

use souk_http::Message;

pub(crate) const NOT_RETRIABLE: Message = Message::new(
    "not_retriable",
    "Only a dead or cancelled job can run again.",
    "Nur ein gescheiterter oder abgebrochener Auftrag kann neu beginnen.",
);
pub(crate) const NOT_WAITING: Message = Message::new(
    "not_waiting",
    "Only a waiting job can be cancelled.",
    "Nur ein wartender Auftrag kann abgebrochen werden.",
);
