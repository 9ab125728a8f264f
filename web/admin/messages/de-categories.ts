// What the admin says of the tree of categories and of one of them, in German.
import type { enCategories } from "./en-categories.ts";

export const deCategories: Record<keyof typeof enCategories, string> = {
  "categories.texts": "Name und Text",
  "categories.hint":
    "Zum Verschieben eine Zeile ziehen, am Griff die Pfeiltasten benutzen oder „Verschieben nach“ wählen.",
  "categories.none": "Es gibt noch keine Kategorien.",
  "categories.fold": "{name} schließen",
  "categories.unfold": "{name} öffnen",
  "categories.foldAll": "Alle schließen",
  "categories.unfoldAll": "Alle öffnen",
  "categories.productsOf": "in {name}",
  "categories.handle":
    "{name} verschieben, {at} von {count}; Pfeile nach oben und unten ändern die Reihenfolge, nach rechts und links die Ebene",
  "categories.moveTo": "Verschieben nach…",
  "categories.moveOf": "{name} verschieben nach…",
  "categories.moveTitle": "{name} verschieben",
  "categories.move": "Verschieben",
  "categories.place": "Platz",
  "categories.before": "Vor {name}",
  "categories.last": "Am Ende",
  "categories.belowHint": "{name} kann nicht unter sich selbst oder unter einer eigenen Unterkategorie stehen.",
  "categories.moved": "„{name}“ steht jetzt in {parent}, {at} von {count}",
  "categories.movedTop": "„{name}“ steht jetzt auf der obersten Ebene, {at} von {count}",
  "categories.back": "„{name}“ ist wieder, wo es war",
  "categories.notBack": "„{name}“ wurde inzwischen weiter verschoben und bleibt, wo es ist.",
  "categories.refused.itself":
    "„{name}“ kann nicht unter sich selbst oder unter eine eigene Unterkategorie verschoben werden.",
  "categories.refused.deep": "„{name}“ kann nicht dorthin verschoben werden: Kategorien haben höchstens 8 Ebenen.",
  "categories.addBelow": "Unterkategorie anlegen",
  "categories.slugLeads": "Das Ende der Adresse. Wird es geändert, führt die alte Adresse zur neuen weiter.",
  "categories.standing": "Platz und Sichtbarkeit",
  "categories.hiddenHint":
    "Ihre Produkte stehen dann in keiner Liste und werden nicht gefunden; ihre eigenen Seiten bleiben.",
  "categories.picture": "Bild",
  "categories.otherPicture": "ein Bild",
  "categories.addPicture": "Bild hinzufügen",
  "categories.replacePicture": "Ersetzen",
  "categories.dropPicture": "oder hierher ziehen",
  "categories.pictureHint": "Ohne eigenes Bild zeigt der Shop das von dem, was darin am besten verkauft wird.",
};
