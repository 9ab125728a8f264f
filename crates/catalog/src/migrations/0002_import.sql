CREATE TABLE import_run (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  state text NOT NULL,
  bytes_done bigint NOT NULL,
  bytes_total bigint,
  created_count bigint NOT NULL,
  updated_count bigint NOT NULL,
  unchanged_count bigint NOT NULL,
  refused_count bigint NOT NULL,
  started_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  finished_at bigint,
  CONSTRAINT import_run_state_check CHECK (state IN ('running', 'finished'))
);
CREATE INDEX import_run_started_at_idx ON import_run (started_at);

CREATE TABLE import_line (
  run_id uuid NOT NULL REFERENCES import_run (id),
  position bigint NOT NULL,
  line bigint NOT NULL,
  handle text NOT NULL,
  field text NOT NULL,
  reason text NOT NULL,
  refused boolean NOT NULL,
  PRIMARY KEY (run_id, position)
);
