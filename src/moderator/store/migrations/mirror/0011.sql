-- What became of an author's comments is asked at each step: answered by the index alone.
DROP INDEX comments_email;
CREATE INDEX comments_email ON comments (email_key, status, site, id) WHERE email_key IS NOT NULL;
