-- For finding what a guest left unpaid.
CREATE INDEX orders_unpaid_idx ON orders (cart_token_digest) WHERE status = 'awaiting_payment';
