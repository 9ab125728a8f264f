-- A hidden category is out of navigation, lists and search, and so is all that stands below it.
ALTER TABLE category ADD COLUMN hidden boolean NOT NULL DEFAULT FALSE;
