//! What there is to say of staff and their rights.

use souk_http::Message;

pub(super) const BEYOND_OWN_RIGHTS: Message = Message::new(
    "beyond_own_rights",
    "You do not have these rights yourself: {rights}.",
    "Diese Rechte haben Sie selbst nicht: {rights}.",
)
.in_arabic("لا تملك هذه الصلاحيات بنفسك: {rights}.");
pub(super) const GROUP_NAME_TAKEN: Message =
    Message::new("group_name_taken", "Another group has this name.", "Eine andere Gruppe heißt schon so.")
        .in_arabic("تحمل مجموعة أخرى هذا الاسم.");
pub(super) const NO_SUCH_GROUP: Message =
    Message::new("no_such_group", "There is no such group.", "Diese Gruppe gibt es nicht.")
        .in_arabic("لا توجد مجموعة كهذه.");
pub(super) const OWN_RIGHTS: Message = Message::new(
    "own_rights",
    "Nobody changes their own rights. Ask somebody else.",
    "Niemand ändert die eigenen Rechte. Bitten Sie jemand anderen.",
)
.in_arabic("لا يغيّر أحد صلاحياته بنفسه. يُرجى طلب ذلك من شخص آخر.");
pub(super) const SUPERUSERS_ALONE: Message = Message::new(
    "superusers_alone",
    "Only a superuser changes superusers.",
    "Nur ein Superuser ändert Superuser.",
)
.in_arabic("لا يغيّر المشرفين العامّين إلا مشرف عام.");
pub(super) const LAST_SUPERUSER: Message = Message::new(
    "last_superuser",
    "This is the last superuser; make another one first.",
    "Das ist der letzte Superuser; ernennen Sie erst einen anderen.",
)
.in_arabic("هذا آخر مشرف عام. يُرجى تعيين مشرف آخر أولًا.");
pub(super) const PASSWORD_FOR_NEW: Message = Message::new(
    "password_for_new",
    "There is no account with this address yet: give it a password.",
    "Zu dieser Adresse gibt es noch kein Konto: geben Sie ihm ein Passwort.",
)
.in_arabic("لا يوجد حساب بهذا العنوان بعد. يُرجى تحديد كلمة مرور له.");
pub(super) const PASSWORD_OF_OTHERS: Message = Message::new(
    "password_of_others",
    "There is an account with this address, and it keeps its password. Leave this out.",
    "Zu dieser Adresse gibt es schon ein Konto, und es behält sein Passwort. Lassen Sie dieses Feld weg.",
)
.in_arabic("يوجد حساب بهذا العنوان ويحتفظ بكلمة مروره. يُرجى ترك هذا الحقل.");
pub(super) const STAFF_ALREADY: Message = Message::new(
    "staff_already",
    "This person is staff already.",
    "Diese Person arbeitet schon für den Shop.",
)
.in_arabic("هذا الشخص من فريق العمل بالفعل.");
