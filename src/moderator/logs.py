"""The log: ids, counts and times; nothing else can be said with it, so nothing else can leak.

Five files of 1 MB in the profile. There is no way to hand in a text: values are numbers, or words that the
program itself declares (members of a `StrEnum`), or a site's name. What other libraries log never gets here.
"""

import logging
import os
import re
from enum import StrEnum
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Any

FILES = 5
BYTES = 1_000_000
_SITE = re.compile(r"[a-z][a-z0-9_]*")


class Event(StrEnum):
    """All that is ever logged."""

    STARTED = "started"
    ENDED = "ended"
    CRASHED = "crashed"
    SYNCED = "synced"
    PUSHED = "pushed"
    PULLED = "pulled"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    RETRIED = "retried"
    DECIDED = "decided"
    UNDONE = "undone"
    MIRROR_SET_ASIDE = "mirror_set_aside"
    RESTORED_BACKUP = "restored_backup"
    NO_KEYRING = "no_keyring"
    STORE_TROUBLE = "store_trouble"


class _Files(RotatingFileHandler):
    """Rotating files open to their owner alone; a log that cannot be written stops nobody."""

    def _open(self) -> TextIOWrapper:
        self_only = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        stream: IO[Any] = open(self_only, "a", encoding="utf-8")  # noqa: PTH123, SIM115 - closed by the handler
        assert isinstance(stream, TextIOWrapper)
        return stream

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A full disk or a removed folder: the line is lost, the program goes on."""


class Log:
    """The log of one profile."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when the first line is written; lines go to `moderator.log` in it."""
        self._folder = folder
        self._handler: _Files | None = None

    @property
    def path(self) -> Path:
        """The newest of the files."""
        return self._folder / "moderator.log"

    def note(self, event: Event, *, site: str | None = None, **facts: float | StrEnum | None) -> None:
        """One line: time, event, site, then `facts` in the order given; None is left out.

        TypeError for a value that is neither a number nor one of our own words: a text has no place here.
        """
        words = [str(event)]
        if site is not None:
            if _SITE.fullmatch(site) is None:
                raise TypeError("not the name of a site")
            words.append(f"site={site}")
        for name, value in facts.items():
            if value is None:
                continue
            if not isinstance(value, int | float | StrEnum):  # at run time too: a text must not slip through
                raise TypeError(f"{name} is no number and no word of ours")
            words.append(f"{name}={value:.3f}" if isinstance(value, float) else f"{name}={value!s}")
        self._write(" ".join(words))

    def _write(self, line: str) -> None:
        try:
            if self._handler is None:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._handler = _Files(self.path, maxBytes=BYTES, backupCount=FILES - 1, delay=True)
                self._handler.setFormatter(
                    logging.Formatter("%(asctime)s.%(msecs)03d %(process)d %(message)s")
                )
        except OSError:
            return  # no place for a log: the store will say so, in words
        self._handler.handle(logging.LogRecord("moderator", logging.INFO, "", 0, line, None, None))

    def close(self) -> None:
        """Let go of the file; a later line opens it again."""
        if self._handler is not None:
            self._handler.close()
            self._handler = None
