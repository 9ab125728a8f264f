//! What there is to say of what sending costs.

use souk_http::Message;

pub(crate) const NO_SUCH_WAY: Message = Message::new(
    "no_such_shipping_method",
    "There is no such way of sending to this address.",
    "Diese Versandart gibt es für diese Adresse nicht.",
);
pub(crate) const NO_SUCH_SELLER: Message = Message::new(
    "no_such_seller",
    "Nothing in the cart is sold by this seller.",
    "Nichts im Warenkorb wird von diesem Händler verkauft.",
);
pub(crate) const SELLER_TWICE: Message =
    Message::new("seller_named_twice", "This seller is named twice.", "Dieser Händler ist zweimal genannt.");
pub(crate) const TOTAL_TOO_LARGE: Message =
    Message::new("total_too_large", "The total is too large.", "Die Summe ist zu groß.");
