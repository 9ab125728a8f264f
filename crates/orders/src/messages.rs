//! What there is to say of addresses of orders.

use souk_http::Message;

pub(crate) const NO_POSTCODE: Message = Message::new(
    "no_postcode",
    "Postcodes there look like {example}.",
    "Postleitzahlen sehen dort so aus: {example}.",
)
.in_arabic("يُكتب الرمز البريدي هناك هكذا: {example}.");
pub(crate) const NO_SUCH_ORDER: Message = Message::new(
    "no_such_order",
    "There is no order with this number and this address. Both stand in the mail about the order.",
    "Es gibt keine Bestellung mit dieser Nummer und dieser Adresse. Beides steht in der Mail zur Bestellung.",
)
.in_arabic("لا يوجد طلب بهذا الرقم وهذا العنوان. كلاهما مذكور في رسالة البريد الخاصة بالطلب.");
