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
  "contact.title": "Kontakt",
  "contact.lead": "Schreiben Sie uns. Die Antwort kommt per E-Mail.",
  "contact.closed": "Dieser Shop nimmt hier keine Nachrichten an.",
  "contact.thanks": "Vielen Dank",
  "contact.sent": "Ihre Nachricht ist unterwegs zu uns. Die Antwort kommt per E-Mail.",
  "contact.name": "Name",
  "contact.email.hint": "für die Antwort",
  "contact.number": "Bestellnummer",
  "contact.number.hint": "wenn es um eine Bestellung geht",
  "contact.message": "Nachricht",
  "contact.send": "Nachricht senden",
};
