// Money and dates in words, the same in browsers and in the renderer, which has no Intl.
import type { Money } from "./types.ts";

const SIGNS: Record<string, string> = {
  EUR: "€",
  USD: "$",
  GBP: "£",
  JPY: "¥",
  CHF: "CHF ",
  SEK: "SEK ",
  DKK: "DKK ",
  NOK: "NOK ",
  PLN: "PLN ",
};
/** Currencies whose minor unit is not a hundredth (ISO 4217, list one, 2026): the same as the host's. */
const WITHOUT_MINOR = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "));
const THOUSANDTHS = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
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
];

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

/** `21 %`, `5.5 %`: hundredths of a percent. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}

/** `€1,234.50`; a minus is U+2212. */
export function money({ amount, currency }: Money): string {
  const [whole = "", part] = decimal({ amount: Math.abs(amount), currency }).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "−" : ""}${SIGNS[currency] ?? `${currency} `}${grouped}${part ? `.${part}` : ""}`;
}

/** A price of nothing is free. */
export function price(value: Money): string {
  return value.amount === 0 ? "Free" : money(value);
}

/** `Thursday 26 November`, from `2026-11-26` or an RFC 3339 time (in UTC). */
export function day(text: string): string {
  const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
}

/** `26 November, 14:05`, in UTC. */
export function moment(text: string): string {
  const date = new Date(text);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** How much less `now` is than `before`, in whole percent. */
export function percentOff(now: Money, before: Money): number {
  return Math.round((1 - now.amount / before.amount) * 100);
}

/** `9,999` */
export function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** `1 thing`, `5 things`. */
export function things(number: number): string {
  return `${count(number)} ${number === 1 ? "thing" : "things"}`;
}
