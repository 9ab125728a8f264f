-- What was searched for, a row for each day and query, nobody's name beside it. `day` counts from 1970-01-01 in UTC; `query` is folded.
CREATE TABLE search_query (
  day bigint NOT NULL,
  query text NOT NULL,
  -- Searches of it; those that found nothing; those after which something was opened.
  searches bigint NOT NULL,
  empty bigint NOT NULL,
  clicked bigint NOT NULL,
  -- Results that were opened, and the sum of their places, from 1.
  clicks bigint NOT NULL,
  places bigint NOT NULL,
  -- Products that it found the last time.
  found bigint NOT NULL,
  -- Paid orders in which something was bought that was found so, and units of it.
  orders bigint NOT NULL,
  units bigint NOT NULL,
  PRIMARY KEY (day, query),
  CONSTRAINT search_query_query_check CHECK (query <> ''),
  CONSTRAINT search_query_empty_check CHECK (empty BETWEEN 0 AND searches),
  CONSTRAINT search_query_counts_check
    CHECK (clicked >= 0 AND clicks >= clicked AND places >= clicks AND found >= 0 AND orders >= 0 AND units >= orders)
);
CREATE INDEX search_query_query_idx ON search_query (query, day);

-- What those units were sold for, in minor units.
CREATE TABLE search_sale (
  day bigint NOT NULL,
  query text NOT NULL,
  currency text NOT NULL,
  amount bigint NOT NULL,
  PRIMARY KEY (day, query, currency)
);

-- How long searches took: how many took no more than `most` microseconds, and more than the bound below it.
CREATE TABLE search_time (
  day bigint NOT NULL,
  most bigint NOT NULL,
  searches bigint NOT NULL,
  PRIMARY KEY (day, most),
  CONSTRAINT search_time_searches_check CHECK (searches >= 0)
);
