// The catalogues by language. A browser has English and fetches the language of its page; the renderer has all.
import { count, type Language, languageOf } from "../format.ts";
import { en, type Key } from "./en.ts";
import type { account } from "./en-account.ts";

export type Catalogue = Record<Key, string>;
const catalogues: Partial<Record<Language, Partial<Catalogue>>> = { en };

/** Makes more words of a language known: all of them, or those that some pages bring along. */
export function addCatalogue(language: Language, catalogue: Partial<Catalogue>): void {
  catalogues[language] = { ...catalogues[language], ...catalogue };
}

type En = typeof en & typeof account;
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

/** Which of a message's forms a number takes, by the language's rule (Unicode CLDR; no Intl in the renderer). */
const PLURALS: Record<Language, (n: number) => "one" | "other"> = {
  en: (n) => (n === 1 ? "one" : "other"),
  de: (n) => (n === 1 ? "one" : "other"),
};

/** Fills `{name}` and chooses among `{name, one|other}`; numbers are written as the locale writes them. */
export function fill(message: string, values: Record<string, string | number>, locale: string): string {
  return message.replace(/\{(\w+)(?:, ([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? "";
    if (one !== undefined) return (PLURALS[languageOf(locale)](Number(value)) === "one" ? one : other) ?? "";
    return typeof value === "number" ? count(value, locale) : value;
  });
}

/** The words of a language; English for those that are not there. */
export function words(locale: string): Translate {
  return (key, ...[values]) => {
    const message = catalogues[languageOf(locale)]?.[key] ?? catalogues.en?.[key] ?? "";
    return values ? fill(message, values, locale) : message;
  };
}
