-- Orders of guests by address: they join the account of whoever proves it.
CREATE INDEX orders_guest_email_idx ON orders (email) WHERE account_id IS NULL;
