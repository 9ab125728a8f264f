-- Nothing was ever written to it. An event that the shop cannot read is kept too, so it may name no payment of ours.
DROP TABLE payment_event;
CREATE TABLE payment_event (
  gateway text NOT NULL,
  event_id text NOT NULL,
  kind text NOT NULL,
  version bigint NOT NULL,
  payment_id uuid REFERENCES payment (id),
  applied boolean NOT NULL,
  received_at bigint NOT NULL,
  PRIMARY KEY (gateway, event_id),
  CONSTRAINT payment_event_applied_check CHECK (payment_id IS NOT NULL OR NOT applied)
);
CREATE INDEX payment_event_payment_id_idx ON payment_event (payment_id);
