-- Where comments come from, filled behind the pull with the text index.
CREATE TABLE addresses (key INTEGER PRIMARY KEY, address BLOB NOT NULL) WITHOUT ROWID; -- 16 bytes that sort, IPv4 mapped
CREATE INDEX addresses_address ON addresses (address, key);
-- 64 bits of each registrable domain that a comment or its author links to, of the e-mail's ("@example.org"),
-- and 0 for a text with any link.
CREATE TABLE hosts (host INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (host, key)) WITHOUT ROWID;
CREATE INDEX hosts_key ON hosts (key);

-- What was indexed before these tables were here is indexed anew with them.
INSERT INTO search (search) VALUES ('delete-all');
DELETE FROM cursors WHERE site = 0 AND name = 'search';
