DROP INDEX product_slug_key;
CREATE UNIQUE INDEX product_slug_key ON product (slug) WHERE archived_at IS NULL;
CREATE INDEX product_slug_idx ON product (slug);
