CREATE TABLE cart (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL,
  token_digest text,
  account_id uuid,
  status text NOT NULL,
  order_id uuid,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT cart_status_check CHECK (status IN ('open', 'ordered')),
  CONSTRAINT cart_order_check CHECK ((status = 'ordered') = (order_id IS NOT NULL)),
  CONSTRAINT cart_owner_check CHECK (token_digest IS NOT NULL OR account_id IS NOT NULL)
);
CREATE INDEX cart_token_digest_idx ON cart (token_digest, status);
CREATE UNIQUE INDEX cart_open_token_digest_key ON cart (token_digest) WHERE status = 'open' AND token_digest IS NOT NULL;
CREATE UNIQUE INDEX cart_open_account_id_key ON cart (account_id) WHERE status = 'open' AND account_id IS NOT NULL;
CREATE INDEX cart_updated_at_idx ON cart (updated_at) WHERE status = 'open';

CREATE TABLE cart_line (
  id uuid PRIMARY KEY,
  cart_id uuid NOT NULL REFERENCES cart (id),
  variant_id uuid NOT NULL,
  quantity bigint NOT NULL,
  unit_price_amount bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT cart_line_quantity_check CHECK (quantity >= 1 AND quantity <= 9999)
);
CREATE UNIQUE INDEX cart_line_cart_id_variant_id_key ON cart_line (cart_id, variant_id);
