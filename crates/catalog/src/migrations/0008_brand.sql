-- Makers. A product keeps its maker's name as it was written and refers to the maker; rows of products from before this are filled
-- at the next start, since names are folded by the program.
CREATE TABLE brand (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  name text NOT NULL,
  folded text NOT NULL,
  description text NOT NULL,
  seo_title text,
  seo_description text,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT brand_slug_check CHECK (slug <> ''),
  CONSTRAINT brand_name_check CHECK (name <> '')
);
CREATE UNIQUE INDEX brand_slug_key ON brand (slug);
CREATE UNIQUE INDEX brand_folded_key ON brand (folded);
ALTER TABLE product ADD COLUMN brand_id uuid REFERENCES brand (id);
CREATE INDEX product_brand_id_idx ON product (brand_id, id);
CREATE INDEX product_brand_missing_idx ON product (brand) WHERE brand_id IS NULL AND brand IS NOT NULL;
