CREATE TABLE payment (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  gateway text NOT NULL,
  method text NOT NULL,
  status text NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  captured_amount bigint NOT NULL DEFAULT 0,
  refunded_amount bigint NOT NULL DEFAULT 0,
  reference text,
  action_url text,
  decline_reason text,
  return_url text,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT payment_amount_check CHECK (amount > 0),
  CONSTRAINT payment_captured_check CHECK (captured_amount >= 0 AND captured_amount <= amount),
  CONSTRAINT payment_refunded_check CHECK (refunded_amount >= 0 AND refunded_amount <= captured_amount),
  CONSTRAINT payment_status_check CHECK (status IN
    ('pending', 'requires_action', 'authorised', 'captured', 'declined', 'cancelled'))
);
CREATE INDEX payment_order_id_idx ON payment (order_id);
CREATE UNIQUE INDEX payment_gateway_reference_key ON payment (gateway, reference);
CREATE INDEX payment_open_idx ON payment (updated_at) WHERE status IN ('pending', 'requires_action', 'authorised');

CREATE TABLE payment_event (
  gateway text NOT NULL,
  event_id text NOT NULL,
  payment_id uuid NOT NULL REFERENCES payment (id),
  kind text NOT NULL,
  received_at bigint NOT NULL,
  PRIMARY KEY (gateway, event_id)
);

CREATE TABLE sandbox_charge (
  reference text PRIMARY KEY,
  payment_id uuid NOT NULL,
  state text NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  order_number text NOT NULL,
  return_url text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT sandbox_charge_state_check CHECK (state IN ('waiting', 'confirmed', 'refused'))
);
