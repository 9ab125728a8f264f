-- What a merchant teaches the search: words that mean the same, and words that are passed over. `terms` is a JSON list.
CREATE TABLE search_rule (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  terms text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT search_rule_kind_check CHECK (kind IN ('synonyms', 'ignored')),
  CONSTRAINT search_rule_terms_check CHECK (terms <> '')
);
CREATE INDEX search_rule_created_at_idx ON search_rule (created_at, id);
