-- Comments that the site erased or made anonymous, and since when this copy knows of it: retention goes by that.
CREATE TABLE erased (
    site INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    at REAL NOT NULL,
    PRIMARY KEY (site, comment)
) WITHOUT ROWID;
