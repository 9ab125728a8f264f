CREATE TABLE seller (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  name text NOT NULL,
  description text NOT NULL DEFAULT '',
  active boolean NOT NULL DEFAULT TRUE,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT seller_slug_check CHECK (slug <> ''),
  CONSTRAINT seller_name_check CHECK (name <> '')
);
CREATE UNIQUE INDEX seller_slug_key ON seller (slug);
