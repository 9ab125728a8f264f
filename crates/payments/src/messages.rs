//! What there is to say of ways to pay, and of the sandbox's events and its bank.

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
pub(crate) const NO_IBAN: Message = Message::new(
    "no_iban",
    "This IBAN has a typing error: its check digits are wrong.",
    "Diese IBAN enthält einen Tippfehler: Ihre Prüfziffern stimmen nicht.",
)
.in_arabic("في رقم الآيبان هذا خطأ في الكتابة: رقما التحقق غير صحيحين.");
pub(crate) const NO_BIC: Message = Message::new(
    "no_bic",
    "A BIC has 8 or 11 letters and digits.",
    "Ein BIC hat 8 oder 11 Buchstaben und Ziffern.",
)
.in_arabic("يتكون رمز BIC من 8 أو 11 حرفًا ورقمًا.");
pub(crate) const NO_ACCOUNT: Message = Message::new(
    "no_account",
    "Shoppers can transfer money only to an account with a holder and a number.",
    "Überwiesen werden kann nur auf ein Konto mit Inhaber und Nummer.",
)
.in_arabic("لا يمكن التحويل إلا إلى حساب له صاحب ورقم.");
pub(crate) const TAKES_NO_ACCOUNT: Message = Message::new(
    "takes_no_account",
    "Only bank transfers go to an account.",
    "Nur Überweisungen gehen auf ein Konto.",
)
.in_arabic("التحويلات المصرفية وحدها تذهب إلى حساب.");
pub(crate) const DAYS_TO_PAY: Message =
    Message::new("days_to_pay", "From 1 to 60 days.", "Von 1 bis 60 Tagen.").in_arabic("من 1 إلى 60 يومًا.");
