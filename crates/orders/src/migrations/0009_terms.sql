-- Until when an order waits for its money before it is given up; none where it is not, or has no end.
ALTER TABLE orders ADD COLUMN due_at bigint;
-- Whether whoever delivers takes the money, so that it is sent before it is paid.
ALTER TABLE orders ADD COLUMN on_delivery boolean NOT NULL DEFAULT FALSE;
-- Thirty minutes, for which stock was held until now.
UPDATE orders SET due_at = placed_at + 1800000000 WHERE status = 'awaiting_payment';
CREATE INDEX orders_due_at_idx ON orders (due_at) WHERE status = 'awaiting_payment';
