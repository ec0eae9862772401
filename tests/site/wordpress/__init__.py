"""WordPress through its database, against real servers and its own code."""
