-- Who of the staff asked in a person's name; none where the person did.
ALTER TABLE personal_export ADD COLUMN asked_by uuid;
ALTER TABLE erasure ADD COLUMN asked_by uuid;
-- Where and in which language the person is told that it is done; gone once they are.
ALTER TABLE erasure ADD COLUMN tell_email text;
ALTER TABLE erasure ADD COLUMN tell_locale text;
CREATE INDEX erasure_asked_at_idx ON erasure (asked_at);
CREATE INDEX personal_export_asked_at_idx ON personal_export (asked_at);
