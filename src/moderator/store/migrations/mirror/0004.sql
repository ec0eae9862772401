-- What the spam help found in a comment: its score and the group of like texts, with the version it was computed by.
CREATE TABLE scores (
    key INTEGER PRIMARY KEY,
    score REAL NOT NULL,
    version INTEGER NOT NULL, -- of what was learned
    pile INTEGER, -- a comment's key of its group; NULL where it stands alone
    signature BLOB, -- what its text is compared by
    mark TEXT NOT NULL DEFAULT 'none',
    decisions INTEGER NOT NULL DEFAULT 0, -- that the score rests on
    why TEXT NOT NULL DEFAULT '[]' -- JSON
);
CREATE INDEX scores_score ON scores (score);
CREATE INDEX scores_pile ON scores (pile) WHERE pile IS NOT NULL;

-- The first comment with a band: those that share one are worth comparing.
CREATE TABLE bands (
    band INTEGER PRIMARY KEY,
    key INTEGER NOT NULL
);

-- What a site holds comments for, as its own settings say: words and numbers.
CREATE TABLE lists (
    site INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (site, kind)
) WITHOUT ROWID;
