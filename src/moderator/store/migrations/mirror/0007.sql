-- With `parent > 0` SQLite took the range in place of the one parent that was asked for, 4 ms a comment.
DROP INDEX comments_parent;
CREATE INDEX comments_parent ON comments (site, parent) WHERE parent <> 0;
