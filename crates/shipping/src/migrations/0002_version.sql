-- Raised by each change, so that two merchants do not overwrite each other.
ALTER TABLE shipping_method ADD COLUMN version bigint NOT NULL DEFAULT 1;
