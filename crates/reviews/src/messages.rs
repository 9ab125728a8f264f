//! What there is to say of reviews.

use souk_http::Message;

pub(crate) const STARS: Message =
    Message::new("stars_out_of_range", "From 1 to 5 stars.", "Von 1 bis 5 Sternen.")
        .in_arabic("من نجمة واحدة إلى 5 نجوم.");
pub(crate) const TOO_SHORT: Message =
    Message::new("too_short", "At least {least} characters.", "Mindestens {least} Zeichen.")
        .in_arabic("الحد الأدنى لعدد الأحرف: {least}.");
pub(crate) const REVIEW_EXISTS: Message = Message::new(
    "review_exists",
    "You have reviewed this product already. Change that review instead.",
    "Sie haben dieses Produkt schon bewertet. Ändern Sie stattdessen diese Bewertung.",
)
.in_arabic("سبق أن قيّمت هذا المنتج. يُرجى تعديل ذلك التقييم.");
pub(crate) const OWN_REVIEW: Message = Message::new(
    "own_review",
    "Your own review cannot be marked as helpful.",
    "Ihre eigene Bewertung können Sie nicht als hilfreich markieren.",
)
.in_arabic("لا يمكنك وضع علامة «مفيد» على تقييمك.");
pub(crate) const TOO_MANY_PHOTOS: Message = Message::new(
    "too_many_photos",
    "A review has at most {most} photos.",
    "Eine Bewertung hat höchstens {most} Fotos.",
)
.in_arabic("الحد الأقصى للصور في التقييم هو {most}.");
pub(crate) const NO_PICTURE: Message = Message::new(
    "no_picture",
    "This is no picture that we can show. JPEG, PNG, WebP and GIF can be used.",
    "Das ist kein Bild, das wir zeigen können. Möglich sind JPEG, PNG, WebP und GIF.",
)
.in_arabic("هذه ليست صورة يمكننا عرضها. الصيغ المقبولة: JPEG وPNG وWebP وGIF.");
pub(crate) const TOO_MANY_REVIEWS: Message =
    Message::new("too_many_reviews", "From 1 to {most} reviews.", "Von 1 bis {most} Bewertungen.")
        .in_arabic("عدد التقييمات من 1 إلى {most}.");
