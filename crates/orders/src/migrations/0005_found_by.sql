-- The search by which the shopper came to what the line sells; none where they came another way.
ALTER TABLE order_line ADD COLUMN found_by text;
