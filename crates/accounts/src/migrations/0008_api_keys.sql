-- Keys by which programs call the API for staff: only their digests are kept.
CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name text NOT NULL,
  -- The last characters of the key, by which its owner tells it from others.
  hint text NOT NULL,
  token_digest text NOT NULL,
  -- Names of permissions, divided by commas.
  permissions text NOT NULL,
  expires_at bigint,
  last_used_at bigint,
  created_at bigint NOT NULL,
  revoked_at bigint,
  CONSTRAINT api_key_name_check CHECK (name <> ''),
  CONSTRAINT api_key_permissions_check CHECK (permissions <> '')
);
CREATE UNIQUE INDEX api_key_token_digest_key ON api_key (token_digest);
CREATE INDEX api_key_account_id_idx ON api_key (account_id);
