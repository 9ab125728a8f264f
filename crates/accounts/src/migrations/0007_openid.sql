-- Accounts elsewhere (OpenID Connect) by which a person signs in here as well: known by issuer and subject, never by an address.
CREATE TABLE account_identity (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  provider text NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  email text NOT NULL,
  last_used_at bigint,
  created_at bigint NOT NULL,
  CONSTRAINT account_identity_subject_check CHECK (subject <> '')
);
CREATE UNIQUE INDEX account_identity_subject_key ON account_identity (issuer, subject);
CREATE INDEX account_identity_account_id_idx ON account_identity (account_id);

-- Somebody on the way to a provider and back. State, nonce and PKCE verifier are derived from the row's id with the shop's key, so
-- that nothing of them is stored. With an account, what comes back is linked to it; without one, it signs in.
CREATE TABLE openid_attempt (
  id uuid PRIMARY KEY,
  provider text NOT NULL,
  account_id uuid REFERENCES account (id),
  next text NOT NULL,
  used_at bigint,
  expires_at bigint NOT NULL
);
CREATE INDEX openid_attempt_account_id_idx ON openid_attempt (account_id);
CREATE INDEX openid_attempt_expires_at_idx ON openid_attempt (expires_at);

-- A sign-in whose first step was right and whose second is asked for.
CREATE TABLE pending_sign_in (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  link_id uuid,
  is_known boolean NOT NULL,
  used_at bigint,
  expires_at bigint NOT NULL
);
CREATE INDEX pending_sign_in_account_id_idx ON pending_sign_in (account_id);
CREATE INDEX pending_sign_in_expires_at_idx ON pending_sign_in (expires_at);
