-- The home page as a whole: that its first sections were made, and the version of their order.
CREATE TABLE home_page (
  id uuid PRIMARY KEY,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL
);

CREATE TABLE home_section (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  settings text NOT NULL,
  position bigint NOT NULL,
  active boolean NOT NULL,
  starts_at bigint,
  ends_at bigint,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT home_section_kind_check CHECK (
    kind IN ('hero', 'shelf', 'band', 'text', 'categories', 'flash_sale', 'figures')),
  CONSTRAINT home_section_settings_check CHECK (length(settings) <= 2000),
  CONSTRAINT home_section_position_check CHECK (position >= 0 AND position < 30),
  CONSTRAINT home_section_window_check CHECK (ends_at > starts_at)
);

CREATE TABLE home_section_translation (
  section_id uuid NOT NULL REFERENCES home_section (id),
  locale text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (section_id, locale),
  CONSTRAINT home_section_title_check CHECK (length(title) <= 120),
  CONSTRAINT home_section_body_check CHECK (length(body) <= 200000)
);

-- What staff look at before it is published; a row holds the digest of the token that opens it.
CREATE TABLE content_preview (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  token_digest text NOT NULL,
  draft text NOT NULL,
  expires_at bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT content_preview_draft_check CHECK (length(draft) <= 2000000)
);
CREATE UNIQUE INDEX content_preview_token_digest_key ON content_preview (token_digest);
CREATE INDEX content_preview_account_id_idx ON content_preview (account_id, expires_at);
CREATE INDEX content_preview_expires_at_idx ON content_preview (expires_at);
