-- Units sold become a popularity, of which older sales make up less: see popularity.rs. When they were sold is not known; all are taken
-- as sold on 2026-11-01, 83.2 times 30 days after the beginning of 2020, with the logarithm drawn straight between powers of two.
ALTER TABLE listing RENAME COLUMN sold TO popularity;
ALTER TABLE listing_entry RENAME COLUMN sold TO popularity;
UPDATE listing SET popularity = CASE
  WHEN popularity < 2 THEN 83200000 + (popularity - 1) * 1000000 / 1
  WHEN popularity < 4 THEN 84200000 + (popularity - 2) * 1000000 / 2
  WHEN popularity < 8 THEN 85200000 + (popularity - 4) * 1000000 / 4
  WHEN popularity < 16 THEN 86200000 + (popularity - 8) * 1000000 / 8
  WHEN popularity < 32 THEN 87200000 + (popularity - 16) * 1000000 / 16
  WHEN popularity < 64 THEN 88200000 + (popularity - 32) * 1000000 / 32
  WHEN popularity < 128 THEN 89200000 + (popularity - 64) * 1000000 / 64
  WHEN popularity < 256 THEN 90200000 + (popularity - 128) * 1000000 / 128
  WHEN popularity < 512 THEN 91200000 + (popularity - 256) * 1000000 / 256
  WHEN popularity < 1024 THEN 92200000 + (popularity - 512) * 1000000 / 512
  WHEN popularity < 2048 THEN 93200000 + (popularity - 1024) * 1000000 / 1024
  WHEN popularity < 4096 THEN 94200000 + (popularity - 2048) * 1000000 / 2048
  WHEN popularity < 8192 THEN 95200000 + (popularity - 4096) * 1000000 / 4096
  WHEN popularity < 16384 THEN 96200000 + (popularity - 8192) * 1000000 / 8192
  WHEN popularity < 32768 THEN 97200000 + (popularity - 16384) * 1000000 / 16384
  WHEN popularity < 65536 THEN 98200000 + (popularity - 32768) * 1000000 / 32768
  WHEN popularity < 131072 THEN 99200000 + (popularity - 65536) * 1000000 / 65536
  WHEN popularity < 262144 THEN 100200000 + (popularity - 131072) * 1000000 / 131072
  WHEN popularity < 524288 THEN 101200000 + (popularity - 262144) * 1000000 / 262144
  WHEN popularity < 1048576 THEN 102200000 + (popularity - 524288) * 1000000 / 524288
  ELSE 103200000 + (popularity - 1048576) * 1000000 / 1048576
  END
WHERE popularity > 0;
UPDATE listing_entry SET popularity = COALESCE((SELECT l.popularity FROM listing l
  WHERE l.product_id = listing_entry.product_id AND l.channel_id = listing_entry.channel_id), 0)
WHERE popularity > 0;
DROP INDEX listing_entry_sold_idx;
CREATE INDEX listing_entry_popularity_idx ON listing_entry
  (channel_id, scope_id, popularity, product_id, status, price_amount, in_stock, on_sale);
