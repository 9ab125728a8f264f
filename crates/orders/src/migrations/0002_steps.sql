-- How the total came about, as JSON: a copy, like all that an order says.
ALTER TABLE orders ADD COLUMN steps text NOT NULL DEFAULT '[]';
