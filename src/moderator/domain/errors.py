"""Errors that people read. Each has a title and a message; drivers' errors become these at the boundary."""


class Trouble(Exception):
    """The world's fault or the user's, never ours: shown in words, without a trace."""

    title = "Something is in the way"
    exit_code = 1

    def __init__(self, message: str, *, title: str | None = None, remedy: str | None = None) -> None:
        """`message` says what is, `remedy` what can be done; neither holds a secret or a reader's words."""
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        if title is not None:
            self.title = title


class WrongUsage(Trouble):
    """A command line, a reference or a query that cannot be understood."""

    title = "Not understood"
    exit_code = 2


class SiteUnreachable(Trouble):
    """No answer from the site: decisions wait, sync tries again, later and later."""

    title = "Offline"
    exit_code = 3


class SiteRefused(Trouble):
    """The site answers and will not have us; sync pauses until something changes."""

    title = "The site refuses"
    exit_code = 4


class CannotDo(Trouble):
    """A command that cannot run now."""

    title = "Not now"
    exit_code = 2


class StoreTrouble(Trouble):
    """Our own files: disk full, locked, newer version, damaged, not writable."""

    title = "The local store"
    exit_code = 6
