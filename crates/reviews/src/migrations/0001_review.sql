CREATE TABLE review (
  id uuid PRIMARY KEY,
  product_id uuid NOT NULL,
  customer_id uuid NOT NULL,
  order_id uuid,
  order_line_id uuid,
  rating bigint NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  author text NOT NULL,
  status text NOT NULL,
  reason text NOT NULL,
  answer text NOT NULL,
  answered_at bigint,
  helpful_count bigint NOT NULL,
  search_text text NOT NULL,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT review_rating_check CHECK (rating BETWEEN 1 AND 5),
  CONSTRAINT review_title_check CHECK (title <> ''),
  CONSTRAINT review_text_check CHECK (text <> ''),
  CONSTRAINT review_status_check CHECK (status IN ('pending', 'published', 'rejected')),
  CONSTRAINT review_verified_check CHECK ((order_id IS NULL) = (order_line_id IS NULL)),
  CONSTRAINT review_answered_check CHECK ((answer = '') = (answered_at IS NULL)),
  CONSTRAINT review_helpful_count_check CHECK (helpful_count >= 0)
);
CREATE UNIQUE INDEX review_product_id_customer_id_key ON review (product_id, customer_id);
CREATE INDEX review_newest_idx ON review (product_id, status, created_at, id);
CREATE INDEX review_helpful_idx ON review (product_id, status, helpful_count, created_at, id);
CREATE INDEX review_rating_idx ON review (product_id, status, rating, created_at, id);
CREATE INDEX review_status_idx ON review (status, created_at, id);
CREATE INDEX review_created_at_idx ON review (created_at, id);
CREATE INDEX review_customer_id_idx ON review (customer_id, created_at);

CREATE TABLE review_vote (
  review_id uuid NOT NULL REFERENCES review (id),
  account_id uuid NOT NULL,
  created_at bigint NOT NULL,
  PRIMARY KEY (review_id, account_id)
);

CREATE TABLE review_photo (
  id uuid PRIMARY KEY,
  review_id uuid NOT NULL REFERENCES review (id),
  url text NOT NULL,
  srcset text NOT NULL,
  width bigint NOT NULL,
  height bigint NOT NULL,
  created_at bigint NOT NULL
);
CREATE UNIQUE INDEX review_photo_review_id_url_key ON review_photo (review_id, url);

-- How many published reviews each product has, by stars; raised and lowered in the write that publishes one or takes it away, so that
-- two of them at once add up.
CREATE TABLE review_tally (
  product_id uuid PRIMARY KEY,
  ones bigint NOT NULL,
  twos bigint NOT NULL,
  threes bigint NOT NULL,
  fours bigint NOT NULL,
  fives bigint NOT NULL,
  verified bigint NOT NULL
);
