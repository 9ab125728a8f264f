CREATE TABLE listing_build (
  channel_id uuid PRIMARY KEY,
  version bigint NOT NULL
);
