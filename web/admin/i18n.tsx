// The admin's language: its words, loaded when they are wanted, and dates in the reader's own time zone.
import { createContext, useContext } from "react";
import { count, exponent, languageOf, money, type Language as Spoken } from "../shared/format.ts";
import { fill } from "../shared/messages/index.ts";
import type { Money } from "../shared/types.ts";
import type { en } from "./messages/en.ts";

export type Key = keyof typeof en;
export type Catalogue = Record<Key, string>;
export type Values = Record<string, string | number>;

const CATALOGUES = {
  en: (): Promise<Catalogue> => import("./messages/en.ts").then((module) => module.en),
  de: (): Promise<Catalogue> => import("./messages/de.ts").then((module) => module.de),
} satisfies Partial<Record<Spoken, () => Promise<Catalogue>>>;
type Language = keyof typeof CATALOGUES;
export const LANGUAGES = Object.keys(CATALOGUES) as Language[];
const STORED = "souk-admin-language";

export interface Texts {
  language: Language;
  t: (key: Key, values?: Values) => string;
  money: (value: Money) => string;
  /** `€3k`, `€450`: for the scale of a chart. */
  briefly: (value: Money) => string;
  count: (number: number) => string;
  /** How many a list has; `10,000+` where the shop stopped counting. */
  atLeast: (list: { count: number; count_is_estimate?: boolean }) => string;
  /** `09:41` today, `Mon 23 Nov, 21:14` before. */
  when: (time: string) => string;
  /** `Tuesday 24 November 2026 at 08:30`. */
  moment: (time: string) => string;
  /** `24 November 2026`. */
  day: (time: string) => string;
  /** `Belgium`, from `BE`. */
  country: (code: string) => string;
}

/** The words and formats of `language`. */
export function textsOf(language: Language, catalogue: Catalogue): Texts {
  const locale = language === "en" ? "en-GB" : language;
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
  const short = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short" });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
  const regions = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const t = (key: Key, values?: Values) => (values ? fill(catalogue[key], values, language) : catalogue[key]);
  return {
    language,
    t,
    money: (value) => money(value, language),
    briefly: ({ amount, currency }) => {
      const options = { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 } as const;
      return new Intl.NumberFormat(locale, options).format(amount / 10 ** exponent(currency));
    },
    count: (number) => count(number, language),
    atLeast: (list) =>
      list.count_is_estimate ? t("list.orMore", { count: count(list.count, language) }) : count(list.count, language),
    when: (time) => {
      const date = new Date(time);
      const isToday = date.toDateString() === new Date().toDateString();
      return isToday ? clock.format(date) : `${short.format(date)}, ${clock.format(date)}`;
    },
    moment: (time) => full.format(new Date(time)),
    day: (time) => long.format(new Date(time)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  };
}

/** The language that was chosen here, or the browser's. */
export function preferredLanguage(): Language {
  const language = languageOf(localStorage.getItem(STORED) ?? navigator.language);
  return LANGUAGES.find((each) => each === language) ?? "en";
}

/** Keeps the choice and loads its words. */
export async function loadTexts(language: Language): Promise<Texts> {
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  return textsOf(language, await CATALOGUES[language]());
}

/** The words, and the way to another language. */
export interface Speaker extends Texts {
  choose: (language: Language) => void;
}

export const TextsContext = createContext<Speaker | null>(null);

export function useTexts(): Speaker {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error("useTexts stands outside of the admin");
  return texts;
}
