//! What there is to say of a cart.

use souk_http::Message;

pub(crate) const CART_FULL: Message = Message::new(
    "cart_full",
    "A cart holds 200 different things at most.",
    "Ein Warenkorb fasst höchstens 200 verschiedene Dinge.",
)
.in_arabic("الحد الأقصى للمنتجات المختلفة في السلة هو 200.");
pub(crate) const LINE_FULL: Message = Message::new(
    "too_many_units",
    "A line holds {most} units at most.",
    "Eine Zeile fasst höchstens {most} Stück.",
)
.in_arabic("الحد الأقصى للكمية من المنتج الواحد هو {most}.");
pub(crate) const CART_ALREADY_ORDERED: Message = Message::new(
    "cart_already_ordered",
    "This cart was ordered just now.",
    "Dieser Warenkorb wurde gerade bestellt.",
)
.in_arabic("تم طلب محتوى هذه السلة للتو.");
pub(crate) const OUT_OF_STOCK: Message =
    Message::new("out_of_stock", "This is sold out.", "Das ist ausverkauft.").in_arabic("نفدت الكمية.");
pub(crate) const FEW_LEFT: Message = Message::new("few_left", "Only {left} left.", "Nur noch {left} da.")
    .in_arabic("الكمية المتبقية: {left} فقط.");
pub(crate) const CAN_BE_BOUGHT: Message =
    Message::new("can_be_bought", "{left} can be bought.", "{left} können gekauft werden.")
        .in_arabic("الكمية المتاحة للشراء: {left}.");
pub(crate) const TOTAL_TOO_LARGE: Message =
    Message::new("total_too_large", "The total is too large.", "Die Summe ist zu groß.")
        .in_arabic("المبلغ الإجمالي كبير جدًا.");
