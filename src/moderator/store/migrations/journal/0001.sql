-- The journal: what people did. Decisions, withdrawals, receipts and remarks are only ever added.

CREATE TABLE sites (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    prefix TEXT NOT NULL,
    moderator TEXT NOT NULL,
    trash_at_once INTEGER NOT NULL,
    read_only INTEGER NOT NULL,
    ca TEXT,
    ssh TEXT,
    replica TEXT,
    identity TEXT,
    removed_at REAL -- the row stays, since decisions name its number
);
CREATE UNIQUE INDEX sites_name ON sites (name) WHERE removed_at IS NULL;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE decisions (
    seq INTEGER PRIMARY KEY, -- order in which they were made, whatever the clock said
    id TEXT NOT NULL, -- begins with the time, so that the index grows at its end
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    lane INTEGER NOT NULL, -- 0 status, 1 flag
    verdict TEXT NOT NULL,
    by TEXT NOT NULL,
    at REAL NOT NULL,
    batch TEXT NOT NULL,
    revision TEXT NOT NULL,
    status TEXT NOT NULL,
    leads_to TEXT, -- status it leads to, a guess for restore; NULL for flags
    undoes TEXT,
    reason TEXT,
    note TEXT
);
CREATE UNIQUE INDEX decisions_id ON decisions (id);
CREATE INDEX decisions_comment ON decisions (site, comment);
CREATE INDEX decisions_batch ON decisions (batch);
CREATE INDEX decisions_undoes ON decisions (undoes) WHERE undoes IS NOT NULL;

-- The text judged, once a revision, with the first decision on it: retention may empty it, the decision keeps the
-- fingerprint. No key but the decision's: a large batch then writes at the end of the table alone.
CREATE TABLE judged (
    decision INTEGER PRIMARY KEY,
    author TEXT NOT NULL,
    email TEXT NOT NULL,
    url TEXT NOT NULL,
    ip TEXT NOT NULL,
    html TEXT NOT NULL
);

-- What is still to be delivered. At most one unsent and one sent row a comment and lane.
CREATE TABLE outbox (
    decision INTEGER PRIMARY KEY,
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    target TEXT, -- the status that the queues show meanwhile
    guard TEXT, -- the status our earlier delivery left, where the decision waited behind one
    article INTEGER NOT NULL,
    created_at INTEGER, -- the comment's, for its place in a queue
    due_at REAL NOT NULL,
    sent_at REAL,
    tried_at REAL, -- parked then
    held INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX outbox_comment ON outbox (site, comment, lane, (sent_at IS NOT NULL));
CREATE INDEX outbox_sent ON outbox (site) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_flags ON outbox (site, comment) WHERE lane = 1;
CREATE INDEX outbox_place ON outbox (target, created_at, comment, site) WHERE lane = 0;

CREATE TABLE withdrawals (
    decision INTEGER NOT NULL,
    at REAL NOT NULL,
    by TEXT NOT NULL,
    later INTEGER, -- the decision that took its place; NULL for an undo
    guard TEXT, -- the outbox row's, should it return
    returned_at REAL -- the later one was undone
);
CREATE UNIQUE INDEX withdrawals_decision ON withdrawals (decision) WHERE returned_at IS NULL;
CREATE INDEX withdrawals_later ON withdrawals (later) WHERE later IS NOT NULL;

CREATE TABLE receipts (
    decision INTEGER PRIMARY KEY,
    outcome TEXT NOT NULL,
    at REAL NOT NULL,
    status TEXT NOT NULL, -- of the comment on the site then
    message TEXT,
    before TEXT -- the adapter's note of what it found, for an undo
);

CREATE TABLE remarks (
    decision INTEGER NOT NULL,
    reason TEXT,
    note TEXT,
    by TEXT NOT NULL,
    at REAL NOT NULL
);
CREATE INDEX remarks_decision ON remarks (decision);

CREATE TABLE attention (
    decision INTEGER PRIMARY KEY,
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    lane INTEGER NOT NULL,
    kind TEXT NOT NULL,
    their_status TEXT NOT NULL,
    their_revision TEXT,
    their_html TEXT,
    their_by TEXT,
    message TEXT,
    at REAL NOT NULL,
    resolved_at REAL,
    resolved_by INTEGER -- the later decision that settled it; NULL for `theirs`
);
CREATE INDEX attention_open ON attention (site, comment) WHERE resolved_at IS NULL;
CREATE INDEX attention_resolved ON attention (resolved_by) WHERE resolved_by IS NOT NULL;
