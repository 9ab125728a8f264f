// Mails and what can be put into them, in words.
import type { MailWords } from "../../data/mails.ts";
import { type Key, useTexts } from "../../i18n.tsx";

const NAMES: Record<string, Key> = {
  order_received: "mail.order_received",
  order_confirmed: "mail.order_confirmed",
  payment_received: "mail.payment_received",
  order_shipped: "mail.order_shipped",
  order_cancelled: "mail.order_cancelled",
  order_refunded: "mail.order_refunded",
};
const SENT: Record<string, Key> = {
  order_received: "mail.sent.order_received",
  order_confirmed: "mail.sent.order_confirmed",
  payment_received: "mail.sent.payment_received",
  order_shipped: "mail.sent.order_shipped",
  order_cancelled: "mail.sent.order_cancelled",
  order_refunded: "mail.sent.order_refunded",
};
const PLACEHOLDERS: Record<string, Key> = {
  number: "mail.put.number",
  first_name: "mail.put.first_name",
  last_name: "mail.put.last_name",
  total: "mail.put.total",
  amount: "mail.put.amount",
  minutes: "mail.put.minutes",
  carrier: "mail.put.carrier",
  tracking_number: "mail.put.tracking_number",
  shop: "mail.put.shop",
};

/** `order_shipped` as `Order shipped`: for what has no words here yet. */
const plain = (name: string) => {
  const text = name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export function useMailWords() {
  const { t, language } = useTexts();
  const languages = new Intl.DisplayNames([language], { type: "language" });
  const known = (keys: Record<string, Key>, name: string) => {
    const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
    return key && t(key);
  };
  return {
    nameOf: (mail: string) => known(NAMES, mail) ?? plain(mail),
    /** When it is sent; nothing where that is not said here. */
    sentOf: (mail: string) => known(SENT, mail) ?? "",
    placeholderOf: (name: string) => known(PLACEHOLDERS, name) ?? plain(name),
    languageOf: (locale: string) => languages.of(locale) ?? locale,
  };
}

/** A mail with its words in each language. */
export interface Mail {
  name: string;
  words: MailWords[];
}

/** The mails in the order in which the shop tells them. */
export function byMail(all: readonly MailWords[]): Mail[] {
  const found = new Map<string, MailWords[]>();
  for (const each of all) found.set(each.name, [...(found.get(each.name) ?? []), each]);
  return [...found].map(([name, words]) => ({ name, words }));
}
