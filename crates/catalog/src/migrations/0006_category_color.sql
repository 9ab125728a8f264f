ALTER TABLE category RENAME COLUMN ground TO color;
