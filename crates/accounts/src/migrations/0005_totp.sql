-- A second step of sign-in: the secret of somebody's authenticator app, sealed with a key made of the shop's secret. It asks for
-- codes once a first one was right. A time step whose code was used, and all before it, are good no more.
CREATE TABLE totp (
  account_id uuid PRIMARY KEY REFERENCES account (id),
  sealed_secret text NOT NULL,
  confirmed_at bigint,
  last_step bigint,
  created_at bigint NOT NULL,
  CONSTRAINT totp_last_step_check CHECK ((confirmed_at IS NULL) = (last_step IS NULL))
);

-- What opens an account whose owner has lost the app: each once. Stored as digests that only the shop's key makes.
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account (id),
  digest text NOT NULL,
  used_at bigint,
  created_at bigint NOT NULL,
  PRIMARY KEY (account_id, digest)
);

-- How a session proved more than a password; null where it did not.
ALTER TABLE session ADD COLUMN second_step text
  CONSTRAINT session_second_step_check CHECK (second_step IN ('totp', 'passkey'));
