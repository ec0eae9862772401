"""One sync at a time for a site and profile, over all programs: a locked file, which a crash lets go by
itself.

The file also holds the last report, so that who waited can tell what the other one did.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from moderator.domain.errors import StoreTrouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class SyncLock:
    """The lock of one site."""

    def __init__(self, folder: Path, site: str) -> None:
        """`folder` is the profile's; nothing is made before `take`."""
        self._path = folder / "locks" / f"{site}.lock"
        self._report = folder / "locks" / f"{site}.json"
        self._file: int | None = None

    def take(self) -> bool:
        """Take it if it is free; never waits. StoreTrouble where there is no place for it."""
        try:
            self._path.parent.mkdir(mode=0o700, exist_ok=True)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            raise StoreTrouble(
                f"{self._path} cannot be written.", remedy="Look at the profile's folder."
            ) from None
        try:
            if sys.platform == "win32":
                msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
            else:
                # Not lockf: those locks belong to the process, and two lanes of one would both get it.
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return False
        self._file = file
        return True

    def release(self, report: dict[str, Any] | None = None) -> None:
        """Let it go, leaving `report` for whoever waits."""
        if self._file is None:
            return
        file, self._file = self._file, None
        if report is not None:
            with suppress(OSError):
                fresh = self._report.with_suffix(".new")
                with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
                    json.dump(report, out)
                fresh.replace(self._report)
        os.close(file)

    def last_report(self) -> tuple[int, dict[str, Any]] | None:
        """When the last sync of this site left a report (nanoseconds), by any program, and the report."""
        try:
            stamp = self._report.stat().st_mtime_ns
            found = json.loads(self._report.read_text())
        except (OSError, ValueError):
            return None
        return (stamp, found) if isinstance(found, dict) else None
