//! What there is to say of addresses and privacy.

use souk_http::Message;

pub(crate) const TOO_MANY_ADDRESSES: Message = Message::new(
    "too_many_addresses",
    "An account has {most} addresses at most.",
    "Ein Konto hat höchstens {most} Adressen.",
)
.in_arabic("الحد الأقصى للعناوين في الحساب هو {most}.");
pub(crate) const STAFF_NOT_ERASED: Message = Message::new(
    "staff_not_erased",
    "Somebody who works for the shop is first taken off its staff.",
    "Wer für den Shop arbeitet, wird zuerst aus dem Team genommen.",
)
.in_arabic("يجب أولًا إخراج من يعمل في المتجر من فريق العمل.");
pub(crate) const NO_SUCH_CUSTOMER: Message =
    Message::new("no_such_customer", "There is no such customer.", "Diesen Kunden gibt es nicht.")
        .in_arabic("لا يوجد عميل كهذا.");
