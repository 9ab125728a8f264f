-- When it became known that the gateway gives no answer to the beginning of a payment: another one may be begun then.
ALTER TABLE payment ADD COLUMN unanswered_at bigint;
CREATE INDEX payment_unanswered_idx ON payment (created_at)
  WHERE status = 'cancelled' AND unanswered_at IS NOT NULL AND reference IS NULL;
