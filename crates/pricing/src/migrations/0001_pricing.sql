CREATE TABLE channel (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  currency text NOT NULL,
  locale text NOT NULL,
  locales text NOT NULL,
  countries text NOT NULL,
  prices_include_tax boolean NOT NULL,
  created_at bigint NOT NULL
);
CREATE UNIQUE INDEX channel_slug_key ON channel (slug);

CREATE TABLE price_list (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES channel (id),
  slug text NOT NULL,
  is_default boolean NOT NULL
);
CREATE UNIQUE INDEX price_list_channel_id_slug_key ON price_list (channel_id, slug);

CREATE TABLE price (
  id uuid PRIMARY KEY,
  variant_id uuid NOT NULL,
  price_list_id uuid NOT NULL REFERENCES price_list (id),
  currency text NOT NULL,
  min_quantity bigint NOT NULL DEFAULT 1,
  starts_at bigint NOT NULL DEFAULT 0,
  ends_at bigint,
  amount bigint NOT NULL,
  compare_at_amount bigint,
  updated_at bigint NOT NULL,
  CONSTRAINT price_amount_check CHECK (amount >= 0),
  CONSTRAINT price_compare_at_check CHECK (compare_at_amount IS NULL OR compare_at_amount >= 0),
  CONSTRAINT price_min_quantity_check CHECK (min_quantity >= 1),
  CONSTRAINT price_window_check CHECK (ends_at IS NULL OR ends_at > starts_at)
);
CREATE UNIQUE INDEX price_variant_list_key ON price (variant_id, price_list_id, currency, min_quantity, starts_at);

CREATE TABLE tax_rate (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES channel (id),
  country text NOT NULL,
  region text NOT NULL,
  tax_class text NOT NULL,
  name text NOT NULL,
  basis_points bigint NOT NULL,
  CONSTRAINT tax_rate_basis_points_check CHECK (basis_points >= 0 AND basis_points <= 10000)
);
CREATE UNIQUE INDEX tax_rate_channel_id_country_region_tax_class_key ON tax_rate (channel_id, country, region, tax_class);
