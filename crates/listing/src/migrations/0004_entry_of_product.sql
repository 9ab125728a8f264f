-- With the channel in it, and all that is asked for, the planner takes this index for a product's entries even before it has
-- statistics: with the product alone it walked through the whole channel, and an import was slower the more there was.
DROP INDEX listing_entry_product_id_idx;
CREATE INDEX listing_entry_product_id_idx ON listing_entry (product_id, channel_id, status, scope_id);
