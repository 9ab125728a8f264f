CREATE TABLE shop_profile (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  tagline text NOT NULL,
  contact_email text NOT NULL,
  contact_phone text NOT NULL,
  default_country text NOT NULL,
  company text NOT NULL,
  line1 text NOT NULL,
  line2 text NOT NULL,
  postal_code text NOT NULL,
  city text NOT NULL,
  country text NOT NULL,
  vat_number text NOT NULL,
  logo text,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL
);

CREATE TABLE page (
  id uuid PRIMARY KEY,
  slug text NOT NULL,
  status text NOT NULL,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT page_slug_check CHECK (slug <> ''),
  CONSTRAINT page_status_check CHECK (status IN ('draft', 'published'))
);
CREATE UNIQUE INDEX page_slug_key ON page (slug);

CREATE TABLE page_translation (
  page_id uuid NOT NULL REFERENCES page (id),
  locale text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  seo_title text,
  seo_description text,
  PRIMARY KEY (page_id, locale),
  CONSTRAINT page_translation_title_check CHECK (title <> '')
);

CREATE TABLE menu (
  id uuid PRIMARY KEY,
  handle text NOT NULL,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT menu_handle_check CHECK (handle <> '')
);
CREATE UNIQUE INDEX menu_handle_key ON menu (handle);

CREATE TABLE menu_item (
  id uuid PRIMARY KEY,
  menu_id uuid NOT NULL REFERENCES menu (id),
  parent_id uuid REFERENCES menu_item (id),
  position bigint NOT NULL,
  category_id uuid,
  page_id uuid REFERENCES page (id),
  url text,
  CONSTRAINT menu_item_target_check CHECK (
    (category_id IS NOT NULL AND page_id IS NULL AND url IS NULL)
    OR (category_id IS NULL AND page_id IS NOT NULL AND url IS NULL)
    OR (category_id IS NULL AND page_id IS NULL AND url IS NOT NULL))
);
CREATE INDEX menu_item_menu_id_idx ON menu_item (menu_id);
CREATE INDEX menu_item_parent_id_idx ON menu_item (parent_id);
CREATE INDEX menu_item_page_id_idx ON menu_item (page_id);

CREATE TABLE menu_item_translation (
  menu_item_id uuid NOT NULL REFERENCES menu_item (id),
  locale text NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (menu_item_id, locale),
  CONSTRAINT menu_item_translation_label_check CHECK (label <> '')
);

CREATE TABLE banner (
  id uuid PRIMARY KEY,
  placement text NOT NULL,
  position bigint NOT NULL,
  active boolean NOT NULL,
  starts_at bigint,
  ends_at bigint,
  image text,
  link text,
  version bigint NOT NULL DEFAULT 1,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT banner_placement_check CHECK (placement IN ('strip', 'hero', 'band')),
  CONSTRAINT banner_window_check CHECK (ends_at > starts_at)
);
CREATE INDEX banner_placement_idx ON banner (placement, position);

CREATE TABLE banner_translation (
  banner_id uuid NOT NULL REFERENCES banner (id),
  locale text NOT NULL,
  heading text NOT NULL,
  text text NOT NULL,
  action_label text NOT NULL,
  PRIMARY KEY (banner_id, locale)
);

CREATE TABLE redirect (
  id uuid PRIMARY KEY,
  from_path text NOT NULL,
  target text NOT NULL,
  target_path text,
  status bigint NOT NULL,
  created_at bigint NOT NULL,
  CONSTRAINT redirect_status_check CHECK (status IN (301, 302, 308)),
  CONSTRAINT redirect_target_path_check CHECK (target_path <> from_path)
);
CREATE UNIQUE INDEX redirect_from_path_key ON redirect (from_path);
CREATE INDEX redirect_target_path_idx ON redirect (target_path);
