//! What every part of the shop may have to say.
#![expect(missing_docs, reason = "a message says itself what it is")]

use crate::Message;

// Of problems as a whole.
pub const INVALID: Message =
    Message::new("invalid", "Some fields need another value.", "Einige Felder brauchen einen anderen Wert.")
        .in_arabic("تحتاج بعض الحقول إلى قيمة أخرى.");
pub(crate) const INVALID_PARAMETER: Message = Message::new(
    "invalid_parameter",
    "A parameter needs another value.",
    "Ein Parameter braucht einen anderen Wert.",
)
.in_arabic("تحتاج إحدى المعلمات إلى قيمة أخرى.");
pub const NOT_AUTHENTICATED: Message =
    Message::new("not_authenticated", "Sign in first.", "Bitte melden Sie sich zuerst an.")
        .in_arabic("يُرجى تسجيل الدخول أولًا.");
pub(crate) const MALFORMED: Message =
    Message::new("malformed", "The request cannot be read.", "Die Anfrage ist nicht lesbar.")
        .in_arabic("تعذّرت قراءة الطلب.");
pub(crate) const PERMISSION_DENIED: Message = Message::new(
    "permission_denied",
    "Your account does not have the right to do this.",
    "Ihr Konto hat dafür keine Berechtigung.",
)
.in_arabic("ليست لحسابك صلاحية لتنفيذ ذلك.");
pub(crate) const NOT_FOUND: Message =
    Message::new("not_found", "There is nothing here.", "Hier ist nichts.").in_arabic("لا يوجد شيء هنا.");
pub(crate) const TOO_LARGE: Message = Message::new(
    "too_large",
    "The body is larger than this address takes.",
    "Der Inhalt ist größer, als diese Adresse annimmt.",
)
.in_arabic("المحتوى أكبر مما يقبله هذا العنوان.");
pub const METHOD_NOT_ALLOWED: Message = Message::new(
    "method_not_allowed",
    "This address does not take this method; `Allow` names those it takes.",
    "Diese Adresse nimmt diese Methode nicht an; `Allow` nennt die, die sie annimmt.",
)
.in_arabic("لا يقبل هذا العنوان هذه الطريقة، ويذكر `Allow` الطرق المقبولة.");
pub const RATE_LIMITED: Message = Message::new(
    "rate_limited",
    "Too many tries. Try again in {seconds} s.",
    "Zu viele Versuche. Bitte versuchen Sie es in {seconds} s noch einmal.",
)
.in_arabic("محاولات كثيرة جدًا. يُرجى إعادة المحاولة بعد {seconds} ث.");
pub(crate) const UNAVAILABLE: Message = Message::new(
    "unavailable",
    "The shop is too busy just now. Try again in a moment.",
    "Der Shop ist gerade überlastet. Bitte versuchen Sie es gleich noch einmal.",
)
.in_arabic("المتجر مشغول جدًا حاليًا. يُرجى إعادة المحاولة بعد قليل.");
pub(crate) const INTERNAL: Message = Message::new(
    "internal",
    "Something went wrong on our side. It has been noted.",
    "Bei uns ist etwas schiefgegangen. Der Fehler wurde vermerkt.",
)
.in_arabic("حدث خطأ من جانبنا وتم تسجيله.");
pub(crate) const CROSS_SITE: Message = Message::new(
    "cross_site",
    "This request came from another site.",
    "Diese Anfrage kam von einer anderen Website.",
)
.in_arabic("ورد هذا الطلب من موقع آخر.");
/// Somebody wrote the thing since it was read.
pub const STALE_VERSION: Message = Message::new(
    "stale_version",
    "Somebody changed this since you read it. Look at what changed, then save again.",
    "Dies wurde inzwischen von jemandem geändert. Sehen Sie sich die Änderungen an und speichern Sie dann noch einmal.",
)
.in_arabic("عدّل شخص آخر هذا المحتوى بعد أن فتحته. يُرجى مراجعة التعديلات ثم الحفظ مرة أخرى.");
pub const UNSUPPORTED_MEDIA_TYPE: Message = Message::new(
    "unsupported_media_type",
    "Send the body as application/json.",
    "Bitte senden Sie den Inhalt als application/json.",
)
.in_arabic("يُرجى إرسال المحتوى بصيغة application/json.");
/// `form_wanted`: A form is wanted, `multipart/form-data`.
pub const FORM_WANTED: Message = Message::new(
    "form_data_wanted",
    "Send the file as multipart/form-data, in the field `file`.",
    "Bitte senden Sie die Datei als multipart/form-data, im Feld `file`.",
)
.in_arabic("يُرجى إرسال الملف بصيغة multipart/form-data في الحقل `file`.");

// Of bodies that cannot be read.
pub(crate) const UNSTORABLE_TEXT: Message = Message::new(
    "unstorable_text",
    "A text holds a character that cannot be kept.",
    "Ein Text enthält ein Zeichen, das sich nicht speichern lässt.",
)
.in_arabic("يحتوي أحد النصوص على رمز لا يمكن حفظه.");
pub(crate) const BODY_UNREADABLE: Message =
    Message::new("body_unreadable", "The body could not be read.", "Der Inhalt war nicht lesbar.")
        .in_arabic("تعذّرت قراءة المحتوى.");
pub(crate) const BODY_TOO_DEEP: Message = Message::new(
    "body_too_deep",
    "The body is nested deeper than {most}.",
    "Der Inhalt ist tiefer als {most} Ebenen verschachtelt.",
)
.in_arabic("عدد مستويات التداخل في المحتوى أكثر من {most}.");
pub(crate) const BODY_NOT_JSON: Message =
    Message::new("body_not_json", "The body is not valid JSON.", "Der Inhalt ist kein gültiges JSON.")
        .in_arabic("المحتوى ليس بصيغة JSON صحيحة.");
pub(crate) const BODY_GOES_ON: Message =
    Message::new("body_goes_on", "Something follows the JSON body.", "Auf das JSON folgt noch etwas.")
        .in_arabic("يوجد نص بعد محتوى JSON.");

// Of fields that are there or not.
pub const REQUIRED: Message =
    Message::new("required", "This field is required.", "Dieses Feld ist erforderlich.")
        .in_arabic("هذا الحقل مطلوب.");
pub const UNKNOWN_FIELD: Message =
    Message::new("unknown_field", "This field is not known here.", "Dieses Feld ist hier nicht bekannt.")
        .in_arabic("هذا الحقل غير معروف هنا.");
pub const DUPLICATE_FIELD: Message =
    Message::new("duplicate_field", "This field is there twice.", "Dieses Feld steht zweimal da.")
        .in_arabic("هذا الحقل مكرر.");
pub(crate) const REQUIRED_PARAMETER: Message = Message::new(
    "required_parameter",
    "The parameter `{name}` is required.",
    "Der Parameter `{name}` ist erforderlich.",
)
.in_arabic("المعلمة `{name}` مطلوبة.");
pub(crate) const UNKNOWN_PARAMETER: Message = Message::new(
    "unknown_parameter",
    "The parameter `{name}` is not known here.",
    "Der Parameter `{name}` ist hier nicht bekannt.",
)
.in_arabic("المعلمة `{name}` غير معروفة هنا.");
pub(crate) const DUPLICATE_PARAMETER: Message = Message::new(
    "duplicate_parameter",
    "This parameter is there twice.",
    "Dieser Parameter steht zweimal da.",
)
.in_arabic("هذه المعلمة مكررة.");

// Of values of another kind.
pub const WHOLE_NUMBER: Message =
    Message::new("whole_number_wanted", "A whole number is wanted.", "Bitte geben Sie eine ganze Zahl an.")
        .in_arabic("يُرجى إدخال عدد صحيح.");
pub(crate) const NUMBER: Message =
    Message::new("number_wanted", "A number is wanted.", "Bitte geben Sie eine Zahl an.")
        .in_arabic("يُرجى إدخال عدد.");
pub(crate) const TEXT: Message =
    Message::new("text_wanted", "A text is wanted.", "Bitte geben Sie einen Text an.")
        .in_arabic("يُرجى إدخال نص.");
pub(crate) const TRUTH: Message =
    Message::new("boolean_wanted", "Either true or false is wanted.", "Bitte geben Sie true oder false an.")
        .in_arabic("يُرجى إدخال true أو false.");
pub(crate) const LIST: Message =
    Message::new("list_wanted", "A list is wanted.", "Bitte geben Sie eine Liste an.")
        .in_arabic("يُرجى إدخال قائمة.");
pub(crate) const OBJECT: Message =
    Message::new("object_wanted", "An object is wanted.", "Bitte geben Sie ein Objekt an.")
        .in_arabic("يُرجى إدخال كائن.");
pub(crate) const ID: Message = Message::new("id_wanted", "An id is wanted.", "Bitte geben Sie eine ID an.")
    .in_arabic("يُرجى إدخال مُعرّف.");
pub(crate) const MOMENT: Message = Message::new(
    "time_wanted",
    "A moment is wanted, such as 2026-01-31T12:00:00Z.",
    "Bitte geben Sie einen Zeitpunkt an, etwa 2026-01-31T12:00:00Z.",
)
.in_arabic("يُرجى إدخال وقت، مثل \u{2066}2026-01-31T12:00:00Z\u{2069}.");
pub(crate) const CURRENCY: Message =
    Message::new("unknown_currency", "This currency is not known.", "Diese Währung ist nicht bekannt.")
        .in_arabic("هذه العملة غير معروفة.");
pub const ONE_OF: Message =
    Message::new("one_of", "One of: {known}.", "Möglich sind: {known}.").in_arabic("القيم الممكنة: {known}.");
pub(crate) const DOES_NOT_FIT: Message =
    Message::new("does_not_fit", "This value does not fit here.", "Dieser Wert passt hier nicht.")
        .in_arabic("هذه القيمة غير مناسبة هنا.");

// Of texts and figures.
pub const EMPTY: Message = Message::new("empty", "This may not be empty.", "Dies darf nicht leer sein.")
    .in_arabic("لا يمكن ترك هذا الحقل فارغًا.");
pub const TOO_LONG: Message =
    Message::new("too_long", "At most {most} characters.", "Höchstens {most} Zeichen.")
        .in_arabic("الحد الأقصى لعدد الأحرف: {most}.");
pub(crate) const NOT_ONE_LINE: Message = Message::new(
    "not_one_line",
    "Line breaks and invisible control characters are not allowed.",
    "Zeilenumbrüche und unsichtbare Steuerzeichen sind nicht erlaubt.",
)
.in_arabic("لا يُسمح بفواصل الأسطر ورموز التحكم غير المرئية.");
pub(crate) const INVISIBLE_CHARACTERS: Message = Message::new(
    "invisible_characters",
    "Invisible control characters are not allowed.",
    "Unsichtbare Steuerzeichen sind nicht erlaubt.",
)
.in_arabic("لا يُسمح برموز التحكم غير المرئية.");
pub const CONTROL_CHARACTERS: Message = Message::new(
    "control_characters",
    "Control characters are not allowed.",
    "Steuerzeichen sind nicht erlaubt.",
)
.in_arabic("لا يُسمح برموز التحكم.");
pub(crate) const NO_EMAIL: Message = Message::new(
    "no_email",
    "This is no mail address, such as you@example.org.",
    "Das ist keine E-Mail-Adresse, wie sie@example.org eine ist.",
)
.in_arabic("هذا ليس عنوان بريد إلكتروني، مثل you@example.org.");
pub const NO_COUNTRY: Message = Message::new(
    "no_country",
    "A country is two letters, such as BE.",
    "Ein Land sind zwei Buchstaben, etwa BE.",
)
.in_arabic("يُكتب البلد بحرفين، مثل BE.");
pub const NEGATIVE: Message =
    Message::new("negative", "This cannot be negative.", "Dies darf nicht negativ sein.")
        .in_arabic("لا يمكن أن تكون القيمة سالبة.");
pub const POSITION: Message =
    Message::new("position_out_of_range", "From 0 to 1,000,000.", "Von 0 bis 1.000.000.")
        .in_arabic("من 0 إلى 1,000,000.");
pub const TOO_FEW: Message =
    Message::new("too_few", "At least {least}.", "Mindestens {least}.").in_arabic("الحد الأدنى: {least}.");
pub(crate) const PAGE_OUT_OF_RANGE: Message =
    Message::new("page_out_of_range", "Pages go from 1 to {most}.", "Es gibt die Seiten 1 bis {most}.")
        .in_arabic("أرقام الصفحات من 1 إلى {most}.");
pub(crate) const PAGE_SIZE_OUT_OF_RANGE: Message = Message::new(
    "page_size_out_of_range",
    "A page holds 1 to {most} items.",
    "Eine Seite fasst 1 bis {most} Einträge.",
)
.in_arabic("عدد العناصر في الصفحة من 1 إلى {most}.");

// Of idempotency keys.
pub(crate) const NO_KEY: Message = Message::new(
    "no_idempotency_key",
    "The key has 1 to 255 visible ASCII characters.",
    "Der Schlüssel hat 1 bis 255 sichtbare ASCII-Zeichen.",
)
.in_arabic("يتكون المفتاح من 1 إلى 255 رمزًا مرئيًا من رموز ASCII.");
pub(crate) const KEY_REUSED: Message = Message::new(
    "idempotency_key_reused",
    "This key was used with another body.",
    "Dieser Schlüssel wurde mit einem anderen Inhalt verwendet.",
)
.in_arabic("استُخدم هذا المفتاح مع محتوى آخر.");
pub(crate) const FRESH_KEY: Message = Message::new(
    "fresh_idempotency_key_wanted",
    "Use a fresh key for a new request.",
    "Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.",
)
.in_arabic("يُرجى استخدام مفتاح جديد لكل طلب جديد.");
pub(crate) const KEY_IN_USE: Message = Message::new(
    "idempotency_key_in_use",
    "A request with this key is under way.",
    "Eine Anfrage mit diesem Schlüssel ist noch unterwegs.",
)
.in_arabic("يوجد طلب بهذا المفتاح قيد التنفيذ.");
