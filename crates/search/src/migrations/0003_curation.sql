-- What a merchant arranges for a query: results that stand first, go up or go down, or a page to go to instead, perhaps for a while.
-- `pinned`, `boosted` and `buried` are JSON lists; `redirect` is a path of the shop or empty.
CREATE TABLE search_curation (
  id uuid PRIMARY KEY,
  query text NOT NULL,
  matching text NOT NULL,
  pinned text NOT NULL,
  boosted text NOT NULL,
  buried text NOT NULL,
  redirect text NOT NULL,
  starts_at bigint,
  ends_at bigint,
  version bigint NOT NULL,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  CONSTRAINT search_curation_query_check CHECK (query <> ''),
  CONSTRAINT search_curation_matching_check CHECK (matching IN ('whole', 'contained')),
  CONSTRAINT search_curation_redirect_check CHECK (redirect = '' OR redirect LIKE '/%'),
  CONSTRAINT search_curation_dates_check CHECK (starts_at IS NULL OR ends_at IS NULL OR starts_at < ends_at)
);
CREATE INDEX search_curation_created_at_idx ON search_curation (created_at, id);
