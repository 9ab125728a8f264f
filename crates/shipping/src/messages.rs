//! What there is to say of shipping methods.

use souk_http::Message;

pub(crate) const NO_CODE: Message = Message::new(
    "no_code",
    "Small letters, digits and single hyphens; at most 40 characters.",
    "Kleine Buchstaben, Ziffern und einzelne Bindestriche; höchstens 40 Zeichen.",
)
.in_arabic("أحرف لاتينية صغيرة وأرقام وشرطات مفردة، والحد الأقصى 40 رمزًا.");
pub(crate) const CODE_TAKEN: Message = Message::new(
    "code_taken",
    "Another shipping method has this code.",
    "Eine andere Versandart hat diesen Code.",
)
.in_arabic("تحمل طريقة توصيل أخرى هذا الرمز.");
pub(crate) const DAYS: Message =
    Message::new("days_out_of_range", "From 0 to 365 working days.", "Von 0 bis 365 Werktagen.")
        .in_arabic("من 0 إلى 365 يوم عمل.");
pub(crate) const DAYS_TURNED: Message = Message::new(
    "days_turned",
    "At most cannot be less than at least.",
    "Höchstens kann nicht weniger sein als mindestens.",
)
.in_arabic("لا يمكن أن يقل الحد الأقصى عن الحد الأدنى.");
pub(crate) const COUNTRIES: Message =
    Message::new("too_many_countries", "At most 250.", "Höchstens 250.").in_arabic("الحد الأقصى 250.");
pub(crate) const NO_TIME_ZONE: Message = Message::new(
    "no_time_zone",
    "This is no time zone, such as Europe/Brussels.",
    "Das ist keine Zeitzone wie Europe/Brussels.",
)
.in_arabic("هذه ليست منطقة زمنية، مثل Europe/Brussels.");
pub(crate) const NO_MINUTE: Message = Message::new(
    "no_minute_of_a_day",
    "Minutes from 0 to 1440, the whole day.",
    "Minuten von 0 bis 1440, dem ganzen Tag.",
)
.in_arabic("الدقائق من 0 إلى 1440، أي اليوم كله.");
pub(crate) const NO_DAY: Message =
    Message::new("no_day", "A day is written as 2026-12-25.", "Ein Tag wird als 2026-12-25 geschrieben.")
        .in_arabic("يُكتب اليوم هكذا: \u{2066}2026-12-25\u{2069}.");
pub(crate) const HOLIDAYS: Message =
    Message::new("too_many_holidays", "At most 400 days.", "Höchstens 400 Tage.")
        .in_arabic("الحد الأقصى 400 يوم.");
pub(crate) const ZONES: Message = Message::new("too_many_zones", "At most 50 zones.", "Höchstens 50 Zonen.")
    .in_arabic("الحد الأقصى 50 منطقة.");
pub(crate) const RATES: Message = Message::new(
    "rates_out_of_order",
    "1 to 50 rates; the first is from 0, each other from more than the one before.",
    "1 bis 50 Sätze; der erste gilt ab 0, jeder weitere ab mehr als der davor.",
)
.in_arabic("من 1 إلى 50 سعرًا، يبدأ الأول من 0 ويبدأ كل سعر آخر من أكثر مما قبله.");
pub(crate) const ZONE_COUNTRIES: Message = Message::new(
    "country_in_two_zones",
    "A zone has countries, and no country is in two of them.",
    "Eine Zone hat Länder, und kein Land ist in zweien.",
)
.in_arabic("تضم المنطقة بلدانًا، ولا يقع بلد في منطقتين.");
pub(crate) const WEIGHT: Message =
    Message::new("weight_out_of_range", "From 1 g to 1,000 t.", "Von 1 g bis 1.000 t.")
        .in_arabic("من 1 غ إلى 1,000 ط.");
pub(crate) const NO_PICKUP_ADDRESS: Message = Message::new(
    "no_pickup_address",
    "Shoppers have to know where they pick it up.",
    "Kundinnen und Kunden müssen wissen, wo sie es abholen.",
)
.in_arabic("يجب أن يعرف العملاء مكان الاستلام.");
