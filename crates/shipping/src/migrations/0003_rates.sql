-- A method asks different prices in different zones, by the worth, the weight or the number of what is sent; it may be a place
-- where things are picked up.
ALTER TABLE shipping_method ADD COLUMN kind text NOT NULL DEFAULT 'delivery'
  CONSTRAINT shipping_method_kind_check CHECK (kind IN ('delivery', 'pickup'));
ALTER TABLE shipping_method ADD COLUMN pickup_address text NOT NULL DEFAULT '';
ALTER TABLE shipping_method ADD COLUMN rated_by text NOT NULL DEFAULT 'worth'
  CONSTRAINT shipping_method_rated_by_check CHECK (rated_by IN ('worth', 'weight', 'quantity'));
ALTER TABLE shipping_method ADD COLUMN max_weight_grams bigint
  CONSTRAINT shipping_method_max_weight_check CHECK (max_weight_grams >= 1);
-- JSON: [{"name", "countries", "rates": [{"from", "amount"}], "free_over_amount"}]
ALTER TABLE shipping_method ADD COLUMN zones text NOT NULL DEFAULT '[]';

-- When a channel's parcels leave: by when an order has to be in, and on which days nothing leaves.
CREATE TABLE shipping_calendar (
  channel_id uuid PRIMARY KEY,
  time_zone text NOT NULL,
  cut_off_minutes bigint NOT NULL,
  holidays text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT shipping_calendar_cut_off_check CHECK (cut_off_minutes >= 0 AND cut_off_minutes <= 1440)
);
