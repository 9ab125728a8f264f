CREATE TABLE listing (
  product_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  search_text text NOT NULL,
  brand text NOT NULL,
  category_id uuid,
  seller_id uuid NOT NULL,
  price_amount bigint,
  compare_at_amount bigint,
  on_sale boolean NOT NULL,
  rating_hundredths bigint NOT NULL DEFAULT 0,
  review_count bigint NOT NULL DEFAULT 0,
  in_stock boolean NOT NULL,
  featured boolean NOT NULL DEFAULT FALSE,
  sold bigint NOT NULL DEFAULT 0,
  doc text NOT NULL,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (product_id, channel_id, currency),
  CONSTRAINT listing_price_check CHECK (price_amount IS NULL OR price_amount >= 0),
  CONSTRAINT listing_sold_check CHECK (sold >= 0)
);
CREATE UNIQUE INDEX listing_channel_id_currency_slug_key ON listing (channel_id, currency, slug);
CREATE INDEX listing_newest_idx ON listing (channel_id, status, created_at, product_id);
CREATE INDEX listing_price_idx ON listing (channel_id, status, price_amount, product_id);
CREATE INDEX listing_sold_idx ON listing (channel_id, status, sold, product_id);
CREATE INDEX listing_rating_idx ON listing (channel_id, status, rating_hundredths, product_id);
CREATE INDEX listing_title_idx ON listing (channel_id, status, title, product_id);
CREATE INDEX listing_seller_id_idx ON listing (seller_id);

CREATE TABLE listing_category (
  channel_id uuid NOT NULL,
  category_id uuid NOT NULL,
  product_id uuid NOT NULL,
  PRIMARY KEY (channel_id, category_id, product_id)
);
CREATE INDEX listing_category_product_id_idx ON listing_category (product_id);

CREATE TABLE listing_variant (
  variant_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  product_id uuid NOT NULL,
  position bigint NOT NULL,
  sku text NOT NULL,
  doc text NOT NULL,
  buyable boolean NOT NULL,
  available bigint,
  in_stock boolean NOT NULL,
  PRIMARY KEY (variant_id, channel_id)
);
CREATE INDEX listing_variant_product_id_idx ON listing_variant (product_id, channel_id, position);
