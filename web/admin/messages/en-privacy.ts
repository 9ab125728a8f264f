// What the admin says about exports and erasures of persons, in English.
export const enPrivacy = {
  "nav.privacy": "Privacy requests",
  "privacy.about":
    "Who asked for their data or to be forgotten, and when it was done. The law gives a month; the shop does both by itself within minutes.",
  "privacy.kind": "Request",
  "privacy.export": "Export",
  "privacy.erasure": "Erasure",
  "privacy.person": "Person",
  "privacy.erased": "Erased",
  "privacy.done": "Done",
  "privacy.open": "Under way",
  "privacy.due": "Due",
  "privacy.by": "Asked by",
  "privacy.byPerson": "The person",
  "privacy.asked": "Asked",
  "privacy.file": "File",
  "privacy.fileOf": "Download the export of {email}",
  "privacy.download": "Download",
  "privacy.title": "Privacy",
  "privacy.inName": "When a customer asks by letter or telephone. Make sure that it is them.",
  "privacy.all": "All privacy requests",
  "privacy.doExport": "Make an export",
  "privacy.doErase": "Erase customer",
  "privacy.exportTitle": "Export everything about {email}",
  "privacy.exportText":
    "A file with all that the shop knows of this customer is made. You find it under Privacy requests, for a week.",
  "privacy.exportAsked": "The export of {email} is being made",
  "privacy.erasureTitle": "Erase {email}",
  "privacy.erasureText":
    "The account, its addresses, carts and sessions are gone for good; invoices stay as long as the law asks. The customer is told by mail. This cannot be undone.",
  "privacy.erasureAsked": "{email} is being erased",
} as const;
