//! What there is to say of an account, its sessions and its password.

use souk_http::Message;

pub(crate) const NO_REFRESH_TOKEN: Message = Message::new(
    "no_refresh_token",
    "This is no refresh token of ours.",
    "Das ist kein Refresh-Token von uns.",
)
.in_arabic("رمز التجديد هذا غير صادر عنّا.");
pub(crate) const FOREIGN_REFRESH_TOKEN: Message = Message::new(
    "foreign_refresh_token",
    "This refresh token is not yours.",
    "Dieses Refresh-Token ist nicht Ihres.",
)
.in_arabic("رمز التجديد هذا لا يخصّك.");
pub(crate) const NO_BEARER: Message =
    Message::new("no_bearer_token", "Send `Bearer` and a token.", "Bitte senden Sie `Bearer` und ein Token.")
        .in_arabic("يُرجى إرسال `Bearer` ثم الرمز.");
pub(crate) const TOKEN_ENDED: Message =
    Message::new("token_ended", "This token is not valid any more.", "Dieses Token gilt nicht mehr.")
        .in_arabic("انتهت صلاحية هذا الرمز.");
pub(crate) const SESSION_ENDED: Message = Message::new(
    "session_ended",
    "This session has ended. Sign in again.",
    "Diese Sitzung ist beendet. Bitte melden Sie sich neu an.",
)
.in_arabic("انتهت هذه الجلسة. يُرجى تسجيل الدخول من جديد.");
pub(crate) const LINK_USED: Message =
    Message::new("link_used", "This link was used already.", "Dieser Link wurde schon benutzt.")
        .in_arabic("سبق استخدام هذا الرابط.");
pub(crate) const INVALID_CREDENTIALS: Message = Message::new(
    "invalid_credentials",
    "Address and password do not fit.",
    "Adresse und Passwort passen nicht zusammen.",
)
.in_arabic("عنوان البريد الإلكتروني أو كلمة المرور غير صحيح.");
pub(crate) const ACCOUNT_CLOSED: Message = Message::new(
    "account_closed",
    "Too many wrong passwords for this address. Its owner was mailed a link to sign in with; or try again in {minutes} minutes.",
    "Zu viele falsche Passwörter für diese Adresse. Ein Link zum Anmelden wurde an sie geschickt; oder versuchen Sie es in {minutes} Minuten noch einmal.",
)
.in_arabic("أُدخلت كلمات مرور خاطئة كثيرة لهذا العنوان. أُرسل إلى صاحبه رابط لتسجيل الدخول. ويمكن إعادة المحاولة لاحقًا (المدة بالدقائق: {minutes}).");
pub(crate) const MFA_REQUIRED: Message = Message::new(
    "mfa_required",
    "Send a code of your authenticator app, or a recovery code, as well.",
    "Bitte geben Sie auch einen Code Ihrer Authenticator-App oder einen Wiederherstellungscode an.",
)
.in_arabic("يُرجى أيضًا إدخال رمز من تطبيق المصادقة أو رمز استرداد.");
pub(crate) const LOCALE_UNKNOWN: Message = Message::new(
    "locale_unknown",
    "The shop writes in English (en), German (de) and Arabic (ar).",
    "Der Shop schreibt auf Englisch (en), Deutsch (de) und Arabisch (ar).",
)
.in_arabic("يكتب المتجر بالإنجليزية (en) والألمانية (de) والعربية (ar).");
pub(crate) const CURRENCY_UNKNOWN: Message =
    Message::new("currency_unknown", "The shop sells in {currencies}.", "Der Shop verkauft in {currencies}.")
        .in_arabic("يبيع المتجر بالعملات {currencies}.");
pub(crate) const FIRST_STEP_MISSING: Message = Message::new(
    "first_step_missing",
    "The first step of this sign-in is missing, or too long ago. Sign in from the beginning.",
    "Der erste Schritt dieser Anmeldung fehlt oder liegt zu lange zurück. Melden Sie sich von vorn an.",
)
.in_arabic("الخطوة الأولى من تسجيل الدخول مفقودة أو مضى عليها وقت طويل. يُرجى تسجيل الدخول من البداية.");
pub(crate) const OPENID_REFUSED: Message = Message::new(
    "openid_refused",
    "The sign-in with the other account was broken off, or its answer could not be believed. Try again from here.",
    "Die Anmeldung mit dem anderen Konto wurde abgebrochen, oder ihre Antwort war nicht glaubhaft. Versuchen Sie es von hier aus noch einmal.",
)
.in_arabic("أُلغي تسجيل الدخول بالحساب الآخر، أو تعذّر التحقق من ردّه. يُرجى إعادة المحاولة من هنا.");
pub(crate) const OPENID_UNAVAILABLE: Message = Message::new(
    "openid_unavailable",
    "The other account's provider does not answer. Try again later, or sign in with your password.",
    "Der Anbieter des anderen Kontos antwortet nicht. Versuchen Sie es später oder melden Sie sich mit Ihrem Passwort an.",
)
.in_arabic("مزوّد الحساب الآخر لا يستجيب. يُرجى إعادة المحاولة لاحقًا أو تسجيل الدخول بكلمة المرور.");
pub(crate) const OPENID_NO_EMAIL: Message = Message::new(
    "openid_no_email",
    "The other account has no proved email address, which an account here needs. Create one with your address instead.",
    "Das andere Konto hat keine bestätigte E-Mail-Adresse; ein Konto hier braucht eine. Legen Sie eines mit Ihrer Adresse an.",
)
.in_arabic("ليس للحساب الآخر عنوان بريد إلكتروني مؤكَّد، والحساب هنا يتطلب ذلك. يُرجى إنشاء حساب بعنوان بريدك.");
pub(crate) const OPENID_ACCOUNT_EXISTS: Message = Message::new(
    "openid_account_exists",
    "There is an account with this address already. Sign in with your password, then link the other account under Security.",
    "Mit dieser Adresse gibt es schon ein Konto. Melden Sie sich mit Ihrem Passwort an und verknüpfen Sie das andere Konto unter Sicherheit.",
)
.in_arabic("يوجد حساب بهذا العنوان. يُرجى تسجيل الدخول بكلمة المرور، ثم ربط الحساب الآخر من صفحة الأمان.");
pub(crate) const OPENID_TAKEN: Message = Message::new(
    "openid_taken",
    "The other account is linked to somebody else's account here.",
    "Das andere Konto ist hier schon mit einem anderen Konto verknüpft.",
)
.in_arabic("الحساب الآخر مرتبط هنا بحساب شخص آخر.");
pub(crate) const OTP_WRONG: Message = Message::new(
    "otp_wrong",
    "This code is wrong or was used already. Wait for the next one.",
    "Dieser Code ist falsch oder wurde schon benutzt. Warten Sie auf den nächsten.",
)
.in_arabic("هذا الرمز خاطئ أو سبق استخدامه. يُرجى انتظار الرمز التالي.");
pub(crate) const OTP_FORM: Message = Message::new(
    "otp_form",
    "A code has six digits; a recovery code has ten letters and digits.",
    "Ein Code hat sechs Ziffern; ein Wiederherstellungscode hat zehn Buchstaben und Ziffern.",
)
.in_arabic("يتكون الرمز من ستة أرقام، ورمز الاسترداد من عشرة أحرف وأرقام.");
pub(crate) const MFA_ENROLMENT_REQUIRED: Message = Message::new(
    "mfa_enrolment_required",
    "Staff of this shop sign in in two steps. Switch that on for your account, or sign in again with your code.",
    "Wer für diesen Shop arbeitet, meldet sich in zwei Schritten an. Schalten Sie das für Ihr Konto ein oder melden Sie sich mit Ihrem Code neu an.",
)
.in_arabic("يسجّل العاملون في هذا المتجر الدخول بخطوتين. يُرجى تفعيل ذلك في حسابك أو تسجيل الدخول من جديد بالرمز.");
pub(crate) const TOTP_ON: Message = Message::new(
    "totp_on",
    "Two-step sign-in is on already. Switch it off first.",
    "Die Anmeldung in zwei Schritten ist schon eingeschaltet. Schalten Sie sie zuerst aus.",
)
.in_arabic("تسجيل الدخول بخطوتين مفعّل بالفعل. يُرجى إيقافه أولًا.");
pub(crate) const TOTP_OFF: Message = Message::new(
    "totp_off",
    "Two-step sign-in is not on.",
    "Die Anmeldung in zwei Schritten ist nicht eingeschaltet.",
)
.in_arabic("تسجيل الدخول بخطوتين غير مفعّل.");
pub(crate) const TOTP_NOT_BEGUN: Message = Message::new(
    "totp_not_begun",
    "Begin two-step sign-in first, to get a secret for your authenticator app.",
    "Beginnen Sie zuerst die Anmeldung in zwei Schritten, um ein Geheimnis für Ihre Authenticator-App zu bekommen.",
)
.in_arabic("يُرجى بدء إعداد تسجيل الدخول بخطوتين أولًا للحصول على مفتاح سرّي لتطبيق المصادقة.");
pub(crate) const PASSKEYS_UNAVAILABLE: Message = Message::new(
    "passkeys_unavailable",
    "Passkeys need a domain, and this shop's address is none.",
    "Passkeys brauchen eine Domain, und die Adresse dieses Shops ist keine.",
)
.in_arabic("تتطلب مفاتيح المرور اسم نطاق، وعنوان هذا المتجر ليس كذلك.");
pub(crate) const PASSKEYS_FULL: Message = Message::new(
    "passkeys_full",
    "An account has at most {most} passkeys. Remove one first.",
    "Ein Konto hat höchstens {most} Passkeys. Entfernen Sie zuerst einen.",
)
.in_arabic("الحد الأقصى لمفاتيح المرور في الحساب هو {most}. يُرجى إزالة أحدها أولًا.");
pub(crate) const PASSKEY_FORM: Message = Message::new(
    "passkey_form",
    "This is not what an authenticator answers.",
    "Das ist nicht, was ein Authenticator antwortet.",
)
.in_arabic("هذا ليس ردًّا من أداة مصادقة.");
pub(crate) const PASSKEY_CHALLENGE: Message = Message::new(
    "passkey_challenge_ended",
    "This took too long, or was sent before. Begin again.",
    "Das hat zu lange gedauert oder wurde schon gesendet. Beginnen Sie noch einmal.",
)
.in_arabic("استغرق ذلك وقتًا طويلًا أو سبق إرساله. يُرجى البدء من جديد.");
pub(crate) const PASSKEY_REFUSED: Message = Message::new(
    "passkey_refused",
    "This passkey does not open an account here.",
    "Dieser Passkey öffnet hier kein Konto.",
)
.in_arabic("مفتاح المرور هذا لا يفتح أي حساب هنا.");
pub(crate) const PASSKEY_KNOWN: Message =
    Message::new("passkey_known", "This passkey is known already.", "Dieser Passkey ist schon bekannt.")
        .in_arabic("مفتاح المرور هذا مسجّل بالفعل.");
pub(crate) const SIX_DIGITS: Message =
    Message::new("six_digits", "The code has six digits.", "Der Code hat sechs Ziffern.")
        .in_arabic("يتكون الرمز من ستة أرقام.");
pub(crate) const CODE_WRONG: Message = Message::new(
    "code_wrong",
    "This code is wrong or does not hold any more. Ask for another, or use the link in the mail.",
    "Dieser Code ist falsch oder gilt nicht mehr. Fordern Sie einen neuen an oder nehmen Sie den Link in der Mail.",
)
.in_arabic("هذا الرمز خاطئ أو انتهت صلاحيته. يُرجى طلب رمز آخر أو استخدام الرابط في الرسالة.");
pub(crate) const RESET_TOKEN_INVALID: Message = Message::new(
    "reset_token_invalid",
    "This leave to choose a new password was used or is too old. Ask for another code.",
    "Damit können Sie kein neues Passwort mehr wählen. Fordern Sie einen neuen Code an.",
)
.in_arabic("سبق استخدام هذا الإذن باختيار كلمة مرور جديدة أو انتهت صلاحيته. يُرجى طلب رمز آخر.");
pub(crate) const LINK_INVALID: Message = Message::new(
    "link_invalid",
    "This link was used or is too old.",
    "Dieser Link wurde schon benutzt oder ist zu alt.",
)
.in_arabic("سبق استخدام هذا الرابط أو انتهت صلاحيته.");
pub(crate) const PASSWORD_WRONG: Message =
    Message::new("password_wrong", "This is not your password.", "Das ist nicht Ihr Passwort.")
        .in_arabic("كلمة المرور هذه غير صحيحة.");
pub(crate) const EMAIL_TAKEN: Message = Message::new(
    "email_taken",
    "There is an account with this address. Sign in, or reset its password.",
    "Zu dieser Adresse gibt es schon ein Konto. Melden Sie sich an oder setzen Sie das Passwort zurück.",
)
.in_arabic("يوجد حساب بهذا العنوان. يُرجى تسجيل الدخول أو إعادة تعيين كلمة المرور.");
pub(crate) const HAS_ACCOUNT: Message = Message::new(
    "has_account",
    "There is an account with this address.",
    "Zu dieser Adresse gibt es schon ein Konto.",
)
.in_arabic("يوجد حساب بهذا العنوان.");

// Of passwords: all begin alike, and go on with what makes this one weak.
pub(crate) const PASSWORD_WEAK: Message = Message::new(
    "password_weak",
    "This is too easy to guess. Three or four unrelated words are strong.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية.");
pub(crate) const PASSWORD_WEAK_ROW_OF_KEYS: Message = Message::new(
    "password_weak_row_of_keys",
    "This is too easy to guess. Three or four unrelated words are strong. Straight rows of keys are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Gerade Tastenreihen sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. صفوف المفاتيح المتتالية سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_KEYBOARD_PATTERN: Message = Message::new(
    "password_weak_keyboard_pattern",
    "This is too easy to guess. Three or four unrelated words are strong. Short keyboard patterns are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Kurze Tastaturmuster sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. الأنماط القصيرة على لوحة المفاتيح سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_REPEATS: Message = Message::new(
    "password_weak_repeats",
    "This is too easy to guess. Three or four unrelated words are strong. Repeats like \"aaa\" are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Wiederholungen wie „aaa“ sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. التكرار مثل «aaa» سهل التخمين.");
pub(crate) const PASSWORD_WEAK_REPEATED_GROUP: Message = Message::new(
    "password_weak_repeated_group",
    "This is too easy to guess. Three or four unrelated words are strong. Repeats like \"abcabcabc\" are only slightly harder to guess than \"abc\".",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Wiederholungen wie „abcabcabc“ sind kaum schwerer zu erraten als „abc“.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. التكرار مثل «abcabcabc» لا يزيد صعوبة التخمين إلا قليلًا عن «abc».");
pub(crate) const PASSWORD_WEAK_TOP_10: Message = Message::new(
    "password_weak_top_10",
    "This is too easy to guess. Three or four unrelated words are strong. This is a top-10 common password.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Das ist eines der 10 häufigsten Passwörter.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. هذه من أكثر 10 كلمات مرور شيوعًا.");
pub(crate) const PASSWORD_WEAK_TOP_100: Message = Message::new(
    "password_weak_top_100",
    "This is too easy to guess. Three or four unrelated words are strong. This is a top-100 common password.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Das ist eines der 100 häufigsten Passwörter.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. هذه من أكثر 100 كلمة مرور شيوعًا.");
pub(crate) const PASSWORD_WEAK_COMMON: Message = Message::new(
    "password_weak_common",
    "This is too easy to guess. Three or four unrelated words are strong. This is a very common password.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Das ist ein sehr häufiges Passwort.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. هذه كلمة مرور شائعة جدًا.");
pub(crate) const PASSWORD_WEAK_LIKE_COMMON: Message = Message::new(
    "password_weak_like_common",
    "This is too easy to guess. Three or four unrelated words are strong. This is similar to a commonly used password.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Das ähnelt einem häufig benutzten Passwort.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. هذه تشبه كلمة مرور شائعة الاستخدام.");
pub(crate) const PASSWORD_WEAK_SEQUENCE: Message = Message::new(
    "password_weak_sequence",
    "This is too easy to guess. Three or four unrelated words are strong. Sequences like abc or 6543 are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Folgen wie abc oder 6543 sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. المتتاليات مثل abc أو 6543 سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_RECENT_YEAR: Message = Message::new(
    "password_weak_recent_year",
    "This is too easy to guess. Three or four unrelated words are strong. Recent years are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Jahreszahlen der letzten Zeit sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. الأعوام الأخيرة سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_WORD: Message = Message::new(
    "password_weak_word",
    "This is too easy to guess. Three or four unrelated words are strong. A word by itself is easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Ein einzelnes Wort ist leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. الكلمة الواحدة بمفردها سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_DATE: Message = Message::new(
    "password_weak_date",
    "This is too easy to guess. Three or four unrelated words are strong. Dates are often easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Daten sind oft leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. التواريخ سهلة التخمين في الغالب.");
pub(crate) const PASSWORD_WEAK_NAME_ALONE: Message = Message::new(
    "password_weak_name_alone",
    "This is too easy to guess. Three or four unrelated words are strong. Names and surnames by themselves are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Vor- und Nachnamen allein sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. الأسماء وأسماء العائلات بمفردها سهلة التخمين.");
pub(crate) const PASSWORD_WEAK_COMMON_NAME: Message = Message::new(
    "password_weak_common_name",
    "This is too easy to guess. Three or four unrelated words are strong. Common names and surnames are easy to guess.",
    "Das ist zu leicht zu erraten. Drei oder vier Wörter ohne Zusammenhang sind stark. Häufige Vor- und Nachnamen sind leicht zu erraten.",
)
.in_arabic("من السهل تخمين كلمة المرور هذه. ثلاث كلمات أو أربع لا صلة بينها تجعلها قوية. الأسماء وأسماء العائلات الشائعة سهلة التخمين.");
