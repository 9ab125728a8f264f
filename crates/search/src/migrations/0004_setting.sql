-- How searches work, where a merchant chose. `language` is a code such as `de`.
CREATE TABLE search_setting (
  id bigint PRIMARY KEY,
  language text NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT search_setting_id_check CHECK (id = 1),
  CONSTRAINT search_setting_language_check CHECK (language <> '')
);
