-- A flash sale is a name and a window over prices; each of those may be for so many units, which are counted as orders claim them.
CREATE TABLE flash_sale (
  id uuid PRIMARY KEY,
  price_list_id uuid NOT NULL REFERENCES price_list (id),
  title text NOT NULL,
  starts_at bigint NOT NULL,
  ends_at bigint NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT flash_sale_title_check CHECK (title <> ''),
  CONSTRAINT flash_sale_window_check CHECK (ends_at > starts_at)
);
CREATE INDEX flash_sale_price_list_id_idx ON flash_sale (price_list_id, ends_at);
ALTER TABLE price ADD COLUMN flash_sale_id uuid;
ALTER TABLE price ADD COLUMN sale_quantity bigint CONSTRAINT price_sale_quantity_check CHECK (sale_quantity >= 1);
ALTER TABLE price ADD COLUMN sold_quantity bigint NOT NULL DEFAULT 0
  CONSTRAINT price_sold_quantity_check CHECK (sold_quantity >= 0 AND (sale_quantity IS NULL OR sold_quantity <= sale_quantity));
CREATE INDEX price_flash_sale_id_idx ON price (flash_sale_id) WHERE flash_sale_id IS NOT NULL;

-- What an order took of a price that is for so many units, until it is cancelled.
CREATE TABLE price_claim (
  order_id uuid NOT NULL,
  price_id uuid NOT NULL,
  quantity bigint NOT NULL,
  PRIMARY KEY (order_id, price_id),
  CONSTRAINT price_claim_quantity_check CHECK (quantity >= 1)
);

-- Prices that held and hold no more: the lowest of the 30 days before a reduction is looked for here.
CREATE TABLE price_history (
  variant_id uuid NOT NULL,
  price_list_id uuid NOT NULL REFERENCES price_list (id),
  since bigint NOT NULL,
  until bigint NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (variant_id, price_list_id, since, until),
  CONSTRAINT price_history_amount_check CHECK (amount >= 0)
);
