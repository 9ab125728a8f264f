//! What there is to say of shipping methods.

use souk_http::Message;

pub(crate) const NO_CODE: Message = Message::new(
    "no_code",
    "Small letters, digits and single hyphens; at most 40 characters.",
    "Kleine Buchstaben, Ziffern und einzelne Bindestriche; höchstens 40 Zeichen.",
);
pub(crate) const CODE_TAKEN: Message = Message::new(
    "code_taken",
    "Another shipping method has this code.",
    "Eine andere Versandart hat diesen Code.",
);
pub(crate) const DAYS: Message =
    Message::new("days_out_of_range", "From 0 to 365 working days.", "Von 0 bis 365 Werktagen.");
pub(crate) const DAYS_TURNED: Message = Message::new(
    "days_turned",
    "At most cannot be less than at least.",
    "Höchstens kann nicht weniger sein als mindestens.",
);
pub(crate) const COUNTRIES: Message = Message::new("too_many_countries", "At most 250.", "Höchstens 250.");
