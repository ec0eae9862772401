"""The command line: the same desk without a window, without Qt.

May import everything below it; prints results on standard output, everything else on standard error. `main`
finds the verb's function by the name that `parser.py` gives it, so a verb loads what it needs and no more.
"""

from moderator.cli.main import Front, main

__all__ = ["Front", "main"]
