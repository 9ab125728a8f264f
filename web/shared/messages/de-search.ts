// Wörter des Suchfelds.
import type { search as en } from "./en-search.ts";

export const search: Record<keyof typeof en, string> = {
  "suggest.searches": "Suchen",
  "suggest.recent": "Zuletzt gesucht",
  "suggest.popular": "Viel gesucht",
  "suggest.categories": "Kategorien",
  "suggest.products": "Produkte",
  "suggest.found": "{count} {count, Vorschlag|Vorschläge}",
  "suggest.none": "Keine Vorschläge",
  "suggest.forget": "Gesuchtes vergessen",
};
