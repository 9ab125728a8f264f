-- Carts are thrown away once nobody touched them for long, also those that became orders.
DROP INDEX cart_updated_at_idx;
CREATE INDEX cart_updated_at_idx ON cart (updated_at);
