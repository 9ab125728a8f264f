//! What there is to say of placing, paying and sending an order.

use souk_http::Message;

pub(crate) const TOO_MANY_SELLERS: Message =
    Message::new("too_many_sellers", "At most 200, one for each seller.", "Höchstens 200, einer je Händler.");
pub(crate) const NO_SUCH_GATEWAY: Message = Message::new(
    "no_such_gateway",
    "There is no such way to pay here.",
    "Diese Zahlungsart gibt es hier nicht.",
);
pub(crate) const NO_SUCH_METHOD: Message = Message::new(
    "no_such_payment_method",
    "There is no such method at this gateway.",
    "Diese Methode gibt es bei diesem Zahlungsanbieter nicht.",
);
pub(crate) const NOT_OUR_ADDRESS: Message = Message::new(
    "not_our_address",
    "This must be an address of this shop.",
    "Dies muss eine Adresse dieses Shops sein.",
);
pub(crate) const NOT_SERVED: Message =
    Message::new("country_not_served", "We do not deliver there.", "Dorthin liefern wir nicht.");
pub(crate) const TOTAL_NEGATIVE: Message =
    Message::new("total_negative", "A total is not below 0.", "Eine Summe liegt nicht unter 0.");
pub(crate) const CART_ALREADY_ORDERED: Message = Message::new(
    "cart_already_ordered",
    "This cart was ordered already.",
    "Dieser Warenkorb wurde schon bestellt.",
);
pub(crate) const CART_EMPTY: Message =
    Message::new("cart_empty", "There is nothing in this cart.", "In diesem Warenkorb ist nichts.");
pub(crate) const THINGS_UNAVAILABLE: Message = Message::new(
    "unavailable",
    "Some things in this cart are not sold any more.",
    "Einiges in diesem Warenkorb wird nicht mehr verkauft.",
);
pub(crate) const OUT_OF_STOCK: Message = Message::new(
    "out_of_stock",
    "Not enough is left of some things in this cart.",
    "Von einigem in diesem Warenkorb ist nicht mehr genug da.",
);
pub(crate) const PRICE_CHANGED: Message = Message::new(
    "price_changed",
    "The total is another than the one you saw.",
    "Die Summe ist eine andere als die, die Sie gesehen haben.",
);
pub(crate) const SALE_OVER: Message = Message::new(
    "sale_over",
    "Others were quicker: of the sale nothing is left. Look at the cart again.",
    "Andere waren schneller: Vom Angebot ist nichts mehr da. Bitte den Warenkorb noch einmal ansehen.",
);
pub(crate) const TOO_MANY_LINES: Message =
    Message::new("too_many_lines", "At most 200 lines.", "Höchstens 200 Zeilen.");
pub(crate) const LINE_TWICE: Message =
    Message::new("line_named_twice", "This line is named twice.", "Diese Zeile ist zweimal genannt.");
pub(crate) const NOT_FULFILLABLE: Message = Message::new(
    "not_fulfillable",
    "Only a paid order can be sent.",
    "Nur eine bezahlte Bestellung kann versandt werden.",
);
pub(crate) const NOT_DELIVERABLE: Message = Message::new(
    "not_deliverable",
    "Only an order of which everything was sent can be delivered.",
    "Nur eine vollständig versandte Bestellung kann zugestellt sein.",
);
pub(crate) const NOTHING_TO_SEND: Message =
    Message::new("nothing_to_send", "There is nothing left to send.", "Es ist nichts mehr zu versenden.");
pub(crate) const NO_SUCH_LINE: Message =
    Message::new("no_such_line", "The order has no line {id}.", "Die Bestellung hat keine Zeile {id}.");
pub(crate) const FEWER_LEFT: Message = Message::new(
    "fewer_units_left",
    "Fewer units are left of line {id}.",
    "Von Zeile {id} sind weniger Stück übrig.",
);
pub(crate) const NOT_PAYABLE: Message = Message::new(
    "not_payable",
    "This order does not wait for a payment.",
    "Diese Bestellung wartet nicht auf eine Zahlung.",
);
pub(crate) const NOT_CANCELLABLE: Message = Message::new(
    "not_cancellable",
    "This order cannot be cancelled any more.",
    "Diese Bestellung lässt sich nicht mehr stornieren.",
);
