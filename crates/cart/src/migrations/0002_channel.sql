-- A holder has one open cart in each channel: its prices are of one currency.
DROP INDEX cart_open_token_digest_key;
DROP INDEX cart_open_account_id_key;
CREATE UNIQUE INDEX cart_open_token_digest_channel_id_key ON cart (token_digest, channel_id)
  WHERE status = 'open' AND token_digest IS NOT NULL;
CREATE UNIQUE INDEX cart_open_account_id_channel_id_key ON cart (account_id, channel_id)
  WHERE status = 'open' AND account_id IS NOT NULL;
