-- Browsers in which somebody signed in before, by the digest of their device cookie.
CREATE TABLE known_device (
  account_id uuid NOT NULL REFERENCES account (id),
  token_digest text NOT NULL,
  expires_at bigint NOT NULL,
  PRIMARY KEY (account_id, token_digest)
);
CREATE INDEX known_device_token_digest_idx ON known_device (token_digest);
CREATE INDEX known_device_expires_at_idx ON known_device (expires_at);

-- Links that were asked for; those for unknown addresses have no account and open nothing.
CREATE TABLE sign_in_link (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES account (id),
  used_at bigint,
  expires_at bigint NOT NULL
);
CREATE INDEX sign_in_link_expires_at_idx ON sign_in_link (expires_at);
