//! What there is to say of stock and its movements.

use souk_http::Message;

pub(crate) const NO_CURSOR: Message = Message::new(
    "no_cursor",
    "Take it from the `next` of the page before.",
    "Nehmen Sie ihn aus dem `next` der Seite davor.",
)
.in_arabic("يُرجى أخذه من `next` في الصفحة السابقة.");
pub(crate) const UNITS_OUT_OF_RANGE: Message = Message::new(
    "units_out_of_range",
    "1 to 1,000,000,000 units, negative to take them away.",
    "1 bis 1.000.000.000 Stück, negativ zum Wegnehmen.",
)
.in_arabic("من 1 إلى 1,000,000,000 وحدة، وبإشارة سالبة للخصم.");
pub(crate) const UNITS_NEGATIVE: Message = Message::new(
    "units_negative",
    "More than 0. What is gone is an `adjust`.",
    "Mehr als 0. Was weg ist, ist ein `adjust`.",
)
.in_arabic("أكثر من 0. تُسجّل الكميات المفقودة بواسطة `adjust`.");
pub(crate) const NO_SUCH_LOCATION: Message =
    Message::new("no_such_location", "There is no such location.", "Diesen Lagerort gibt es nicht.")
        .in_arabic("لا يوجد موقع تخزين كهذا.");
/// More would leave than there is.
pub const OUT_OF_STOCK: Message = Message::new(
    "out_of_stock",
    "{on_hand} are on the shelf and {reserved} promised to orders: at most {available} can be taken away.",
    "{on_hand} liegen im Regal und {reserved} sind Bestellungen versprochen: höchstens {available} können weggenommen werden.",
)
.in_arabic("الكمية على الرف {on_hand}، والمحجوز منها للطلبات {reserved}، والحد الأقصى للخصم {available}.");
/// Units that may leave.
pub const TOO_FEW_LEFT: Message = Message::new(
    "too_few_left",
    "At most {available} can be taken away.",
    "Höchstens {available} können weggenommen werden.",
)
.in_arabic("الحد الأقصى للخصم هو {available}.");
pub(crate) const NO_VARIANT_IDS: Message = Message::new(
    "no_variant_ids",
    "Ids of variants, divided by commas; 100 at most.",
    "IDs von Varianten, durch Kommas getrennt; höchstens 100.",
)
.in_arabic("معرّفات الأنواع مفصولة بفواصل، والحد الأقصى 100.");
