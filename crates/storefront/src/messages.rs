//! What there is to say of the forms of the pages.

use souk_http::Message;

pub(crate) const FORM_MEDIA_TYPE: Message = Message::new(
    "form_media_type",
    "Send the form as application/x-www-form-urlencoded.",
    "Bitte senden Sie das Formular als application/x-www-form-urlencoded.",
)
.in_arabic("يُرجى إرسال النموذج بصيغة application/x-www-form-urlencoded.");
pub(crate) const FORM_UNREADABLE: Message =
    Message::new("form_unreadable", "The form could not be read.", "Das Formular war nicht lesbar.")
        .in_arabic("تعذّرت قراءة النموذج.");
pub(crate) const SENT_TWICE: Message =
    Message::new("sent_twice", "This field was sent twice.", "Dieses Feld wurde zweimal gesendet.")
        .in_arabic("أُرسل هذا الحقل مرتين.");
pub(crate) const NOT_TAKEN_HERE: Message = Message::new(
    "not_taken_here",
    "This address does not take what was sent to it.",
    "Diese Adresse nimmt nicht an, was an sie gesendet wurde.",
)
.in_arabic("لا يقبل هذا العنوان ما أُرسل إليه.");
pub(crate) const CHOOSE_SHIPPING: Message = Message::new(
    "shipping_not_chosen",
    "Choose how it is to be sent.",
    "Bitte wählen Sie, wie versandt werden soll.",
)
.in_arabic("يُرجى اختيار طريقة التوصيل.");
pub(crate) const CHOOSE_PAYMENT: Message =
    Message::new("payment_not_chosen", "Choose how to pay.", "Bitte wählen Sie, wie Sie zahlen.")
        .in_arabic("يُرجى اختيار طريقة الدفع.");
pub(crate) const NO_CONTACT: Message = Message::new(
    "no_contact",
    "This shop takes no messages here.",
    "Dieser Shop nimmt hier keine Nachrichten an.",
)
.in_arabic("لا يستقبل هذا المتجر الرسائل هنا.");
pub(crate) const NO_QUANTITY: Message = Message::new(
    "no_quantity",
    "A whole number up to {most} is wanted.",
    "Bitte geben Sie eine ganze Zahl bis {most} an.",
)
.in_arabic("يُرجى إدخال عدد صحيح لا يتجاوز {most}.");
