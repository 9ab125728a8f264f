CREATE TABLE orders (
  id uuid PRIMARY KEY,
  number text NOT NULL,
  channel_id uuid NOT NULL,
  cart_id uuid NOT NULL,
  cart_token_digest text,
  account_id uuid,
  email text NOT NULL,
  locale text NOT NULL,
  currency text NOT NULL,
  rate_to_base_millionths bigint NOT NULL DEFAULT 1000000,
  status text NOT NULL,
  payment_status text NOT NULL,
  fulfillment_status text NOT NULL,
  subtotal_amount bigint NOT NULL,
  discount_amount bigint NOT NULL,
  shipping_amount bigint NOT NULL,
  tax_amount bigint NOT NULL,
  tax_included boolean NOT NULL,
  total_amount bigint NOT NULL,
  paid_amount bigint NOT NULL DEFAULT 0,
  note text NOT NULL DEFAULT '',
  version bigint NOT NULL DEFAULT 1,
  placed_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT orders_total_check CHECK (total_amount = subtotal_amount - discount_amount + shipping_amount
    + CASE WHEN tax_included THEN 0 ELSE tax_amount END),
  CONSTRAINT orders_amounts_check CHECK (subtotal_amount >= 0 AND discount_amount >= 0 AND shipping_amount >= 0
    AND tax_amount >= 0 AND total_amount >= 0 AND paid_amount >= 0),
  CONSTRAINT orders_status_check CHECK (status IN
    ('awaiting_payment', 'paid', 'partly_fulfilled', 'fulfilled', 'delivered', 'cancelled', 'refunded')),
  CONSTRAINT orders_payment_status_check CHECK (payment_status IN
    ('unpaid', 'authorised', 'paid', 'partly_refunded', 'refunded')),
  CONSTRAINT orders_fulfillment_status_check CHECK (fulfillment_status IN
    ('unfulfilled', 'partly_fulfilled', 'fulfilled', 'delivered'))
);
CREATE UNIQUE INDEX orders_number_key ON orders (number);
CREATE UNIQUE INDEX orders_cart_id_key ON orders (cart_id);
CREATE INDEX orders_account_id_idx ON orders (account_id, placed_at);
CREATE INDEX orders_placed_at_idx ON orders (placed_at);
CREATE INDEX orders_status_idx ON orders (status, placed_at);

CREATE TABLE seller_order (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  seller_id uuid NOT NULL,
  shipping_method_id uuid NOT NULL,
  shipping_method text NOT NULL,
  shipping_amount bigint NOT NULL,
  shipping_tax_amount bigint NOT NULL,
  estimated_from text NOT NULL,
  estimated_to text NOT NULL,
  CONSTRAINT seller_order_shipping_check CHECK (shipping_amount >= 0)
);
CREATE UNIQUE INDEX seller_order_order_id_seller_id_key ON seller_order (order_id, seller_id);

CREATE TABLE order_line (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  seller_order_id uuid NOT NULL REFERENCES seller_order (id),
  seller_id uuid NOT NULL,
  position bigint NOT NULL,
  variant_id uuid NOT NULL,
  product_id uuid NOT NULL,
  product_slug text NOT NULL,
  sku text NOT NULL,
  title text NOT NULL,
  options text NOT NULL,
  image text,
  quantity bigint NOT NULL,
  fulfilled_quantity bigint NOT NULL DEFAULT 0,
  unit_price_amount bigint NOT NULL,
  discount_amount bigint NOT NULL,
  tax_amount bigint NOT NULL,
  tax_name text NOT NULL,
  tax_rate_bp bigint NOT NULL,
  total_amount bigint NOT NULL,
  CONSTRAINT order_line_quantity_check CHECK (quantity > 0),
  CONSTRAINT order_line_fulfilled_check CHECK (fulfilled_quantity >= 0 AND fulfilled_quantity <= quantity),
  CONSTRAINT order_line_total_check CHECK (total_amount = unit_price_amount * quantity - discount_amount)
);
CREATE INDEX order_line_order_id_idx ON order_line (order_id);
CREATE INDEX order_line_variant_id_idx ON order_line (variant_id);

CREATE TABLE order_address (
  order_id uuid NOT NULL REFERENCES orders (id),
  kind text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  company text NOT NULL,
  line1 text NOT NULL,
  line2 text NOT NULL,
  city text NOT NULL,
  region text NOT NULL,
  postal_code text NOT NULL,
  country text NOT NULL,
  phone text NOT NULL,
  PRIMARY KEY (order_id, kind),
  CONSTRAINT order_address_kind_check CHECK (kind IN ('shipping', 'billing'))
);

CREATE TABLE order_history (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  position bigint NOT NULL,
  at bigint NOT NULL,
  from_status text,
  to_status text NOT NULL,
  actor text NOT NULL,
  actor_id uuid,
  reason text NOT NULL
);
CREATE UNIQUE INDEX order_history_order_id_position_key ON order_history (order_id, position);

CREATE TABLE fulfillment (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  seller_order_id uuid NOT NULL REFERENCES seller_order (id),
  carrier text NOT NULL,
  tracking_number text NOT NULL,
  created_at bigint NOT NULL
);
CREATE INDEX fulfillment_order_id_idx ON fulfillment (order_id);

CREATE TABLE fulfillment_line (
  fulfillment_id uuid NOT NULL REFERENCES fulfillment (id),
  order_line_id uuid NOT NULL REFERENCES order_line (id),
  quantity bigint NOT NULL,
  PRIMARY KEY (fulfillment_id, order_line_id),
  CONSTRAINT fulfillment_line_quantity_check CHECK (quantity > 0)
);
