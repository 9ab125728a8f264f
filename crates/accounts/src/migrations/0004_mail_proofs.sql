-- What proves that somebody reads the mails of an address: the code and the link in one mail, both derived from the row's id with
-- the shop's key, so that nothing of them is stored. Rows for unknown addresses have no account and prove nothing.
CREATE TABLE mail_proof (
  id uuid PRIMARY KEY,
  account_id uuid REFERENCES account (id),
  purpose text NOT NULL,
  email_digest text NOT NULL,
  new_email text,
  tries bigint NOT NULL DEFAULT 0,
  used_at bigint,
  expires_at bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT mail_proof_purpose_check CHECK (purpose IN ('verify_email', 'reset_password', 'change_email', 'disown')),
  CONSTRAINT mail_proof_tries_check CHECK (tries BETWEEN 0 AND 5),
  CONSTRAINT mail_proof_new_email_check CHECK ((purpose = 'change_email') = (new_email IS NOT NULL))
);
CREATE INDEX mail_proof_email_digest_idx ON mail_proof (email_digest, purpose, created_at);
CREATE INDEX mail_proof_account_id_idx ON mail_proof (account_id);
CREATE INDEX mail_proof_expires_at_idx ON mail_proof (expires_at);

ALTER TABLE account ADD COLUMN password_changed_at bigint;
-- In which language this person is written to.
ALTER TABLE account ADD COLUMN locale text;
-- From which network somebody signed in.
ALTER TABLE session ADD COLUMN client text NOT NULL DEFAULT '';
