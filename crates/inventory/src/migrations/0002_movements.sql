-- A delivery note, a claim: what a person calls the paper behind a movement.
ALTER TABLE stock_entry ADD COLUMN reference text;
-- The movements of a variant, newest first.
CREATE INDEX stock_entry_movements_idx ON stock_entry (variant_id, created_at, id);
DROP INDEX stock_entry_variant_id_idx;
