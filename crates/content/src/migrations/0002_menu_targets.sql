-- An item of a menu may lead to a collection or a brand as well. SQLite changes no constraint of a table that is there, so the items
-- move into a new one.
CREATE TABLE menu_entry (
  id uuid PRIMARY KEY,
  menu_id uuid NOT NULL REFERENCES menu (id),
  parent_id uuid REFERENCES menu_entry (id),
  position bigint NOT NULL,
  category_id uuid,
  collection_id uuid,
  brand_id uuid,
  page_id uuid REFERENCES page (id),
  url text,
  CONSTRAINT menu_item_one_target_check CHECK (
    CASE WHEN category_id IS NULL THEN 0 ELSE 1 END + CASE WHEN collection_id IS NULL THEN 0 ELSE 1 END
    + CASE WHEN brand_id IS NULL THEN 0 ELSE 1 END + CASE WHEN page_id IS NULL THEN 0 ELSE 1 END
    + CASE WHEN url IS NULL THEN 0 ELSE 1 END = 1)
);
INSERT INTO menu_entry (id, menu_id, parent_id, position, category_id, page_id, url)
  SELECT id, menu_id, parent_id, position, category_id, page_id, url FROM menu_item;
CREATE TABLE menu_entry_translation (
  menu_item_id uuid NOT NULL REFERENCES menu_entry (id),
  locale text NOT NULL,
  label text NOT NULL,
  PRIMARY KEY (menu_item_id, locale),
  CONSTRAINT menu_item_label_check CHECK (label <> '')
);
INSERT INTO menu_entry_translation (menu_item_id, locale, label) SELECT menu_item_id, locale, label FROM menu_item_translation;
DROP TABLE menu_item_translation;
UPDATE menu_item SET parent_id = NULL WHERE parent_id IS NOT NULL;
DROP TABLE menu_item;
ALTER TABLE menu_entry RENAME TO menu_item;
ALTER TABLE menu_entry_translation RENAME TO menu_item_translation;
CREATE INDEX menu_item_menu_id_idx ON menu_item (menu_id);
CREATE INDEX menu_item_parent_id_idx ON menu_item (parent_id);
CREATE INDEX menu_item_page_id_idx ON menu_item (page_id);
