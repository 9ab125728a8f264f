// Die Wörter der Seiten über den Shop und jene, die in ihm verkaufen.

export const service = {
  "sellers.title": "Verkäufer",
  "sellers.none": "Hier verkauft noch niemand.",
  "sellers.head": "Wer bei {shop} verkauft.",
  "seller.none": "Hier gibt es gerade nichts zu kaufen.",
  "seller.products": "Produkte",
  "seller.rating": "Bewertung der Produkte",
  "seller.rated": "{rating} von 5, {count} {count, Bewertung|Bewertungen}",
  "seller.since": "Verkauft hier seit",
};
