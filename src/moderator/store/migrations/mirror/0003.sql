-- Where comments come from: narrow keys for addresses and link hosts, filled behind the pull with the text index.
CREATE TABLE addresses (key INTEGER PRIMARY KEY, address BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX addresses_address ON addresses (address);
CREATE TABLE hosts (host INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (host, key)) WITHOUT ROWID;
CREATE INDEX hosts_key ON hosts (key);
