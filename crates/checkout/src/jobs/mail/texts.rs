//! What order mails say unless the merchant says otherwise.

use souk_mail::MailText;

use super::MailKind;

impl MailKind {
    /// The mail's name, by which a merchant's own words are kept.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Received => "order_received",
            Self::Transfer => "order_transfer",
            Self::OnDelivery => "order_on_delivery",
            Self::Confirmation => "order_confirmed",
            Self::Paid => "payment_received",
            Self::Shipped => "order_shipped",
            Self::Delivered => "order_delivered",
            Self::Cancelled => "order_cancelled",
            Self::Refunded => "order_refunded",
        }
    }

    /// The default words in the language of `locale`; English where there are none.
    pub(super) fn text(self, locale: &str) -> MailText {
        let (subject, intro) = match locale {
            "de" => self.german(),
            "ar" => self.arabic(),
            _ => self.english(),
        };
        MailText::new(subject, intro, "")
    }

    fn english(self) -> (&'static str, &'static str) {
        match self {
            Self::Received => (
                "Order {number} is waiting for your payment",
                "Hello {first_name}, we have your order. It is not paid yet.\n\nEverything in it is kept for you for {minutes} \
                 minutes from the order on. What is not paid by then is cancelled by itself, and you owe nothing.",
            ),
            Self::Transfer => (
                "Order {number}: how to transfer {total}",
                "Hello {first_name}, we have your order. Please transfer {total} by {due_date}, with the order number as reference. \
                 Everything in it is kept for you until then, and leaves as soon as the money is here.",
            ),
            Self::OnDelivery => (
                "Order {number} is confirmed",
                "Hello {first_name}, we are packing your order. You pay {total} when it is delivered. We write again when it leaves.",
            ),
            Self::Confirmation => (
                "Order {number} is confirmed",
                "Hello {first_name}, your order is paid and we are packing it. We write again when it leaves.",
            ),
            Self::Paid => (
                "Payment received for order {number}",
                "Hello {first_name}, we received {amount}. Your order is paid and we are packing it. We write again when it \
                 leaves.",
            ),
            Self::Shipped => {
                ("Order {number} is on its way", "Hello {first_name}, this is on its way to you.")
            }
            Self::Delivered => (
                "Order {number} has arrived",
                "Hello {first_name}, everything in your order has arrived. We hope that it is what you wanted.\n\nIf something \
                 is missing or broken, answer this mail.",
            ),
            Self::Cancelled => {
                ("Order {number} was cancelled", "Hello {first_name}, your order {number} was cancelled.")
            }
            Self::Refunded => (
                "{amount} paid back for order {number}",
                "Hello {first_name}, we paid back {amount}, the way you paid. Your bank may need some days to show it.",
            ),
        }
    }

    fn german(self) -> (&'static str, &'static str) {
        match self {
            Self::Received => (
                "Bestellung {number} wartet auf Ihre Zahlung",
                "Guten Tag {first_name} {last_name}, Ihre Bestellung ist bei uns. Sie ist noch nicht bezahlt.\n\nAlles darin ist \
                 ab der Bestellung {minutes} Minuten für Sie zurückgelegt. Was bis dahin nicht bezahlt ist, wird von selbst \
                 storniert, und Sie schulden nichts.",
            ),
            Self::Transfer => (
                "Bestellung {number}: So überweisen Sie {total}",
                "Guten Tag {first_name} {last_name}, Ihre Bestellung ist bei uns. Bitte überweisen Sie {total} bis zum {due_date} und \
                 geben Sie die Bestellnummer als Verwendungszweck an. Alles darin ist bis dahin für Sie zurückgelegt und geht auf \
                 den Weg, sobald das Geld da ist.",
            ),
            Self::OnDelivery => (
                "Bestellung {number} ist bestätigt",
                "Guten Tag {first_name} {last_name}, Ihre Bestellung wird gepackt. Sie zahlen {total} bei der Lieferung. Wir \
                 schreiben wieder, wenn sie das Haus verlässt.",
            ),
            Self::Confirmation => (
                "Bestellung {number} ist bestätigt",
                "Guten Tag {first_name} {last_name}, Ihre Bestellung ist bezahlt und wird gepackt. Wir schreiben wieder, wenn \
                 sie das Haus verlässt.",
            ),
            Self::Paid => (
                "Zahlung für Bestellung {number} erhalten",
                "Guten Tag {first_name} {last_name}, wir haben {amount} erhalten. Ihre Bestellung ist bezahlt und wird gepackt. \
                 Wir schreiben wieder, wenn sie das Haus verlässt.",
            ),
            Self::Shipped => (
                "Bestellung {number} ist unterwegs",
                "Guten Tag {first_name} {last_name}, das ist zu Ihnen unterwegs.",
            ),
            Self::Delivered => (
                "Bestellung {number} ist angekommen",
                "Guten Tag {first_name} {last_name}, alles aus Ihrer Bestellung ist angekommen. Wir hoffen, es gefällt \
                 Ihnen.\n\nWenn etwas fehlt oder beschädigt ist, antworten Sie auf diese Mail.",
            ),
            Self::Cancelled => (
                "Bestellung {number} wurde storniert",
                "Guten Tag {first_name} {last_name}, Ihre Bestellung {number} wurde storniert.",
            ),
            Self::Refunded => (
                "{amount} für Bestellung {number} erstattet",
                "Guten Tag {first_name} {last_name}, wir haben {amount} auf dem Weg erstattet, auf dem Sie bezahlt haben. Bis \
                 Ihre Bank es zeigt, können einige Tage vergehen.",
            ),
        }
    }

    fn arabic(self) -> (&'static str, &'static str) {
        match self {
            Self::Received => (
                "الطلب {number} في انتظار الدفع",
                "مرحبًا {first_name}، وصلنا طلبك ولم يُدفع ثمنه بعد.\n\nكل ما فيه محجوز لك لمدة {minutes} دقيقة من وقت الطلب. وإن لم \
                 يُدفع ثمنه خلالها، يُلغى تلقائيًا ولا يترتب عليك شيء.",
            ),
            Self::Transfer => (
                "الطلب {number}: طريقة تحويل {total}",
                "مرحبًا {first_name}، وصلنا طلبك. يُرجى تحويل {total} حتى {due_date} مع ذكر رقم الطلب مرجعًا للتحويل. كل ما فيه محجوز لك حتى ذلك \
                 الحين، ويُشحن فور وصول المبلغ.",
            ),
            Self::OnDelivery => (
                "تم تأكيد الطلب {number}",
                "مرحبًا {first_name}، نجهّز طلبك الآن. تدفع {total} عند التسليم. سنراسلك مرة أخرى عند شحنه.",
            ),
            Self::Confirmation => (
                "تم تأكيد الطلب {number}",
                "مرحبًا {first_name}، تم دفع ثمن طلبك ونحن نجهّزه الآن. سنراسلك مرة أخرى عند شحنه.",
            ),
            Self::Paid => (
                "تم استلام دفعة الطلب {number}",
                "مرحبًا {first_name}، استلمنا مبلغ {amount}. تم دفع ثمن طلبك ونحن نجهّزه الآن. سنراسلك مرة أخرى عند شحنه.",
            ),
            Self::Shipped => {
                ("الطلب {number} في الطريق إليك", "مرحبًا {first_name}، المنتجات التالية في الطريق إليك.")
            }
            Self::Delivered => (
                "وصل الطلب {number}",
                "مرحبًا {first_name}، وصل كل ما في طلبك. نأمل أن يكون كما أردت.\n\nإن كان هناك شيء ناقص أو تالف، يُرجى الرد على \
                 هذه الرسالة.",
            ),
            Self::Cancelled => ("تم إلغاء الطلب {number}", "مرحبًا {first_name}، تم إلغاء طلبك {number}."),
            Self::Refunded => (
                "تم ردّ {amount} عن الطلب {number}",
                "مرحبًا {first_name}، رددنا مبلغ {amount} بطريقة الدفع نفسها. قد تمر بضعة أيام حتى يظهر لدى مصرفك.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use souk_mail::Sender;

    use super::super::MAILS;

    #[test]
    fn every_mail_says_something_in_each_language_and_asks_for_what_it_is_given() {
        for mail in MAILS {
            for locale in souk_mail::LOCALES {
                let text = (mail.text)(locale);
                for words in [&text.subject, &text.intro, &text.closing] {
                    let unknown = souk_mail::unknown_placeholder(words, mail.placeholders);
                    assert_eq!(unknown, None, "{} {locale}", mail.name);
                }
                let given = (mail.sample)(locale, text).placeholders;
                for name in mail.placeholders {
                    assert!(given.get(name).is_some_and(|v| !v.is_empty()), "{} {name}", mail.name);
                }
            }
        }
    }

    #[test]
    fn an_order_in_arabic_is_confirmed_from_right_to_left_with_amounts_and_address_in_their_own_direction() {
        let mail = MAILS.iter().find(|mail| mail.name == "order_confirmed").unwrap();
        let letter = (mail.sample)("ar", (mail.text)("ar"));
        let written = letter.compose(&(mail.templates)().unwrap(), &Sender::default()).unwrap();
        assert_eq!(written.subject, "تم تأكيد الطلب \u{2068}100042\u{2069}");
        for words in [
            "<html lang=\"ar\" dir=\"rtl\">",
            "شكرًا على طلبك",
            "align=\"left\" valign=\"top\"",
            "padding-left:16px",
            "\u{2068}57.45 EUR\u{2069}",
            "\u{2068}2000 Antwerpen\u{2069}",
            "30 نوفمبر 2026 – 2 ديسمبر 2026",
        ] {
            assert!(written.html.contains(words), "{words}: {}", written.html);
        }
    }
}
