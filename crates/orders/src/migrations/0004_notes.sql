-- What staff write to each other about an order; its shopper never sees it.
CREATE TABLE order_note (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  author_id uuid NOT NULL,
  author text NOT NULL,
  text text NOT NULL,
  created_at bigint NOT NULL
);
CREATE INDEX order_note_order_idx ON order_note (order_id, id);
