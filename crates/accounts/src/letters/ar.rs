//! What mails about accounts say in Arabic.

use super::kind::{Kind, Words};

const NOTHING: Words = Words { subject: "", intro: "", closing: "", headline: "", button: "" };

pub(super) const fn words(kind: Kind) -> Words {
    match kind {
        Kind::Welcome => WELCOME,
        Kind::VerifyAddress => VERIFY,
        Kind::ResetCode => RESET_CODE,
        Kind::PasswordChanged => PASSWORD_CHANGED,
        Kind::SignInLink => SIGN_IN_LINK,
        Kind::NewDevice => NEW_DEVICE,
        Kind::SessionEnded => SESSION_ENDED,
        Kind::SecurityChanged => SECURITY_CHANGED,
        Kind::NewAddress => NEW_ADDRESS,
        Kind::AddressChanging => ADDRESS_CHANGING,
        Kind::AddressChanged => ADDRESS_CHANGED,
        Kind::AccountErased => ACCOUNT_ERASED,
    }
}

const WELCOME: Words = Words { subject: "أهلًا بك في {shop}", ..VERIFY };

const RESET_CODE: Words = Words {
    subject: "{code} هو رمزك لدى {shop}",
    headline: "كلمة مرور جديدة",
    intro: "يُرجى إدخال هذا الرمز لاختيار كلمة مرور جديدة. الرمز صالح لخمس دقائق.\n\n\
            أو يمكن استخدام الزر، وهو صالح مرة واحدة خلال ساعة.",
    closing: "لا يطلب منك أحد من المتجر هذا الرمز أبدًا. إن لم تطلب كلمة مرور جديدة، فلا حاجة إلى فعل شيء: لم يتغير شيء.",
    button: "اختيار كلمة مرور جديدة",
};

const PASSWORD_CHANGED: Words = Words {
    subject: "تم تغيير كلمة المرور",
    intro: "لحسابك لدى {shop} كلمة مرور جديدة. تم تسجيل الخروج من جميع الأجهزة الأخرى.",
    closing: "إن لم تكن أنت من فعل ذلك، فهناك من يقرأ بريدك أو يعرف كلمة المرور: يُرجى اختيار كلمة مرور جديدة الآن.",
    button: "لم أفعل ذلك",
    ..NOTHING
};

const SIGN_IN_LINK: Words = Words {
    subject: "رابط تسجيل الدخول إلى {shop}",
    intro: "أُدخلت كلمات مرور خاطئة كثيرة لحسابك، ولذلك أُغلق أمام الغرباء لبعض الوقت.\n\n\
            يتيح لك هذا الرابط تسجيل الدخول بكلمة المرور رغم ذلك، مرة واحدة خلال نصف ساعة.",
    closing: "إن لم تحاول تسجيل الدخول، فلا حاجة إلى فعل شيء: لا يدخل أحد من دون كلمة المرور.",
    button: "تسجيل الدخول",
    ..NOTHING
};

const NEW_DEVICE: Words = Words {
    subject: "تسجيل دخول من جهاز جديد إلى {shop}",
    intro: "الوقت: {time}، الجهاز: {device}، المصدر: {place}.",
    closing: "إن كنت أنت من فعل ذلك، فلا حاجة إلى فعل شيء. وإلا فإن الزر ينهي جميع جلسات حسابك ويتيح لك اختيار كلمة مرور جديدة.",
    button: "لم أفعل ذلك",
    ..NOTHING
};

const SESSION_ENDED: Words = Words {
    subject: "أنهينا إحدى جلسات حسابك",
    intro: "استُخدمت إحدى جلساتك لدى {shop} من مكانين في الوقت نفسه، كما يحدث عندما ينسخها شخص آخر. انتهت هذه الجلسة، \
            وتستمر الجلسات الأخرى.\n\nالوقت: {time}، الجهاز: {device}، المصدر: {place}.",
    closing: "إن بدا لك ذلك غريبًا، يُرجى مراجعة أجهزتك وتغيير كلمة المرور.",
    button: "عرض أجهزتي",
    ..NOTHING
};

const SECURITY_CHANGED: Words = Words {
    subject: "{change}",
    intro: "{meaning}\n\nيتعلق ذلك بحسابك لدى {shop}.",
    closing: "إن لم تكن أنت من فعل ذلك، يُرجى تغيير كلمة المرور الآن ومراجعة أجهزتك.",
    button: "عرض أمان حسابي",
    ..NOTHING
};

const NEW_ADDRESS: Words = Words {
    subject: "تأكيد عنوان بريدك الجديد",
    intro: "سيُستخدم هذا العنوان لحسابك لدى {shop}.",
    closing: "الرابط صالح ليوم واحد. إن لم يكن لديك حساب عندنا، فلا حاجة إلى فعل شيء.",
    button: "تأكيد العنوان",
    ..NOTHING
};

const ADDRESS_CHANGING: Words = Words {
    subject: "طلب لتغيير عنوان بريد حسابك",
    intro: "طلب شخص يعرف كلمة المرور من {shop} تغيير عنوان بريد حسابك إلى {new_address}. يتغير العنوان عند فتح الرابط المرسل \
            إلى ذلك العنوان.",
    closing: "إن لم تكن أنت من فعل ذلك، يُرجى تغيير كلمة المرور الآن.",
    ..NOTHING
};

const ADDRESS_CHANGED: Words = Words {
    subject: "تغيّر عنوان بريد حسابك",
    intro: "لم يعد حسابك لدى {shop} يستخدم هذا العنوان.",
    closing: "إن لم تكن أنت من فعل ذلك، يُرجى مراسلة المتجر فورًا.",
    ..NOTHING
};

const ACCOUNT_ERASED: Words = Words {
    subject: "تم حذف حسابك",
    intro: "حُذف حسابك لدى {shop} وما يتبعه نهائيًا. أما ما يُلزمنا القانون بحفظه، مثل الفواتير، فيبقى إلى أن يُسمح لنا بحذفه.",
    ..NOTHING
};

const VERIFY: Words = Words {
    subject: "هل هذا عنوان بريدك؟",
    intro: "يُرجى تأكيد أن هذا العنوان لك: عندئذٍ تُضاف إلى حسابك الطلبات التي سبق أن قدّمتها به. ويمكنك التسوق من دون ذلك \
            أيضًا.",
    closing: "الرابط صالح لسبعة أيام. إن لم تنشئ حسابًا، فلا حاجة إلى فعل شيء.",
    button: "تأكيد العنوان",
    ..NOTHING
};
