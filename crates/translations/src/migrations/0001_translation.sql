-- A text of something that is sold, in another language than the one it is written in.
CREATE TABLE translation (
  subject_id uuid NOT NULL,
  locale text NOT NULL,
  field text NOT NULL,
  text text NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (subject_id, locale, field),
  CONSTRAINT translation_text_check CHECK (text <> '')
);

-- What the name of an option or an attribute, or one of its values, is in another language: the same for all products.
CREATE TABLE term_translation (
  locale text NOT NULL,
  term text NOT NULL,
  text text NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (locale, term),
  CONSTRAINT term_translation_text_check CHECK (text <> '')
);
