-- Tells this copy from one pulled anew, whose keys are others.
INSERT INTO cursors (site, name, value) VALUES (0, 'copy', random());
