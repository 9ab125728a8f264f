-- Raised by each change, so that two merchants do not overwrite each other.
ALTER TABLE tax_rate ADD COLUMN version bigint NOT NULL DEFAULT 1;
