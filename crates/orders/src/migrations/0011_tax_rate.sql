-- Thousandths of a percent: of two taxes their sum.
ALTER TABLE order_line RENAME COLUMN tax_rate_bp TO tax_millipercent;
UPDATE order_line SET tax_millipercent = tax_millipercent * 10;
