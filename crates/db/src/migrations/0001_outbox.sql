CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  seq bigint,
  topic text NOT NULL,
  subject uuid NOT NULL,
  payload text NOT NULL,
  created_at bigint NOT NULL
);
CREATE UNIQUE INDEX outbox_seq_key ON outbox (seq);
CREATE INDEX outbox_unnumbered_idx ON outbox (created_at) WHERE seq IS NULL;

CREATE TABLE outbox_counter (
  id bigint PRIMARY KEY,
  seq bigint NOT NULL,
  CONSTRAINT outbox_counter_single_check CHECK (id = 1)
);
INSERT INTO outbox_counter (id, seq) VALUES (1, 0);

CREATE TABLE consumer_position (
  name text PRIMARY KEY,
  seq bigint NOT NULL,
  updated_at bigint NOT NULL
);
