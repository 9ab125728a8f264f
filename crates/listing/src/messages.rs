//! What there is to say of the parameters of lists.

use souk_http::Message;

pub(crate) const NO_CURSOR: Message =
    Message::new("no_cursor", "No answer gave this cursor.", "Diesen Cursor hat keine Antwort genannt.")
        .in_arabic("لم يرد هذا المؤشر في أي رد.");
pub(crate) const PAGE_AND_CURSOR: Message =
    Message::new("page_and_cursor", "Either a page or a cursor.", "Entweder eine Seite oder ein Cursor.")
        .in_arabic("إما صفحة أو مؤشر.");

pub(crate) const TOO_MANY_CHOSEN: Message = Message::new(
    "too_many_chosen",
    "At most {most} brands and values at once.",
    "Höchstens {most} Marken und Werte auf einmal.",
)
.in_arabic("الحد الأقصى للعلامات التجارية والقيم المختارة معًا هو {most}.");
pub(crate) const IDS: Message = Message::new(
    "ids",
    "Ids separated by commas, {most} at most.",
    "IDs, durch Kommas getrennt, höchstens {most}.",
)
.in_arabic("معرّفات مفصولة بفواصل، والحد الأقصى {most}.");
pub(crate) const IDS_ALONE: Message = Message::new(
    "ids_alone",
    "Ids are asked for without other filters than the status.",
    "IDs werden ohne andere Filter als den Status abgefragt.",
)
.in_arabic("لا تُطلب المعرّفات مع مرشّحات أخرى غير الحالة.");
pub(crate) const NO_POSITIONS: Message = Message::new(
    "no_positions",
    "Only a collection by hand has an order of its own.",
    "Eine eigene Reihenfolge hat nur eine von Hand zusammengestellte Kollektion.",
)
.in_arabic("لا ترتيب خاص إلا لمجموعة رُتّبت يدويًا.");
