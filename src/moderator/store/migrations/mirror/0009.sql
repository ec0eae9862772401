-- What a site's own spam filter said of a comment when it was last read; NULL where it took its answer back.
CREATE TABLE filtered (
    key INTEGER PRIMARY KEY,
    by TEXT,
    said TEXT,
    overruled INTEGER
);
