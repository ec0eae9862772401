-- Notes that moderators of this desk keep about a comment or, by e-mail, about an author.
CREATE TABLE notes (
    number INTEGER PRIMARY KEY,
    site INTEGER, -- NULL for a note about an author
    comment INTEGER,
    email TEXT, -- folded; NULL for a note about a comment
    note TEXT NOT NULL,
    by TEXT NOT NULL,
    at REAL NOT NULL,
    removed_at REAL
);
CREATE INDEX notes_comment ON notes (site, comment) WHERE comment IS NOT NULL;
CREATE INDEX notes_email ON notes (email) WHERE email IS NOT NULL;

-- Comments put off: in the queue Later, out of the others until the time has come.
CREATE TABLE snoozes (
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    until REAL NOT NULL,
    by TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (site, comment)
) WITHOUT ROWID;
