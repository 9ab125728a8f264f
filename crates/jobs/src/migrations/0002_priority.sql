-- 0 high (mails and money), 1 normal, 2 low (pictures): each has slots of its own in a worker.
ALTER TABLE job ADD COLUMN priority bigint NOT NULL DEFAULT 1;
UPDATE job SET priority = 0 WHERE name IN ('checkout.order_mail', 'checkout.expire', 'checkout.reconcile', 'checkout.refund_late');
UPDATE job SET priority = 2 WHERE name = 'catalog.fetch_images';
-- A job now fetches the pictures of several products.
UPDATE job SET payload = REPLACE(REPLACE(payload, '{"product_id":', '{"product_ids":['), '}', ']}')
  WHERE name = 'catalog.fetch_images' AND payload LIKE '{"product_id":%';
DROP INDEX job_ready_idx;
CREATE INDEX job_ready_idx ON job (priority, run_at, id) WHERE state = 'ready';
CREATE INDEX job_dead_idx ON job (finished_at) WHERE state = 'dead';
