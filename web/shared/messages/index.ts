import { de } from "./de.ts";
import { en, type Key } from "./en.ts";

/** The words of a language; English for those that we do not have. */
export function words(locale: string): (key: Key) => string {
  const catalogue: Record<Key, string> = locale.startsWith("de") ? de : en;
  return (key) => catalogue[key];
}
