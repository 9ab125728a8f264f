//! What there is to say of what sending costs.

use souk_http::Message;

pub(crate) const NO_SUCH_WAY: Message = Message::new(
    "no_such_shipping_method",
    "There is no such way of sending to this address.",
    "Diese Versandart gibt es für diese Adresse nicht.",
)
.in_arabic("طريقة التوصيل هذه غير متاحة لهذا العنوان.");
pub(crate) const NO_SUCH_SELLER: Message = Message::new(
    "no_such_seller",
    "Nothing in the cart is sold by this seller.",
    "Nichts im Warenkorb wird von diesem Händler verkauft.",
)
.in_arabic("لا يوجد في السلة منتج من هذا البائع.");
pub(crate) const SELLER_TWICE: Message =
    Message::new("seller_named_twice", "This seller is named twice.", "Dieser Händler ist zweimal genannt.")
        .in_arabic("هذا البائع مذكور مرتين.");
pub(crate) const TOTAL_TOO_LARGE: Message =
    Message::new("total_too_large", "The total is too large.", "Die Summe ist zu groß.")
        .in_arabic("المبلغ الإجمالي كبير جدًا.");
