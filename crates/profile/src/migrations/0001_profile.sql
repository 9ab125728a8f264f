-- Addresses that a member has written down.
CREATE TABLE saved_address (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  company text NOT NULL,
  line1 text NOT NULL,
  line2 text NOT NULL,
  city text NOT NULL,
  region text NOT NULL,
  postal_code text NOT NULL,
  country text NOT NULL,
  phone text NOT NULL,
  is_default boolean NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL
);
CREATE INDEX saved_address_account_id_idx ON saved_address (account_id, created_at);
CREATE UNIQUE INDEX saved_address_default_key ON saved_address (account_id) WHERE is_default;

-- What a person was given of everything that the shop knows of them.
CREATE TABLE personal_export (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  document text,
  asked_at bigint NOT NULL,
  ready_at bigint,
  expires_at bigint NOT NULL,
  CONSTRAINT personal_export_ready_check CHECK ((document IS NULL) = (ready_at IS NULL))
);
CREATE INDEX personal_export_account_id_idx ON personal_export (account_id, asked_at);
CREATE INDEX personal_export_expires_at_idx ON personal_export (expires_at);

-- Persons who were erased, and when: the proof that it was done.
CREATE TABLE erasure (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  asked_at bigint NOT NULL,
  done_at bigint
);
CREATE UNIQUE INDEX erasure_account_id_key ON erasure (account_id);

-- What somebody agreed to or took back: when, and to which words.
CREATE TABLE consent (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  is_given boolean NOT NULL,
  text text NOT NULL,
  locale text NOT NULL,
  given_at bigint NOT NULL,
  CONSTRAINT consent_purpose_check CHECK (purpose IN ('news'))
);
CREATE INDEX consent_account_id_idx ON consent (account_id, purpose, given_at);
