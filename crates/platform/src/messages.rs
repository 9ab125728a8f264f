//! What there is to say of where a request buys.

use souk_http::Message;

pub(crate) const NO_SUCH_CHANNEL: Message =
    Message::new("no_such_channel", "There is no such channel.", "Diesen Vertriebskanal gibt es nicht.")
        .in_arabic("لا توجد قناة بيع كهذه.");
