-- The relay takes what has no number in this order, a step at a time; an index that lacks the id sorts all that wait.
DROP INDEX outbox_unnumbered_idx;
CREATE INDEX outbox_unnumbered_idx ON outbox (created_at, id) WHERE seq IS NULL;
