// Mails and what can be put into them, in words.
import type { MailWords } from "../data/mails.ts";
import { useTexts } from "../i18n.tsx";

const MAILS = [
  "order_received",
  "order_transfer",
  "order_on_delivery",
  "order_confirmed",
  "payment_received",
  "order_shipped",
  "order_delivered",
  "order_cancelled",
  "order_refunded",
  "welcome",
  "verify_address",
  "reset_code",
  "password_changed",
  "sign_in_link",
  "new_device",
  "session_ended",
  "security_changed",
  "new_address",
  "address_changing",
  "address_changed",
  "account_erased",
  "newsletter_confirm",
  "back_in_stock",
  "price_drop",
] as const;
const NAMES: readonly string[] = MAILS;
const PLACEHOLDERS = [
  "number",
  "first_name",
  "last_name",
  "total",
  "amount",
  "minutes",
  "due_date",
  "carrier",
  "tracking_number",
  "code",
  "time",
  "device",
  "place",
  "change",
  "meaning",
  "new_address",
  "product",
  "price",
  "price_before",
  "shop",
] as const;

/** `order_shipped` as `Order shipped`: for what has no words here yet. */
const plain = (name: string) => {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export function useMailWords() {
  const { t, language } = useTexts();
  const languages = new Intl.DisplayNames([language], { type: "language" });
  const mailOf = (name: string) => MAILS.find((each) => each === name);
  return {
    nameOf: (mail: string) => {
      const name = mailOf(mail);
      return name ? t(`mail.${name}`) : plain(mail);
    },
    /** When it is sent; nothing where that is not said here. */
    sentOf: (mail: string) => {
      const name = mailOf(mail);
      return name ? t(`mail.sent.${name}`) : "";
    },
    placeholderOf: (placeholder: string) => {
      const name = PLACEHOLDERS.find((each) => each === placeholder);
      return name ? t(`mail.put.${name}`) : plain(placeholder);
    },
    languageOf: (locale: string) => languages.of(locale) ?? locale,
  };
}

/** A mail with its words in each language. */
export interface Mail {
  name: string;
  words: MailWords[];
}

/** The mails, those about orders first. */
export function byMail(all: readonly MailWords[]): Mail[] {
  const found = new Map<string, MailWords[]>();
  for (const each of all) found.set(each.name, [...(found.get(each.name) ?? []), each]);
  const place = (name: string) => NAMES.indexOf(name);
  const told = [...found].map(([name, words]) => ({ name, words }));
  return told.sort((a, b) => place(a.name) - place(b.name));
}
