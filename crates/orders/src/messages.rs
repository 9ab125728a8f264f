//! What there is to say of addresses of orders.

use souk_http::Message;

pub(crate) const NO_POSTCODE: Message = Message::new(
    "no_postcode",
    "Postcodes there look like {example}.",
    "Postleitzahlen sehen dort so aus: {example}.",
)
.in_arabic("يُكتب الرمز البريدي هناك هكذا: {example}.");
pub(crate) const NO_PHONE: Message = Message::new(
    "no_phone",
    "A telephone number has digits, such as +32 470 12 34 56.",
    "Eine Telefonnummer besteht aus Ziffern, etwa +32 470 12 34 56.",
)
.in_arabic("رقم الهاتف مكوّن من أرقام، مثل \u{2066}+32 470 12 34 56\u{2069}.");
pub(crate) const NO_SUCH_ORDER: Message = Message::new(
    "no_such_order",
    "There is no order with this number and this address. Both stand in the mail about the order.",
    "Es gibt keine Bestellung mit dieser Nummer und dieser Adresse. Beides steht in der Mail zur Bestellung.",
)
.in_arabic("لا يوجد طلب بهذا الرقم وهذا العنوان. كلاهما مذكور في رسالة البريد الخاصة بالطلب.");
pub(crate) const NO_VAT_NUMBER: Message = Message::new(
    "no_vat_number",
    "This is not how a VAT number of that country is written. It begins with the letters of the country, such as BE0403170701.",
    "So wird eine USt-IdNr. dieses Landes nicht geschrieben. Sie beginnt mit den Buchstaben des Landes, etwa BE0403170701.",
)
.in_arabic("لا يُكتب الرقم الضريبي لذلك البلد هكذا. يبدأ الرقم بأحرف البلد، مثل \u{2066}BE0403170701\u{2069}.");
