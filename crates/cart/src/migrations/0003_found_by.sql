-- The search by which the shopper came to what is in the line; none where they came another way.
ALTER TABLE cart_line ADD COLUMN found_by text;
