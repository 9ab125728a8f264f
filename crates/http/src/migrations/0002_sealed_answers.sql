-- Keys and answers are kept by digest and sealed from now on; what was kept in clear, for a day at most, is forgotten.
DELETE FROM idempotency_key;
