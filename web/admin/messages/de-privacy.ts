// What the admin says about exports and erasures of persons, in German.
import type { enPrivacy } from "./en-privacy.ts";

export const dePrivacy: Record<keyof typeof enPrivacy, string> = {
  "nav.privacy": "Datenschutz-Anfragen",
  "privacy.about":
    "Wer seine Daten oder seine Löschung verlangt hat, und wann das erledigt war. Das Gesetz lässt einen Monat; der Shop erledigt beides von selbst binnen Minuten.",
  "privacy.kind": "Anfrage",
  "privacy.export": "Auskunft",
  "privacy.erasure": "Löschung",
  "privacy.person": "Person",
  "privacy.erased": "Gelöscht",
  "privacy.done": "Erledigt",
  "privacy.open": "In Arbeit",
  "privacy.due": "Fällig",
  "privacy.by": "Verlangt von",
  "privacy.byPerson": "Der Person",
  "privacy.asked": "Verlangt",
  "privacy.file": "Datei",
  "privacy.fileOf": "Auskunft für {email} herunterladen",
  "privacy.download": "Herunterladen",
  "privacy.title": "Datenschutz",
  "privacy.inName": "Wenn jemand per Brief oder Telefon anfragt. Vergewissern Sie sich, wer es ist.",
  "privacy.all": "Alle Datenschutz-Anfragen",
  "privacy.doExport": "Auskunft erstellen",
  "privacy.doErase": "Person löschen",
  "privacy.exportTitle": "Alles über {email} zusammenstellen",
  "privacy.exportText":
    "Eine Datei mit allem, was der Shop über diese Person weiß, wird erstellt. Sie steht eine Woche lang unter Datenschutz-Anfragen.",
  "privacy.exportAsked": "Die Auskunft für {email} wird erstellt",
  "privacy.erasureTitle": "{email} löschen",
  "privacy.erasureText":
    "Konto, Adressen, Warenkörbe und Sitzungen sind endgültig weg; Rechnungen bleiben, solange das Gesetz es verlangt. Die Person wird per Mail benachrichtigt. Das lässt sich nicht rückgängig machen.",
  "privacy.erasureAsked": "{email} wird gelöscht",
  "nav.newsletter": "Newsletter",
  "newsletter.about":
    "Wer Neues per Mail möchte und zugestimmt hat. Die Briefe schreiben Sie mit Ihrem eigenen Werkzeug, das diese Liste als Datei nimmt: Jede Zeile hat den Link, der das Abonnement beendet.",
  "newsletter.searchHint": "Teil einer Adresse",
  "newsletter.pending": "Um Bestätigung gebeten",
  "newsletter.confirmed": "Bestätigt",
  "newsletter.unsubscribed": "Beendet",
  "newsletter.address": "Adresse",
  "newsletter.language": "Sprache",
  "newsletter.asked": "Eingetragen",
  "newsletter.confirmedAt": "Bestätigt am",
  "newsletter.removeOf": "{email} löschen",
  "newsletter.removeText":
    "Die Adresse und der Nachweis der Zustimmung sind endgültig weg. Tun Sie das, wenn jemand darum bittet.",
  "thing.subscriber": "Newsletter-Abonnement",
  "did.subscriber.removed": "Newsletter-Abonnement gelöscht",
};
