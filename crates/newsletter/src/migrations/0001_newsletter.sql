CREATE TABLE newsletter_subscriber (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  locale text NOT NULL,
  account_id uuid,
  status text NOT NULL,
  consent_text text NOT NULL,
  asked_at bigint NOT NULL,
  confirmed_at bigint,
  ended_at bigint,
  CONSTRAINT newsletter_subscriber_status_check CHECK (status IN ('pending', 'confirmed', 'unsubscribed')),
  CONSTRAINT newsletter_subscriber_confirmed_at_check CHECK (status <> 'confirmed' OR confirmed_at IS NOT NULL)
);
CREATE UNIQUE INDEX newsletter_subscriber_email_key ON newsletter_subscriber (email);
CREATE INDEX newsletter_subscriber_asked_at_idx ON newsletter_subscriber (asked_at, id);
CREATE INDEX newsletter_subscriber_status_idx ON newsletter_subscriber (status, asked_at);
CREATE INDEX newsletter_subscriber_account_id_idx ON newsletter_subscriber (account_id);
