// Wörter des Suchfelds.
import type { search as en } from "./en-search.ts";

export const search: typeof en = {
  "suggest.searches": "Suchen",
  "suggest.recent": "Zuletzt gesucht",
  "suggest.categories": "Kategorien",
  "suggest.products": "Produkte",
  "suggest.all": "Alle Ergebnisse für „{query}“",
  "suggest.found": "{count} {count, Vorschlag|Vorschläge}",
  "suggest.none": "Keine Vorschläge",
  "suggest.forget": "Gesuchtes vergessen",
  "suggest.move": "bewegen",
  "suggest.open": "öffnen",
  "suggest.close": "schließen",
};
