CREATE TABLE account (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  password_hash text NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  is_seller boolean NOT NULL DEFAULT FALSE,
  is_staff boolean NOT NULL DEFAULT FALSE,
  is_superuser boolean NOT NULL DEFAULT FALSE,
  is_active boolean NOT NULL DEFAULT TRUE,
  email_verified_at bigint,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT account_email_check CHECK (email = lower(email) AND email <> ''),
  CONSTRAINT account_superuser_check CHECK (is_staff OR NOT is_superuser)
);
CREATE UNIQUE INDEX account_email_key ON account (email);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  rotation bigint NOT NULL DEFAULT 0,
  rotated_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  revoked_at bigint,
  device text NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT session_rotation_check CHECK (rotation >= 0)
);
CREATE INDEX session_account_id_idx ON session (account_id);
CREATE INDEX session_expires_at_idx ON session (expires_at);
