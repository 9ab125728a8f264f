-- What shoppers think of a product: the mean of its published reviews and how many there are, as the slice of reviews tells it.
-- Products that nobody reviewed have no row.
CREATE TABLE listing_rating (
  product_id uuid PRIMARY KEY,
  rating_hundredths bigint NOT NULL,
  review_count bigint NOT NULL,
  CONSTRAINT listing_rating_hundredths_check CHECK (rating_hundredths BETWEEN 100 AND 500),
  CONSTRAINT listing_rating_review_count_check CHECK (review_count > 0)
);
