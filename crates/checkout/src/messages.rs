//! What there is to say of placing, paying and sending an order.

use souk_http::Message;

pub(crate) const TOO_MANY_SELLERS: Message =
    Message::new("too_many_sellers", "At most 200, one for each seller.", "Höchstens 200, einer je Händler.")
        .in_arabic("الحد الأقصى 200، واحد لكل بائع.");
pub(crate) const NO_SUCH_GATEWAY: Message = Message::new(
    "no_such_gateway",
    "There is no such way to pay here.",
    "Diese Zahlungsart gibt es hier nicht.",
)
.in_arabic("طريقة الدفع هذه غير متاحة هنا.");
pub(crate) const NO_SUCH_METHOD: Message = Message::new(
    "no_such_payment_method",
    "There is no such method at this gateway.",
    "Diese Methode gibt es bei diesem Zahlungsanbieter nicht.",
)
.in_arabic("وسيلة الدفع هذه غير متاحة لدى مزوّد الدفع.");
pub(crate) const NOT_OUR_ADDRESS: Message = Message::new(
    "not_our_address",
    "This must be an address of this shop.",
    "Dies muss eine Adresse dieses Shops sein.",
)
.in_arabic("يجب أن يكون هذا عنوانًا من هذا المتجر.");
pub(crate) const NOT_SERVED: Message =
    Message::new("country_not_served", "We do not deliver there.", "Dorthin liefern wir nicht.")
        .in_arabic("لا نوصّل الطلبات إلى هناك.");
pub(crate) const TOTAL_NEGATIVE: Message =
    Message::new("total_negative", "A total is not below 0.", "Eine Summe liegt nicht unter 0.")
        .in_arabic("لا يقل المبلغ الإجمالي عن 0.");
pub(crate) const CART_ALREADY_ORDERED: Message = Message::new(
    "cart_already_ordered",
    "This cart was ordered already.",
    "Dieser Warenkorb wurde schon bestellt.",
)
.in_arabic("سبق طلب محتوى هذه السلة.");
pub(crate) const CART_EMPTY: Message =
    Message::new("cart_empty", "There is nothing in this cart.", "In diesem Warenkorb ist nichts.")
        .in_arabic("السلة فارغة.");
pub(crate) const THINGS_UNAVAILABLE: Message = Message::new(
    "unavailable",
    "Some things in this cart are not sold any more.",
    "Einiges in diesem Warenkorb wird nicht mehr verkauft.",
)
.in_arabic("بعض المنتجات في هذه السلة لم تعد تُباع.");
pub(crate) const OUT_OF_STOCK: Message = Message::new(
    "out_of_stock",
    "Not enough is left of some things in this cart.",
    "Von einigem in diesem Warenkorb ist nicht mehr genug da.",
)
.in_arabic("لم تعد تتوفر كمية كافية من بعض المنتجات في هذه السلة.");
pub(crate) const PRICE_CHANGED: Message = Message::new(
    "price_changed",
    "The total is another than the one you saw.",
    "Die Summe ist eine andere als die, die Sie gesehen haben.",
)
.in_arabic("يختلف المبلغ الإجمالي عن المبلغ الذي عُرض عليك.");
pub(crate) const SALE_OVER: Message = Message::new(
    "sale_over",
    "Others were quicker: of the sale nothing is left. Look at the cart again.",
    "Andere waren schneller: Vom Angebot ist nichts mehr da. Bitte den Warenkorb noch einmal ansehen.",
)
.in_arabic("سبقك آخرون ونفدت كمية العرض. يُرجى مراجعة السلة مرة أخرى.");
pub(crate) const TOO_MANY_LINES: Message =
    Message::new("too_many_lines", "At most 200 lines.", "Höchstens 200 Zeilen.")
        .in_arabic("الحد الأقصى 200 بند.");
pub(crate) const LINE_TWICE: Message =
    Message::new("line_named_twice", "This line is named twice.", "Diese Zeile ist zweimal genannt.")
        .in_arabic("هذا البند مذكور مرتين.");
pub(crate) const NOT_FULFILLABLE: Message = Message::new(
    "not_fulfillable",
    "Only a paid order can be sent.",
    "Nur eine bezahlte Bestellung kann versandt werden.",
)
.in_arabic("لا يُشحن إلا طلب مدفوع.");
pub(crate) const NOT_DELIVERABLE: Message = Message::new(
    "not_deliverable",
    "Only an order of which everything was sent can be delivered.",
    "Nur eine vollständig versandte Bestellung kann zugestellt sein.",
)
.in_arabic("لا يُعدّ الطلب مسلَّمًا إلا بعد شحنه بالكامل.");
pub(crate) const NOTHING_TO_SEND: Message =
    Message::new("nothing_to_send", "There is nothing left to send.", "Es ist nichts mehr zu versenden.")
        .in_arabic("لم يبقَ شيء للشحن.");
pub(crate) const NO_SUCH_LINE: Message =
    Message::new("no_such_line", "The order has no line {id}.", "Die Bestellung hat keine Zeile {id}.")
        .in_arabic("لا يحتوي الطلب على البند {id}.");
pub(crate) const FEWER_LEFT: Message = Message::new(
    "fewer_units_left",
    "Fewer units are left of line {id}.",
    "Von Zeile {id} sind weniger Stück übrig.",
)
.in_arabic("الكمية المتبقية من البند {id} أقل من ذلك.");
pub(crate) const NOT_PAYABLE: Message = Message::new(
    "not_payable",
    "This order does not wait for a payment.",
    "Diese Bestellung wartet nicht auf eine Zahlung.",
)
.in_arabic("هذا الطلب لا ينتظر الدفع.");
pub(crate) const NOT_CANCELLABLE: Message = Message::new(
    "not_cancellable",
    "This order cannot be cancelled any more.",
    "Diese Bestellung lässt sich nicht mehr stornieren.",
)
.in_arabic("لم يعد من الممكن إلغاء هذا الطلب.");
