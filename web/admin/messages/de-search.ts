// Texte dessen, was der Suche beigebracht wurde.
import type { enSearch } from "./en-search.ts";

export const deSearch: Record<keyof typeof enSearch, string> = {
  "nav.search": "Suche",
  "rules.about":
    "Wörter, die dasselbe bedeuten, und Wörter, die übergangen werden. Mehrzahl, Tippfehler und zusammengeschriebene Wörter findet die Suche ohne Regel.",
  "rules.add": "Regel anlegen",
  "rules.terms": "Begriffe",
  "rules.kind": "Wirkung",
  "rules.kind.synonyms": "Bedeuten dasselbe",
  "rules.kind.ignored": "Übergangen",
  "rules.hint.synonyms": "Einer je Zeile oder mit Kommas dazwischen, etwa: SSD, Festplatte ohne Mechanik",
  "rules.hint.ignored": "Einzelne Wörter, je Zeile oder mit Kommas dazwischen, etwa: für, mit",
  "rules.saved": "Suchen folgen in einer Sekunde",
  "rules.removed": "Regel entfernt: {name}",
  "rules.removeOf": "Regel {name} entfernen",
};
