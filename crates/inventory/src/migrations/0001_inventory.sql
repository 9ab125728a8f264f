CREATE TABLE location (
  id uuid PRIMARY KEY,
  code text NOT NULL,
  name text NOT NULL,
  created_at bigint NOT NULL
);
CREATE UNIQUE INDEX location_code_key ON location (code);

CREATE TABLE stock (
  variant_id uuid NOT NULL,
  location_id uuid NOT NULL REFERENCES location (id),
  on_hand bigint NOT NULL,
  reserved bigint NOT NULL DEFAULT 0,
  backorder_limit bigint NOT NULL DEFAULT 0,
  updated_at bigint NOT NULL,
  PRIMARY KEY (variant_id, location_id),
  CONSTRAINT stock_reserved_check CHECK (reserved >= 0),
  CONSTRAINT stock_backorder_limit_check CHECK (backorder_limit >= 0),
  CONSTRAINT stock_available_check CHECK (on_hand - reserved >= 0 - backorder_limit)
);

CREATE TABLE stock_entry (
  id uuid PRIMARY KEY,
  variant_id uuid NOT NULL,
  location_id uuid NOT NULL REFERENCES location (id),
  kind text NOT NULL,
  on_hand_change bigint NOT NULL,
  reserved_change bigint NOT NULL,
  reason text NOT NULL,
  actor_id uuid,
  reference_id uuid,
  created_at bigint NOT NULL,
  CONSTRAINT stock_entry_kind_check CHECK (kind IN
    ('receive', 'sell', 'return', 'adjust', 'transfer', 'reserve', 'release'))
);
CREATE INDEX stock_entry_variant_id_idx ON stock_entry (variant_id, location_id, created_at);
CREATE INDEX stock_entry_reference_id_idx ON stock_entry (reference_id);

CREATE TABLE reservation (
  reference_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  location_id uuid NOT NULL REFERENCES location (id),
  quantity bigint NOT NULL,
  state text NOT NULL,
  expires_at bigint,
  created_at bigint NOT NULL,
  PRIMARY KEY (reference_id, variant_id, location_id),
  CONSTRAINT reservation_quantity_check CHECK (quantity >= 0),
  CONSTRAINT reservation_state_check CHECK (state IN ('held', 'sold', 'released'))
);
CREATE INDEX reservation_expires_at_idx ON reservation (expires_at) WHERE state = 'held' AND expires_at IS NOT NULL;
