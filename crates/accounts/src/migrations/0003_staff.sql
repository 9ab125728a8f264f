-- Groups of staff and what those in them may do.
CREATE TABLE staff_group (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT staff_group_name_check CHECK (name <> '')
);
CREATE UNIQUE INDEX staff_group_name_key ON staff_group (name);

CREATE TABLE staff_group_permission (
  group_id uuid NOT NULL REFERENCES staff_group (id),
  permission text NOT NULL,
  PRIMARY KEY (group_id, permission)
);

CREATE TABLE staff_group_member (
  account_id uuid NOT NULL REFERENCES account (id),
  group_id uuid NOT NULL REFERENCES staff_group (id),
  PRIMARY KEY (account_id, group_id)
);
CREATE INDEX staff_group_member_group_id_idx ON staff_group_member (group_id);
CREATE INDEX account_staff_idx ON account (email) WHERE is_staff;
CREATE INDEX account_created_at_idx ON account (created_at, id);

-- What staff did: one row for each write that somebody answers for, made in that write.
CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at bigint NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  operation text NOT NULL,
  path text NOT NULL,
  input text,
  request_id text NOT NULL,
  client text NOT NULL
);
CREATE INDEX audit_entry_at_idx ON audit_entry (at, id);
CREATE INDEX audit_entry_account_id_idx ON audit_entry (account_id, at, id);
CREATE INDEX audit_entry_operation_idx ON audit_entry (operation, at, id);

-- Whom or what it touched.
CREATE TABLE audit_subject (
  entry_id uuid NOT NULL REFERENCES audit_entry (id),
  topic text NOT NULL,
  subject uuid NOT NULL,
  PRIMARY KEY (entry_id, topic, subject)
);
CREATE INDEX audit_subject_subject_idx ON audit_subject (subject, entry_id);
