-- What is running low is read from one end of it.
CREATE INDEX stock_available_idx ON stock ((on_hand - reserved), variant_id);
