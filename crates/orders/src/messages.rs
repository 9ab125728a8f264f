//! What there is to say of addresses of orders.

use souk_http::Message;

pub(crate) const NO_POSTCODE: Message = Message::new(
    "no_postcode",
    "Postcodes there look like {example}.",
    "Postleitzahlen sehen dort so aus: {example}.",
);
