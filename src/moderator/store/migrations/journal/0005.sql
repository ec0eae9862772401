-- Searches kept as queues, in the order of the list.
CREATE TABLE searches (
    number INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    queue TEXT NOT NULL, -- empty for all comments
    query TEXT NOT NULL,
    sort TEXT NOT NULL
);
CREATE UNIQUE INDEX searches_title ON searches (title);
