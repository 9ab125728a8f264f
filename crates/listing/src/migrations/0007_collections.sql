-- Brands and collections are scopes, too. A collection by hand has an order of its own: positions from 1, none elsewhere.
ALTER TABLE listing_entry ADD COLUMN position bigint NOT NULL DEFAULT 0;
CREATE INDEX listing_entry_position_idx ON listing_entry (channel_id, scope_id, position, product_id) WHERE position > 0;
-- What rules look at beside the entries: the tags, folded, a line each.
ALTER TABLE listing ADD COLUMN tags text NOT NULL DEFAULT '';
