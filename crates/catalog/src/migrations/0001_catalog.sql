CREATE TABLE category (
  id uuid PRIMARY KEY,
  parent_id uuid REFERENCES category (id),
  slug text NOT NULL,
  name text NOT NULL,
  path text NOT NULL,
  ground text NOT NULL,
  position bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT category_slug_check CHECK (slug <> ''),
  CONSTRAINT category_name_check CHECK (name <> ''),
  CONSTRAINT category_ground_check CHECK (ground IN
    ('lime', 'sand', 'saffron', 'rose', 'madder', 'verdigris', 'sky', 'indigo', 'olive', 'plum'))
);
CREATE UNIQUE INDEX category_slug_key ON category (slug);
CREATE INDEX category_parent_id_idx ON category (parent_id);

CREATE TABLE category_translation (
  category_id uuid NOT NULL REFERENCES category (id),
  locale text NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  PRIMARY KEY (category_id, locale)
);
CREATE UNIQUE INDEX category_translation_locale_slug_key ON category_translation (locale, slug);

CREATE TABLE product (
  id uuid PRIMARY KEY,
  seller_id uuid NOT NULL,
  category_id uuid REFERENCES category (id),
  slug text NOT NULL,
  title text NOT NULL,
  brand text,
  description text NOT NULL,
  tax_class text NOT NULL,
  published boolean NOT NULL,
  featured boolean NOT NULL,
  seo_title text,
  seo_description text,
  source_handle text,
  source_hash text,
  archived_at bigint,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT product_slug_check CHECK (slug <> ''),
  CONSTRAINT product_title_check CHECK (title <> '')
);
CREATE UNIQUE INDEX product_slug_key ON product (slug);
CREATE UNIQUE INDEX product_source_handle_key ON product (source_handle);
CREATE INDEX product_category_id_idx ON product (category_id);
CREATE INDEX product_seller_id_idx ON product (seller_id);

CREATE TABLE product_translation (
  product_id uuid NOT NULL REFERENCES product (id),
  locale text NOT NULL,
  title text NOT NULL,
  slug text NOT NULL,
  description text NOT NULL,
  seo_title text,
  seo_description text,
  PRIMARY KEY (product_id, locale)
);
CREATE UNIQUE INDEX product_translation_locale_slug_key ON product_translation (locale, slug);

CREATE TABLE product_option (
  id uuid PRIMARY KEY,
  product_id uuid NOT NULL REFERENCES product (id),
  name text NOT NULL,
  position bigint NOT NULL
);
CREATE UNIQUE INDEX product_option_product_id_name_key ON product_option (product_id, name);

CREATE TABLE product_option_value (
  id uuid PRIMARY KEY,
  option_id uuid NOT NULL REFERENCES product_option (id),
  value text NOT NULL,
  position bigint NOT NULL
);
CREATE UNIQUE INDEX product_option_value_option_id_value_key ON product_option_value (option_id, value);

CREATE TABLE product_media (
  id uuid PRIMARY KEY,
  product_id uuid NOT NULL REFERENCES product (id),
  position bigint NOT NULL,
  alt text NOT NULL,
  source text NOT NULL,
  status text NOT NULL,
  url text,
  srcset text,
  width bigint,
  height bigint,
  placeholder text,
  error text,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT product_media_status_check CHECK (status IN ('pending', 'ready', 'failed', 'refused')),
  CONSTRAINT product_media_ready_check CHECK (status <> 'ready' OR url IS NOT NULL)
);
CREATE UNIQUE INDEX product_media_product_id_source_key ON product_media (product_id, source);

CREATE TABLE variant (
  id uuid PRIMARY KEY,
  product_id uuid NOT NULL REFERENCES product (id),
  media_id uuid REFERENCES product_media (id),
  sku text NOT NULL,
  title text NOT NULL,
  options_key text NOT NULL,
  barcode text,
  weight_grams bigint,
  position bigint NOT NULL,
  active boolean NOT NULL,
  source_on_hand bigint,
  archived_at bigint,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT variant_sku_check CHECK (sku <> ''),
  CONSTRAINT variant_weight_check CHECK (weight_grams >= 0)
);
CREATE UNIQUE INDEX variant_sku_key ON variant (sku) WHERE archived_at IS NULL;
CREATE UNIQUE INDEX variant_product_id_options_key_key ON variant (product_id, options_key) WHERE archived_at IS NULL;
CREATE INDEX variant_product_id_idx ON variant (product_id);

CREATE TABLE variant_option_value (
  variant_id uuid NOT NULL REFERENCES variant (id),
  option_id uuid NOT NULL REFERENCES product_option (id),
  value_id uuid NOT NULL REFERENCES product_option_value (id),
  PRIMARY KEY (variant_id, option_id)
);
CREATE INDEX variant_option_value_value_id_idx ON variant_option_value (value_id);

CREATE TABLE product_attribute (
  product_id uuid NOT NULL REFERENCES product (id),
  name text NOT NULL,
  custom boolean NOT NULL,
  position bigint NOT NULL,
  kind text NOT NULL,
  text_value text,
  number_value double precision,
  boolean_value boolean,
  PRIMARY KEY (product_id, name),
  CONSTRAINT product_attribute_value_check CHECK (
    (kind = 'text' AND text_value IS NOT NULL)
    OR (kind = 'number' AND number_value IS NOT NULL)
    OR (kind = 'boolean' AND boolean_value IS NOT NULL))
);

CREATE TABLE product_tag (
  product_id uuid NOT NULL REFERENCES product (id),
  tag text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (product_id, tag)
);
CREATE INDEX product_tag_tag_idx ON product_tag (tag);
