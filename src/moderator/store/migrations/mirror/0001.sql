-- The mirror: a copy of the sites, written by sync alone. May be deleted: cursors live here too.

-- Narrow: what queues sort and filter by.
CREATE TABLE comments (
    key INTEGER PRIMARY KEY,
    site INTEGER NOT NULL,
    id INTEGER NOT NULL,
    article INTEGER NOT NULL,
    parent INTEGER NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER,
    kind TEXT NOT NULL,
    email_key INTEGER -- 64 bits of the e-mail without regard to case; NULL for none
);
CREATE UNIQUE INDEX comments_id ON comments (site, id);
CREATE INDEX comments_status ON comments (status, created_at, id, site);
CREATE INDEX comments_article ON comments (site, article, created_at, id, status);
CREATE INDEX comments_parent ON comments (site, parent) WHERE parent > 0;
CREATE INDEX comments_email ON comments (email_key, status) WHERE email_key IS NOT NULL;
CREATE INDEX comments_pending ON comments (site, article, created_at, id) WHERE status = 'pending';

CREATE TABLE texts (
    key INTEGER PRIMARY KEY,
    revision TEXT NOT NULL,
    author TEXT NOT NULL,
    email TEXT NOT NULL,
    url TEXT NOT NULL,
    ip TEXT NOT NULL,
    html TEXT NOT NULL
);

CREATE TABLE articles (
    site INTEGER NOT NULL,
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    author TEXT NOT NULL,
    section TEXT NOT NULL,
    published_at INTEGER,
    modified_at INTEGER,
    open INTEGER NOT NULL,
    comment_count INTEGER NOT NULL,
    html TEXT NOT NULL
);
CREATE UNIQUE INDEX articles_id ON articles (site, id);

CREATE TABLE flags (
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    by TEXT NOT NULL,
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (site, comment, by)
) WITHOUT ROWID;

CREATE TABLE marks (
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    ids TEXT NOT NULL, -- JSON, newest first
    verdict TEXT NOT NULL,
    from_status TEXT NOT NULL,
    by TEXT NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (site, comment)
) WITHOUT ROWID;

-- What a receipt brought: a pull does not replace it before it has seen our mark where it reads (a replica lags).
CREATE TABLE settled (
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    decision TEXT NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (site, comment)
) WITHOUT ROWID;

CREATE TABLE cursors (
    site INTEGER NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (site, name)
) WITHOUT ROWID;

CREATE TABLE blocks (
    site INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    PRIMARY KEY (site, first)
) WITHOUT ROWID;

-- How often a text changed since it first came: the text index numbers its entries by key and version.
CREATE TABLE edited (key INTEGER PRIMARY KEY, version INTEGER NOT NULL, indexed INTEGER NOT NULL DEFAULT 0);
