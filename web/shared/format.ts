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
const WITHOUT_MINOR = new Set(["JPY", "KRW", "ISK", "CLP", "VND", "XAF", "XOF"]);
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

/** `€1,234.50`; a minus is U+2212. */
export function money({ amount, currency }: Money): string {
  const exponent = WITHOUT_MINOR.has(currency) ? 0 : 2;
  const digits = String(Math.abs(amount)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, ",");
  const part = exponent > 0 ? `.${digits.slice(-exponent)}` : "";
  return `${amount < 0 ? "−" : ""}${SIGNS[currency] ?? `${currency} `}${whole}${part}`;
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
