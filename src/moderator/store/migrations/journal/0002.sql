-- The site's own zone, as its options name it: NULL until a sync has asked.
ALTER TABLE sites ADD COLUMN zone TEXT;
