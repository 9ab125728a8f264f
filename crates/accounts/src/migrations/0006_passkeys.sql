-- Passkeys (WebAuthn): the public keys of credentials that authenticators hold, as webauthn_rp encodes them, in base 64.
CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  name text NOT NULL,
  credential_id text NOT NULL,
  transports bigint NOT NULL,
  static_state text NOT NULL,
  -- Among others the signature counter.
  dynamic_state text NOT NULL,
  last_used_at bigint,
  created_at bigint NOT NULL,
  CONSTRAINT passkey_name_check CHECK (name <> '')
);
CREATE UNIQUE INDEX passkey_credential_id_key ON passkey (credential_id);
CREATE INDEX passkey_account_id_idx ON passkey (account_id);

-- What an authenticator is asked to sign, by its digest: once, within five minutes. Those of a sign-in have no account yet.
CREATE TABLE passkey_challenge (
  digest text PRIMARY KEY,
  account_id uuid REFERENCES account (id),
  state text NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX passkey_challenge_expires_at_idx ON passkey_challenge (expires_at);
