-- The text index merges its parts when sixteen of a kind are there, not four: a first pull's words were written
-- several times over, which took longer than finding them does with a few more parts.
INSERT INTO search (search, rank) VALUES ('automerge', 16);
