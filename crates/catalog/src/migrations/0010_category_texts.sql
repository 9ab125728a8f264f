-- What is told of a category and shown of it; the picture is JSON as products' pictures have it.
ALTER TABLE category ADD COLUMN description text NOT NULL DEFAULT '';
ALTER TABLE category ADD COLUMN seo_title text;
ALTER TABLE category ADD COLUMN seo_description text;
ALTER TABLE category ADD COLUMN image text;

-- Addresses that things had before: who comes by one is led on to where they are now.
CREATE TABLE former_slug (
  kind text NOT NULL,
  slug text NOT NULL,
  target_id uuid NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (kind, slug),
  CONSTRAINT former_slug_kind_check CHECK (kind IN ('product', 'category', 'brand'))
);
