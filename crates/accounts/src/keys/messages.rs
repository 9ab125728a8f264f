//! What there is to say of keys.

use souk_http::Message;

pub(crate) const NOT_ALLOWED: Message = Message::new(
    "api_key_not_allowed",
    "An API key cannot do this. Sign in instead.",
    "Mit einem API-Schlüssel geht das nicht. Melden Sie sich an.",
)
.in_arabic("لا يمكن تنفيذ ذلك بمفتاح API. يُرجى تسجيل الدخول.");
pub(super) const EXPIRES_LATER: Message = Message::new(
    "expires_later",
    "A key expires in the future, or never.",
    "Ein Schlüssel läuft in der Zukunft ab oder nie.",
)
.in_arabic("يجب أن تنتهي صلاحية المفتاح في المستقبل، أو ألّا تنتهي.");
pub(super) const NO_PERMISSIONS: Message = Message::new(
    "no_permissions",
    "Choose at least one right for the key.",
    "Wählen Sie mindestens ein Recht für den Schlüssel.",
)
.in_arabic("يُرجى اختيار صلاحية واحدة على الأقل للمفتاح.");
pub(super) const NOT_FOR_KEYS: Message = Message::new(
    "not_for_keys",
    "A key cannot have these rights: {rights}.",
    "Diese Rechte kann ein Schlüssel nicht haben: {rights}.",
)
.in_arabic("لا يمكن منح المفتاح هذه الصلاحيات: {rights}.");
pub(super) const KEYS_FULL: Message = Message::new(
    "api_keys_full",
    "An account has at most {most} API keys. Revoke one first.",
    "Ein Konto hat höchstens {most} API-Schlüssel. Widerrufen Sie zuerst einen.",
)
.in_arabic("الحد الأقصى لمفاتيح API في الحساب هو {most}. يُرجى إلغاء أحدها أولًا.");
