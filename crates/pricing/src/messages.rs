//! What there is to say of prices.

use souk_http::Message;

pub(crate) const BEFORE_1970: Message = Message::new(
    "before_1970",
    "A moment after 1970 is wanted.",
    "Bitte geben Sie einen Zeitpunkt nach 1970 an.",
);
pub(crate) const ENDS_TOO_EARLY: Message =
    Message::new("ends_too_early", "It must end after it begins.", "Das Ende muss nach dem Anfang liegen.");
/// `amount_out_of_range`: From 0 to 100,000,000,000, in minor units.
pub const AMOUNT_OUT_OF_RANGE: Message = Message::new(
    "amount_out_of_range",
    "From 0 to 100,000,000,000, in minor units.",
    "Von 0 bis 100.000.000.000, in der kleinsten Einheit.",
);
/// `other_currency`: prices are in the channel's currency.
pub const OTHER_CURRENCY: Message =
    Message::new("other_currency", "Prices here are in {currency}.", "Preise sind hier in {currency}.");
pub(crate) const PRICE_TAKEN: Message = Message::new(
    "price_taken",
    "Another price of this variant begins at this moment.",
    "Ein anderer Preis dieser Variante beginnt in diesem Augenblick.",
);
pub(crate) const TAKEN_BY_PRICE: Message =
    Message::new("taken_by_price", "Another price begins then.", "Dann beginnt ein anderer Preis.");
pub(crate) const MILLIPERCENT: Message = Message::new(
    "millipercent",
    "From 0 to 100,000 thousandths of a percent.",
    "Von 0 bis 100.000 Tausendstel Prozent.",
);
pub(crate) const ADDS_TO_NOTHING: Message = Message::new(
    "adds_to_nothing",
    "Only the rate of a region comes on top of its country's.",
    "Nur der Satz einer Region kommt zu dem ihres Landes hinzu.",
);
pub(crate) const REGION_OF_NOWHERE: Message =
    Message::new("region_of_nowhere", "A region needs its country.", "Zu einer Region gehört ihr Land.");
pub(crate) const RATE_TAKEN: Message = Message::new(
    "rate_taken",
    "There is a rate for this place and class of goods.",
    "Für diesen Ort und diese Art von Waren gibt es schon einen Satz.",
);
pub(crate) const NO_CHANNEL_NAME: Message = Message::new(
    "no_channel_name",
    "Up to 40 small letters, digits and hyphens.",
    "Bis zu 40 Kleinbuchstaben, Ziffern und Bindestriche.",
);
pub(crate) const CHANNEL_TAKEN: Message = Message::new(
    "channel_taken",
    "There is a channel of this name.",
    "Es gibt schon einen Kanal mit diesem Namen.",
);
pub(crate) const NO_CURRENCY: Message = Message::new(
    "no_currency",
    "A currency has three letters, such as EUR.",
    "Eine Währung hat drei Buchstaben, etwa EUR.",
);
pub(crate) const NO_LANGUAGE: Message =
    Message::new("no_language", "The shop speaks {known}.", "Der Shop spricht {known}.");
pub(crate) const LANGUAGE_NOT_SPOKEN: Message = Message::new(
    "language_not_spoken",
    "The language when none is chosen is one of the channel's.",
    "Die Sprache ohne Auswahl ist eine der Sprachen des Kanals.",
);
pub(crate) const VARIANT_TWICE: Message =
    Message::new("variant_twice", "A variant is named twice.", "Eine Variante ist zweimal genannt.");
pub(crate) const TOO_MANY_ITEMS: Message =
    Message::new("too_many_items", "At most {most}.", "Höchstens {most}.");
pub(crate) const UNITS_OUT_OF_RANGE: Message =
    Message::new("units_out_of_range", "From 1 to 1,000,000,000 units.", "Von 1 bis 1.000.000.000 Stück.");
pub(crate) const MORE_SOLD: Message = Message::new(
    "more_sold",
    "Orders have taken {sold} of it already.",
    "Bestellungen haben davon schon {sold} genommen.",
);
