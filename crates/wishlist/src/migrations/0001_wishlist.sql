CREATE TABLE wishlist_item (
  id uuid PRIMARY KEY,
  account_id uuid,
  token_digest text,
  product_id uuid NOT NULL,
  variant_id uuid,
  channel_id uuid NOT NULL,
  price_amount bigint,
  currency text NOT NULL,
  wants_mail_price boolean NOT NULL,
  wants_mail_stock boolean NOT NULL,
  told_price_amount bigint,
  told_price_at bigint,
  sold_out_since bigint,
  created_at bigint NOT NULL,
  CONSTRAINT wishlist_item_holder_check CHECK ((account_id IS NULL) <> (token_digest IS NULL)),
  CONSTRAINT wishlist_item_price_amount_check CHECK (price_amount >= 0)
);
-- One wish per holder, product and variant; NULL is not equal to NULL, hence four.
CREATE UNIQUE INDEX wishlist_item_account_id_product_id_key ON wishlist_item (account_id, product_id)
  WHERE account_id IS NOT NULL AND variant_id IS NULL;
CREATE UNIQUE INDEX wishlist_item_account_id_product_id_variant_id_key ON wishlist_item (account_id, product_id, variant_id)
  WHERE account_id IS NOT NULL AND variant_id IS NOT NULL;
CREATE UNIQUE INDEX wishlist_item_token_digest_product_id_key ON wishlist_item (token_digest, product_id)
  WHERE token_digest IS NOT NULL AND variant_id IS NULL;
CREATE UNIQUE INDEX wishlist_item_token_digest_product_id_variant_id_key ON wishlist_item (token_digest, product_id, variant_id)
  WHERE token_digest IS NOT NULL AND variant_id IS NOT NULL;
CREATE INDEX wishlist_item_account_id_idx ON wishlist_item (account_id, created_at, id);
CREATE INDEX wishlist_item_token_digest_idx ON wishlist_item (token_digest, created_at, id);
-- Whoever is told when a product changes.
CREATE INDEX wishlist_item_product_id_idx ON wishlist_item (product_id, id)
  WHERE account_id IS NOT NULL AND (wants_mail_price OR wants_mail_stock);
CREATE INDEX wishlist_item_created_at_idx ON wishlist_item (created_at) WHERE account_id IS NULL;

CREATE TABLE stock_notice (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  locale text NOT NULL,
  account_id uuid,
  product_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  created_at bigint NOT NULL,
  sent_at bigint
);
CREATE UNIQUE INDEX stock_notice_email_variant_id_key ON stock_notice (email, variant_id) WHERE sent_at IS NULL;
CREATE INDEX stock_notice_product_id_idx ON stock_notice (product_id, id) WHERE sent_at IS NULL;
CREATE INDEX stock_notice_account_id_idx ON stock_notice (account_id);
CREATE INDEX stock_notice_created_at_idx ON stock_notice (created_at);
