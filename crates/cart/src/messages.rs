//! What there is to say of a cart.

use souk_http::Message;

pub(crate) const CART_FULL: Message = Message::new(
    "cart_full",
    "A cart holds 200 different things at most.",
    "Ein Warenkorb fasst höchstens 200 verschiedene Dinge.",
);
pub(crate) const LINE_FULL: Message = Message::new(
    "too_many_units",
    "A line holds {most} units at most.",
    "Eine Zeile fasst höchstens {most} Stück.",
);
pub(crate) const CART_ALREADY_ORDERED: Message = Message::new(
    "cart_already_ordered",
    "This cart was ordered just now.",
    "Dieser Warenkorb wurde gerade bestellt.",
);
pub(crate) const OUT_OF_STOCK: Message =
    Message::new("out_of_stock", "This is sold out.", "Das ist ausverkauft.");
pub(crate) const FEW_LEFT: Message = Message::new("few_left", "Only {left} left.", "Nur noch {left} da.");
pub(crate) const CAN_BE_BOUGHT: Message =
    Message::new("can_be_bought", "{left} can be bought.", "{left} können gekauft werden.");
pub(crate) const TOTAL_TOO_LARGE: Message =
    Message::new("total_too_large", "The total is too large.", "Die Summe ist zu groß.");
