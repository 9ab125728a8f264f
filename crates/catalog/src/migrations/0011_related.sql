-- What the merchant shows beside a product, in order. A file may name a product that it brings only later: until then its slug waits.
CREATE TABLE product_related (
  product_id uuid NOT NULL REFERENCES product (id),
  position bigint NOT NULL,
  related_id uuid REFERENCES product (id),
  slug text,
  CONSTRAINT product_related_pkey PRIMARY KEY (product_id, position),
  CONSTRAINT product_related_itself_check CHECK (related_id <> product_id),
  CONSTRAINT product_related_named_check CHECK ((related_id IS NULL) <> (slug IS NULL))
);
CREATE INDEX product_related_slug_idx ON product_related (slug) WHERE slug IS NOT NULL;
CREATE INDEX product_related_related_id_idx ON product_related (related_id);
