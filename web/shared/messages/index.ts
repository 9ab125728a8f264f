// The catalogues by language. A browser has English and fetches the language of its page; the renderer has all.
import { apart, count, type Language, languageOf } from "../format.ts";
import { en, type Key } from "./en.ts";
import type { account } from "./en-account.ts";
import type { paying } from "./en-paying.ts";
import type { service } from "./en-service.ts";
import type { wishlist } from "./en-wishlist.ts";

export type Catalogue = Record<Key, string>;
const catalogues: Partial<Record<Language, Partial<Catalogue>>> = { en };

/** Makes more words of a language known: all of them, or those that some pages bring along. */
export function addCatalogue(language: Language, catalogue: Partial<Catalogue>): void {
  catalogues[language] = { ...catalogues[language], ...catalogue };
}

type En = typeof en & typeof account & typeof service & typeof paying & typeof wishlist;
/** The names of the placeholders in a message. */
type Names<M extends string> = M extends `${string}{${infer Inner}}${infer Rest}`
  ? (Inner extends `${infer Name},${string}` ? Name : Inner) | Names<Rest>
  : never;
type Filled<K extends Key> = Names<En[K]>;
/** The keys of messages that stand as they are. */
export type PlainKey = { [K in Key]: [Filled<K>] extends [never] ? K : never }[Key];

export type Translate = <K extends Key>(
  key: K,
  ...values: [Filled<K>] extends [never] ? [] : [Record<Filled<K>, string | number>]
) => string;

/**
 * Which of a message's forms a number takes, by the language's rule (Unicode CLDR; no Intl in the renderer), in CLDR's
 * order: `one|other` in English and German, `zero|one|two|few|many|other` in Arabic.
 */
const PLURALS: Record<Language, (n: number) => number> = {
  en: (n) => (n === 1 ? 0 : 1),
  de: (n) => (n === 1 ? 0 : 1),
  ar: (n) => {
    if (n === 0 || n === 1 || n === 2) return n;
    const rest = n % 100;
    if (!Number.isInteger(n) || rest < 3) return 5;
    return rest <= 10 ? 3 : 4;
  },
};

/**
 * Fills `{name}` and chooses among `{name, one|other}`, in which `#` is the number; numbers are written as the locale
 * writes them. What is filled in is set apart from text that runs the other way.
 */
export function fill(message: string, values: Record<string, string | number>, locale: string): string {
  return message.replace(/\{(\w+)(?:, ([^}]*))?\}/g, (_, name: string, forms?: string) => {
    const value = values[name] ?? "";
    const written = typeof value === "number" ? count(value, locale) : apart(value, locale);
    if (forms === undefined) return written;
    return (forms.split("|")[PLURALS[languageOf(locale)](Number(value))] ?? "").replace("#", () => written);
  });
}

/** The words of a language; English for those that are not there. */
export function words(locale: string): Translate {
  return (key, ...[values]) => {
    const message = catalogues[languageOf(locale)]?.[key];
    const [text, language] = message === undefined ? [catalogues.en?.[key] ?? "", "en"] : [message, locale];
    return values ? fill(text, values, language) : text;
  };
}
