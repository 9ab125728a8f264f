CREATE TABLE collection (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  seo_title text,
  seo_description text,
  color text NOT NULL,
  kind text NOT NULL,
  rule text,
  ordering text NOT NULL,
  published boolean NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT collection_slug_check CHECK (slug <> ''),
  CONSTRAINT collection_title_check CHECK (title <> ''),
  CONSTRAINT collection_rule_check CHECK ((kind = 'manual' AND rule IS NULL) OR (kind = 'rule' AND rule IS NOT NULL))
);
CREATE UNIQUE INDEX collection_slug_key ON collection (slug);

-- What a merchant picked by hand, in their order. What a rule finds is in the lists themselves.
CREATE TABLE collection_product (
  collection_id uuid NOT NULL REFERENCES collection (id),
  product_id uuid NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (collection_id, product_id),
  CONSTRAINT collection_product_position_check CHECK (position > 0)
);
CREATE INDEX collection_product_product_id_idx ON collection_product (product_id);
