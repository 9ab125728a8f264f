-- What the merchant says of the ways to pay; without a row a way is as its gateway offers it.
CREATE TABLE payment_method (
  gateway text NOT NULL,
  method text NOT NULL,
  is_active boolean NOT NULL,
  countries text NOT NULL,
  instructions text NOT NULL,
  account_holder text NOT NULL,
  account_number text NOT NULL,
  bic text NOT NULL,
  bank text NOT NULL,
  days_to_pay bigint NOT NULL,
  version bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (gateway, method),
  CONSTRAINT payment_method_days_to_pay_check CHECK (days_to_pay BETWEEN 1 AND 60)
);
-- What the shopper was told at the time: where the money is to go, and the merchant's words.
ALTER TABLE payment ADD COLUMN transfer_to text;
ALTER TABLE payment ADD COLUMN instructions text;
