-- What the spam help found in a comment: its score and the group of like texts, with the version it was computed by.
CREATE TABLE scores (
    key INTEGER PRIMARY KEY,
    score REAL NOT NULL,
    version INTEGER NOT NULL,
    pile INTEGER, -- the first comment's key of its group; NULL where it stands alone
    signature BLOB
);
CREATE INDEX scores_score ON scores (score);
CREATE INDEX scores_pile ON scores (pile) WHERE pile IS NOT NULL;
