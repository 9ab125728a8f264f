-- The currency in which its owner shops, if one was chosen.
ALTER TABLE account ADD COLUMN currency text;
