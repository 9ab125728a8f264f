CREATE TABLE shipping_method (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  amount bigint NOT NULL,
  free_over_amount bigint,
  min_days bigint NOT NULL,
  max_days bigint NOT NULL,
  countries text NOT NULL,
  position bigint NOT NULL,
  is_active boolean NOT NULL,
  CONSTRAINT shipping_method_amount_check CHECK (amount >= 0),
  CONSTRAINT shipping_method_free_over_check CHECK (free_over_amount IS NULL OR free_over_amount >= 0),
  CONSTRAINT shipping_method_days_check CHECK (min_days >= 0 AND max_days >= min_days)
);
CREATE UNIQUE INDEX shipping_method_channel_id_code_key ON shipping_method (channel_id, code);
