-- Where a product is listed: in the whole channel (scope_id = channel_id), in each of its categories and under its seller. An
-- entry keeps what lists are sorted and filtered by, so that a page of a list is a walk along one index, whatever the shop's size.
CREATE TABLE listing_entry (
  channel_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  product_id uuid NOT NULL,
  status text NOT NULL,
  title text NOT NULL,
  brand text NOT NULL,
  seller_id uuid NOT NULL,
  price_amount bigint,
  on_sale boolean NOT NULL,
  in_stock boolean NOT NULL,
  featured boolean NOT NULL,
  rating_hundredths bigint NOT NULL,
  sold bigint NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (channel_id, scope_id, product_id)
);
INSERT INTO listing_entry SELECT channel_id, channel_id, product_id, status, title, brand, seller_id, price_amount, on_sale,
  in_stock, featured, rating_hundredths, sold, created_at FROM listing;
INSERT INTO listing_entry SELECT channel_id, seller_id, product_id, status, title, brand, seller_id, price_amount, on_sale,
  in_stock, featured, rating_hundredths, sold, created_at FROM listing;
INSERT INTO listing_entry SELECT c.channel_id, c.category_id, c.product_id, l.status, l.title, l.brand, l.seller_id, l.price_amount,
  l.on_sale, l.in_stock, l.featured, l.rating_hundredths, l.sold, l.created_at
  FROM listing_category c JOIN listing l ON l.product_id = c.product_id AND l.channel_id = c.channel_id;
CREATE INDEX listing_entry_newest_idx ON listing_entry
  (channel_id, scope_id, created_at, product_id, status, price_amount, in_stock, on_sale);
CREATE INDEX listing_entry_price_idx ON listing_entry
  (channel_id, scope_id, price_amount, product_id, status, in_stock, on_sale);
CREATE INDEX listing_entry_sold_idx ON listing_entry
  (channel_id, scope_id, sold, product_id, status, price_amount, in_stock, on_sale);
CREATE INDEX listing_entry_rating_idx ON listing_entry (channel_id, scope_id, rating_hundredths, product_id);
CREATE INDEX listing_entry_title_idx ON listing_entry (channel_id, scope_id, title, product_id);
CREATE INDEX listing_entry_featured_idx ON listing_entry (channel_id, scope_id, created_at, product_id) WHERE featured;
CREATE INDEX listing_entry_product_id_idx ON listing_entry (product_id);

-- How many active products each scope lists: counting them would cost more the more there are.
CREATE TABLE listing_size (
  channel_id uuid NOT NULL,
  scope_id uuid NOT NULL,
  products bigint NOT NULL,
  PRIMARY KEY (channel_id, scope_id),
  CONSTRAINT listing_size_products_check CHECK (products >= 0)
);
INSERT INTO listing_size SELECT channel_id, scope_id, COUNT(*) FROM listing_entry WHERE status = 'active' GROUP BY channel_id, scope_id;

DROP TABLE listing_category;
DROP INDEX listing_newest_idx;
DROP INDEX listing_price_idx;
DROP INDEX listing_sold_idx;
DROP INDEX listing_rating_idx;
DROP INDEX listing_title_idx;
DROP INDEX listing_seller_id_idx;
