"""Real servers for tests: a MariaDB on a socket of its own, WordPress's own code, sites of every shape."""
