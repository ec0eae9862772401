"""Opens a profile: settings, store, connections, passwords, log; built once, for window and command line."""

import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from moderator import paths
from moderator.credentials import Credentials
from moderator.jobs import Deliver, Lanes
from moderator.logs import Event, Log
from moderator.paths import Paths
from moderator.settings import Settings
from moderator.store import kept, snoozes
from moderator.store.engine import Store
from moderator.sync.lines import Lines
from moderator.sync.report import SiteReport

if TYPE_CHECKING:
    from moderator.desk.change import Change
    from moderator.desk.desk import Desk

SWITCH = 0.0005
"""Seconds after which a thread lets the window's go on: paints took 21 ms beside a busy lane at Python's own
5 ms, and 7 with this."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One opened profile; `close` it, or use it in a `with`."""

    paths: Paths
    store: Store
    settings: Settings
    credentials: Credentials
    lines: Lines
    log: Log
    clock: Callable[[], float]
    """Unix seconds."""
    zone: tzinfo
    """The moderator's."""

    def desk(self, deliver: Deliver, tell: "Callable[[Change], None]") -> "tuple[Desk, Lanes]":
        """The desk and the lanes it works in: `deliver` and `tell` bring calls to the window's thread."""
        from moderator.desk.desk import Desk
        from moderator.sync.clock import SyncClock

        sys.setswitchinterval(SWITCH)
        lanes = Lanes(deliver)
        timetable = SyncClock(self.settings.sync_every)
        made = Desk(
            self.store,
            self.settings,
            lanes,
            timetable,
            self.lines,
            self.credentials,
            self.clock,
            self.zone,
            tell,
        )
        return made, lanes

    def close(self) -> None:
        """Hang up, close the files. Lanes are quit before, by whoever asked for them."""
        self.lines.close()
        self.store.close()
        self.log.note(Event.ENDED)
        self.log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_profile(profile: Path | None = None, *, clock: Callable[[], float] = time.time) -> Opened:
    """Open the profile asked for (`paths.find` says which), made where it is missing.

    StoreTrouble where it cannot be opened; nothing is changed then.
    """
    places = paths.find(profile)
    store = Store.open(places.profile)
    with store.reading() as conn:
        due = snoozes.next_due(conn)
    if due is not None and due <= clock():
        with store.deciding() as conn:
            snoozes.wake(conn, clock())
    log = Log(places.log)
    log.note(Event.STARTED)
    if store.mirror_was_damaged is not None:
        log.note(Event.MIRROR_SET_ASIDE)
    return Opened(
        places,
        store,
        settings_of(store),
        Credentials("" if places == paths.find(None, {}) else str(places.profile)),
        Lines(heard=lambda report: note_sync(log, report)),
        log,
        clock,
        local_zone(),
    )


def settings_of(store: Store) -> Settings:
    """The settings, kept as rows of the journal."""

    def load() -> dict[str, object]:
        with store.reading() as conn:
            return kept.everything(conn)

    def save(name: str, value: object) -> None:
        with store.deciding(first=True) as conn:
            kept.put(conn, name, value)

    return Settings(load, save)


def note_sync(log: Log, report: SiteReport) -> None:
    """One line of the log about a sync: counts and times."""
    event = {0: Event.SYNCED, 3: Event.UNREACHABLE, 4: Event.REFUSED, 6: Event.STORE_TROUBLE}
    pushed, pulled = report.pushed, report.pulled
    log.note(
        event.get(report.error_code, Event.SYNCED),
        site=report.site,
        comments=pulled.comments,
        articles=pulled.articles,
        gone=pulled.gone,
        applied=pushed.applied,
        already=pushed.already,
        conflict=pushed.conflict,
        refused=pushed.refused,
        parked=pushed.parked,
        waiting=report.waiting,
        push_seconds=pushed.seconds,
        seconds=report.seconds,
    )


def local_zone() -> tzinfo:
    """This computer's time zone, with its summer times; as a fixed offset where only that is known."""
    named = os.environ.get("TZ", "").lstrip(":")
    with suppress(ZoneInfoNotFoundError, ValueError, OSError):
        if named:
            return ZoneInfo(named)
    with suppress(ValueError, OSError), Path("/etc/localtime").open("rb") as file:
        return ZoneInfo.from_file(file, "local")
    return datetime.now(UTC).astimezone().tzinfo or UTC
