CREATE TABLE job (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  payload text NOT NULL,
  unique_key text,
  state text NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  max_attempts bigint NOT NULL,
  run_at bigint NOT NULL,
  lease_until bigint,
  leased_by text,
  progress bigint NOT NULL DEFAULT 0,
  result text,
  last_error text,
  created_at bigint NOT NULL,
  finished_at bigint,
  CONSTRAINT job_state_check CHECK (state IN ('ready', 'running', 'done', 'dead', 'cancelled')),
  CONSTRAINT job_progress_check CHECK (progress >= 0 AND progress <= 100)
);
CREATE UNIQUE INDEX job_unique_key_key ON job (unique_key);
CREATE INDEX job_ready_idx ON job (run_at, id) WHERE state = 'ready';
CREATE INDEX job_running_idx ON job (lease_until) WHERE state = 'running';
CREATE INDEX job_finished_idx ON job (finished_at) WHERE finished_at IS NOT NULL;
