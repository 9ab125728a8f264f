// Texts of what the search was taught.
export const enSearch = {
  "nav.search": "Search",
  "rules.about":
    "Words that mean the same, and words to pass over. Plurals, typing errors and joined words are found without a rule.",
  "rules.add": "Add a rule",
  "rules.terms": "Terms",
  "rules.kind": "What it does",
  "rules.kind.synonyms": "Mean the same",
  "rules.kind.ignored": "Passed over",
  "rules.hint.synonyms": "One a line or with commas between them, such as: ssd, solid state drive",
  "rules.hint.ignored": "Single words, one a line or with commas between them, such as: for, with",
  "rules.saved": "Searches follow within a second",
  "rules.removed": "Rule removed: {name}",
  "rules.removeOf": "Remove the rule {name}",
} as const;
