// Money and dates in words, the same in browsers and in the renderer, which has no Intl.
import type { Money } from "./types.ts";

const SIGNS: Record<string, string> = {
  EUR: "€",
  USD: "$",
  GBP: "£",
  JPY: "¥",
};
/** Currencies whose minor unit is not a hundredth (ISO 4217, list one, 2026): the same as the host's. */
const WITHOUT_MINOR = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "));
const THOUSANDTHS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

interface Format {
  group: string;
  point: string;
  /** Where the currency's sign stands. */
  sign: "before" | "after";
  days: string[];
  months: string[];
  day: (weekday: string, date: number, month: string) => string;
  date: (date: number, month: string) => string;
  comma: string;
}

const FORMATS = {
  en: {
    group: ",",
    point: ".",
    sign: "before",
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    months: [
      "January",
      "February",
      "March",
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
    ],
    day: (weekday, date, month) => `${weekday} ${date} ${month}`,
    date: (date, month) => `${date} ${month}`,
    comma: ", ",
  },
  de: {
    group: ".",
    point: ",",
    sign: "after",
    days: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    months: [
      "Januar",
      "Februar",
      "März",
      "April",
      "Mai",
      "Juni",
      "Juli",
      "August",
      "September",
      "Oktober",
      "November",
      "Dezember",
    ],
    day: (weekday, date, month) => `${weekday}, ${date}. ${month}`,
    date: (date, month) => `${date}. ${month}`,
    comma: ", ",
  },
  ar: {
    group: ",",
    point: ".",
    sign: "before",
    days: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"],
    months: [
      "يناير",
      "فبراير",
      "مارس",
      "أبريل",
      "مايو",
      "يونيو",
      "يوليو",
      "أغسطس",
      "سبتمبر",
      "أكتوبر",
      "نوفمبر",
      "ديسمبر",
    ],
    day: (weekday, date, month) => `${weekday} ${date} ${month}`,
    date: (date, month) => `${date} ${month}`,
    comma: "، ",
  },
} satisfies Record<string, Format>;

/** The languages that the shop speaks. */
export type Language = keyof typeof FORMATS;

/** The language of a locale such as `de-AT`; English for those that the shop does not speak. */
export function languageOf(locale: string): Language {
  const [language = ""] = locale.toLowerCase().split(/[-_]/);
  return Object.hasOwn(FORMATS, language) ? (language as Language) : "en";
}

const formatOf = (locale: string): Format => FORMATS[languageOf(locale)];

/** Whether the language of a locale is written from right to left. */
export function isRtl(locale: string): boolean {
  return languageOf(locale) === "ar";
}

/** Arabic letters and the spaces between them: nothing in it could change places with what is around it. */
const ARABIC = /^[\p{Script=Arabic}\p{M}\s]*$/u;

/** Where text runs from right to left, what keeps its own direction inside it (FIRST STRONG ISOLATE). */
export function apart(text: string, locale: string): string {
  return isRtl(locale) && !ARABIC.test(text) ? `\u2068${text}\u2069` : text;
}

/** `red, 42`, `أحمر، 42`: words in a row. */
export function series(words: string[], locale = "en"): string {
  return words.map((word) => apart(word, locale)).join(formatOf(locale).comma);
}

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function exponent(currency: string): number {
  if (WITHOUT_MINOR.has(currency)) return 0;
  return THOUSANDTHS.has(currency) ? 3 : 2;
}

/** `1234.50`: an amount as it is typed into a field. */
export function decimal({ amount, currency }: Money): string {
  const places = exponent(currency);
  const digits = String(Math.abs(amount)).padStart(places + 1, "0");
  const part = places > 0 ? `.${digits.slice(-places)}` : "";
  return `${amount < 0 ? "-" : ""}${digits.slice(0, digits.length - places)}${part}`;
}

/** What was typed, `24.5` or `24,50`, as an amount; nothing for what is no price in `currency`. */
export function typed(text: string, currency: string): Money | null {
  const places = exponent(currency);
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim());
  if (!match || (match[2] ?? "").length > places) return null;
  return { amount: Number(match[1] + (match[2] ?? "").padEnd(places, "0")), currency };
}

/** `21 %`, `5.5 %`, `−20 %`: hundredths of a percent. */
export function percent(basisPoints: number, locale = "en"): string {
  return apart(`${measure(basisPoints / 100, locale)}\u00a0%`, locale);
}

/** `21 %`, `9.975 %`: the rate of a tax, in thousandths of a percent. */
export function taxRate(millipercent: number, locale = "en"): string {
  return apart(`${measure(millipercent / 1000, locale)}\u00a0%`, locale);
}

const grouped = (digits: string, group: string) => digits.replace(/\B(?=(\d{3})+$)/g, group);

/** `€1,234.50`, `1.234,50 €`; a minus is U+2212, the space one that does not break. */
export function money({ amount, currency }: Money, locale = "en"): string {
  const { group, point, sign } = formatOf(locale);
  const [whole = "", part] = decimal({ amount: Math.abs(amount), currency }).split(".");
  const figure = `${grouped(whole, group)}${part ? point + part : ""}`;
  const minus = amount < 0 ? "−" : "";
  if (sign === "after") return `${minus}${figure}\u00a0${currencySign(currency)}`;
  return apart(`${minus}${SIGNS[currency] ?? `${currency}\u00a0`}${figure}`, locale);
}

/** `€`, `CHF`: what a currency is written with. */
export function currencySign(currency: string): string {
  return SIGNS[currency] ?? currency;
}

/** `EUR, €`; `CHF`: a currency to choose. */
export function currencyName(currency: string): string {
  const sign = currencySign(currency);
  return sign === currency ? currency : `${currency}, ${sign}`;
}

/** `Thursday 26 November`, from `2026-11-26` or an RFC 3339 time (in UTC). */
export function day(text: string, locale = "en"): string {
  const { days, months, day } = formatOf(locale);
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return day(days[date.getUTCDay()] ?? "", date.getUTCDate(), months[date.getUTCMonth()] ?? "");
}

/** `26 November, 14:05`, in UTC. */
export function moment(text: string, locale = "en"): string {
  const { months, date: dateOf, comma } = formatOf(locale);
  const date = new Date(text);
  const two = (n: number) => String(n).padStart(2, "0");
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return `${dateOf(date.getUTCDate(), months[date.getUTCMonth()] ?? "")}${comma}${time}`;
}

/** `26 November 2026`, `26. November 2026`, from an RFC 3339 time (in UTC). */
export function date(text: string, locale = "en"): string {
  const { months, date: dateOf } = formatOf(locale);
  const date = new Date(text);
  return `${dateOf(date.getUTCDate(), months[date.getUTCMonth()] ?? "")} ${date.getUTCFullYear()}`;
}

/** `4.5`, `4,5`: a number with one decimal place. */
export function tenths(value: number, locale = "en"): string {
  return value.toFixed(1).replace(".", formatOf(locale).point);
}

/** How much less `now` is than `before`, in whole percent. */
export function percentOff(now: Money, before: Money): number {
  return Math.round((1 - now.amount / before.amount) * 100);
}

/** `9,999`, `9.999` */
export function count(number: number, locale = "en"): string {
  return grouped(String(number), formatOf(locale).group);
}

/** `1,234.5`, `1.234,5`: a measure with the places that it has. */
export function measure(number: number, locale = "en"): string {
  const { group, point } = formatOf(locale);
  const [whole = "", part] = String(Math.abs(number)).split(".");
  return `${number < 0 ? "−" : ""}${grouped(whole, group)}${part ? point + part : ""}`;
}
