-- What the spam help has learned, a site each: a cache of the journal's decisions, rebuilt when anything differs.
-- Hashed features and numbers, no word of a reader.
CREATE TABLE learned (
    site INTEGER PRIMARY KEY,
    since INTEGER NOT NULL, -- decisions up to this one are forgotten
    upto INTEGER NOT NULL, -- the last decision that it knows
    withdrawn INTEGER NOT NULL, -- the last withdrawal that it knows
    version INTEGER NOT NULL, -- scores of another one are computed again
    model BLOB NOT NULL
);

-- Words, phrases, hosts and address ranges that this desk watches for, beside the site's own lists.
CREATE TABLE watched (
    kind TEXT NOT NULL,
    entry TEXT NOT NULL,
    by TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (kind, entry)
) WITHOUT ROWID;
