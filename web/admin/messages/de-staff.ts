import type { enStaff } from "./en-staff.ts";

/** The texts of rights, staff and the audit log, in German. */
export const deStaff: Record<keyof typeof enStaff, string> = {
  // Rights
  "rights.missing": "Dafür fehlt dir ein Recht: {right}.",
  "rights.refused": "Das darfst du nicht öffnen",
  "rights.needed": "Diese Seite verlangt das Recht:",
  "rights.lost": "Deine Rechte wurden gerade geändert.",
  "rights.lostKept":
    "Deine Rechte wurden gerade geändert: „{right}“ hast du nicht mehr. Deine Eingaben sind noch da, lassen sich aber nicht speichern.",
  "rights.ask": "Wenn du es brauchst, bitte jemanden, der Rechte vergibt.",
  "rights.today": "Was du öffnen darfst, steht in der Navigation.",
  "right.staff": "Für den Shop arbeiten",
  "right.orders.view": "Bestellungen und ihre Zahlungen sehen",
  "right.orders.edit": "Bestellungen versenden und stornieren",
  "right.products.view": "Produkte und Kategorien sehen, die nicht im Shop sind",
  "right.products.edit": "Produkte, ihre Preise und Kategorien ändern",
  "right.stock.view": "Bestand und seine Bewegungen sehen",
  "right.stock.edit": "Bestand annehmen und zählen",
  "right.customers.view": "Kunden, ihre Adressen und Bestellungen sehen",
  "right.customers.edit": "Kundenkonten schließen und öffnen",
  "right.sellers.edit": "Verkäufer ändern",
  "right.content.view": "Seiten, Menüs, Banner und Weiterleitungen sehen, die nicht im Shop sind",
  "right.content.edit": "Seiten, Menüs, Banner und Weiterleitungen ändern",
  "right.settings.edit": "Die Einstellungen des Shops ändern",
  "right.staff.view": "Team, Gruppen und ihre Rechte sehen",
  "right.staff.edit": "Rechte an das Team vergeben und nehmen",
  "right.audit.view": "Das Protokoll lesen",
  "right.operations.view": "Aufgaben, Zeitpläne und den Zustand des Shops sehen",
  "right.operations.edit": "Aufgaben wiederholen und abbrechen",
};
