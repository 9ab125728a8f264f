-- Imports of uploaded files: where the file is kept, what its header means, how far the work is, and what becomes of each product.
CREATE TABLE import_run_next (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  file_key text,
  state text NOT NULL,
  dry_run boolean NOT NULL,
  actor_id uuid,
  headers text,
  header_hash text,
  mapping text,
  error text,
  bytes_done bigint NOT NULL,
  bytes_total bigint,
  line_done bigint NOT NULL,
  created_count bigint NOT NULL,
  updated_count bigint NOT NULL,
  unchanged_count bigint NOT NULL,
  refused_count bigint NOT NULL,
  variant_count bigint NOT NULL,
  line_count bigint NOT NULL,
  started_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  finished_at bigint,
  CONSTRAINT import_run_state_check CHECK (state IN ('mapping', 'waiting', 'running', 'finished', 'failed', 'cancelled'))
);
INSERT INTO import_run_next (id, file_name, state, dry_run, bytes_done, bytes_total, line_done, created_count, updated_count,
    unchanged_count, refused_count, variant_count, line_count, started_at, updated_at, finished_at)
  SELECT id, file_name, state, FALSE, bytes_done, bytes_total, 0, created_count, updated_count, unchanged_count, refused_count, 0, 0,
    started_at, updated_at, finished_at FROM import_run;
CREATE TABLE import_line_next (
  run_id uuid NOT NULL REFERENCES import_run_next (id),
  position bigint NOT NULL,
  line bigint NOT NULL,
  kind text NOT NULL,
  handle text NOT NULL,
  field text NOT NULL,
  reason text NOT NULL,
  reason_de text NOT NULL,
  PRIMARY KEY (run_id, position),
  CONSTRAINT import_line_kind_check CHECK (kind IN ('refused', 'note', 'created', 'updated', 'unchanged'))
);
INSERT INTO import_line_next (run_id, position, line, kind, handle, field, reason, reason_de)
  SELECT run_id, position, line, CASE WHEN refused THEN 'refused' ELSE 'note' END, handle, field, reason, reason FROM import_line;
DROP TABLE import_line;
DROP TABLE import_run;
ALTER TABLE import_run_next RENAME TO import_run;
ALTER TABLE import_line_next RENAME TO import_line;
CREATE INDEX import_run_started_at_idx ON import_run (started_at);

-- What a merchant's own header means: kept for later files with the same header.
CREATE TABLE import_mapping (
  header_hash text PRIMARY KEY,
  mapping text NOT NULL,
  updated_at bigint NOT NULL
);
