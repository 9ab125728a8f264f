//! What there is to say of requests that reach no slice.

use souk_http::Message;

pub(crate) const ADDRESS_UNREADABLE: Message =
    Message::new("address_unreadable", "The address cannot be read.", "Die Adresse ist nicht lesbar.")
        .in_arabic("تعذّرت قراءة العنوان.");
