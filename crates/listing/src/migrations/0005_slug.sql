-- A product is found by its channel and slug. With the currency between the two, which no statement names, SQLite read the whole
-- channel until it had statistics.
CREATE UNIQUE INDEX listing_channel_id_slug_key ON listing (channel_id, slug);
DROP INDEX listing_channel_id_currency_slug_key;
