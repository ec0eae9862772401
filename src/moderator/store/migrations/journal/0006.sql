-- Batches that are being written down, a turn after the other; a row that stays was interrupted.
CREATE TABLE unfinished (
    batch TEXT PRIMARY KEY,
    queue TEXT NOT NULL,
    query TEXT NOT NULL,
    sort TEXT NOT NULL,
    keys BLOB NOT NULL, -- of the mirror, 64 bits each, compressed
    edited TEXT NOT NULL, -- JSON: how often those of them were edited that ever were
    copy INTEGER NOT NULL, -- which mirror the keys are of
    touched_at INTEGER NOT NULL -- the last turn
) WITHOUT ROWID;
