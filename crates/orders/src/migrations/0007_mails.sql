-- What became of each mail about an order: staff see on the order what never arrived. The text and the address are not
-- kept: the one can be written again, the other stands on the order.
CREATE TABLE order_mail (
  order_id uuid NOT NULL REFERENCES orders (id),
  message_id text NOT NULL,
  mail text NOT NULL,
  status text NOT NULL CHECK (status IN ('sent', 'retrying', 'failed')),
  error text NOT NULL,
  tried_at bigint NOT NULL,
  PRIMARY KEY (order_id, message_id)
);
