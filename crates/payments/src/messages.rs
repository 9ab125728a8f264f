//! What there is to say of the sandbox's events and its bank.

use souk_http::Message;

pub(crate) const EVENT_UNSIGNED: Message = Message::new(
    "event_unsigned",
    "This event is not signed by the sandbox.",
    "Dieses Ereignis ist nicht von der Testumgebung signiert.",
)
.in_arabic("هذا الحدث غير موقّع من بيئة الاختبار.");
pub(crate) const NO_EVENT: Message = Message::new(
    "no_event",
    "An event has an id, a version, a kind and a payment.",
    "Ein Ereignis hat eine ID, eine Version, eine Art und eine Zahlung.",
)
.in_arabic("يتكون الحدث من معرّف وإصدار ونوع ودفعة.");
pub(crate) const EVENT_TOO_LONG: Message = Message::new(
    "event_too_long",
    "An id has 1 to 255 characters, a kind at most 255.",
    "Eine ID hat 1 bis 255 Zeichen, eine Art höchstens 255.",
)
.in_arabic("يتكون المعرّف من 1 إلى 255 حرفًا، والنوع من 255 حرفًا على الأكثر.");
pub(crate) const NO_DECISION: Message =
    Message::new("no_decision", "Either `confirm` or `refuse`.", "Entweder `confirm` oder `refuse`.")
        .in_arabic("إما `confirm` أو `refuse`.");
