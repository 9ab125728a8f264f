-- The number under which whoever buys pays VAT; empty for most.
ALTER TABLE orders ADD COLUMN vat_number text NOT NULL DEFAULT '';
