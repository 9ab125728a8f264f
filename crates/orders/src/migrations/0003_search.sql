-- What an order is found by: its number, address and names in lower case. Narrow, so that looking through all of them stays cheap
-- whatever else an order says.
CREATE TABLE order_search (
  order_id uuid PRIMARY KEY REFERENCES orders (id),
  placed_at bigint NOT NULL,
  text text NOT NULL
);
INSERT INTO order_search SELECT o.id, o.placed_at,
    lower(o.number || ' ' || o.email || ' ' || a.first_name || ' ' || a.last_name || ' ' || a.company)
  FROM orders o JOIN order_address a ON a.order_id = o.id AND a.kind = 'shipping';
CREATE INDEX order_search_idx ON order_search (placed_at, order_id, text);

CREATE INDEX orders_payment_status_idx ON orders (payment_status, placed_at);
CREATE INDEX orders_fulfillment_status_idx ON orders (fulfillment_status, placed_at);
CREATE INDEX orders_total_amount_idx ON orders (total_amount, placed_at);
-- With the id in it, a list is a walk along it, also where several orders were placed at one moment.
DROP INDEX orders_placed_at_idx;
CREATE INDEX orders_placed_at_idx ON orders (placed_at, id);
