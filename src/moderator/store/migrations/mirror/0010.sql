-- How often an article was read, where the site counts it and the account may know.
ALTER TABLE articles ADD COLUMN views INTEGER;
