CREATE TABLE mail_text (
  name text NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  intro text NOT NULL,
  closing text NOT NULL,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (name, locale)
);

CREATE TABLE mail_sender (
  id bigint PRIMARY KEY,
  name text NOT NULL,
  address text NOT NULL,
  contact text NOT NULL,
  CONSTRAINT mail_sender_one_check CHECK (id = 1)
);
