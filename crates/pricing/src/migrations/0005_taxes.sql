ALTER TABLE channel ADD COLUMN tax_rounding text NOT NULL DEFAULT 'line'
  CONSTRAINT channel_tax_rounding_check CHECK (tax_rounding IN ('line', 'rate'));

-- Rates in thousandths of a percent, as New York's 8.875 % asks for, and such as come on top of their country's, as Quebec's.
CREATE TABLE tax_rate_next (
  id uuid PRIMARY KEY,
  channel_id uuid NOT NULL REFERENCES channel (id),
  country text NOT NULL,
  region text NOT NULL,
  tax_class text NOT NULL,
  name text NOT NULL,
  millipercent bigint NOT NULL,
  adds_to_country boolean NOT NULL DEFAULT FALSE,
  version bigint NOT NULL DEFAULT 1,
  CONSTRAINT tax_rate_millipercent_check CHECK (millipercent >= 0 AND millipercent <= 100000),
  CONSTRAINT tax_rate_adds_to_country_check CHECK (region <> '*' OR NOT adds_to_country)
);
INSERT INTO tax_rate_next (id, channel_id, country, region, tax_class, name, millipercent, version)
  SELECT id, channel_id, country, region, tax_class, name, basis_points * 10, version FROM tax_rate;
DROP TABLE tax_rate;
ALTER TABLE tax_rate_next RENAME TO tax_rate;
CREATE UNIQUE INDEX tax_rate_channel_id_country_region_tax_class_key ON tax_rate (channel_id, country, region, tax_class);
