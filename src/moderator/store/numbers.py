"""Sites by number: rows carry a small number, everybody else speaks the site's name."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from sqlalchemy import Connection, text

from moderator.domain.errors import WrongUsage

_ALL = text("SELECT number, name, removed_at IS NULL FROM sites")


class SiteNumbers:
    """The names and numbers of a profile's sites, read from the journal when an unknown one is asked for."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        self._reading = reading
        self._numbers: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def load(self, conn: Connection | None = None) -> None:
        """Read the table, in the caller's transaction where one is handed in."""
        if conn is None:
            with self._reading() as own:
                rows = own.execute(_ALL).all()
        else:
            rows = conn.execute(_ALL).all()
        self._names = {number: name for number, name, _ in rows}
        self._numbers = {name: number for number, name, live in rows if live}

    def number(self, name: str) -> int:
        """The number of the site called `name`; `WrongUsage` where there is none."""
        if name not in self._numbers:
            self.load()
        if name not in self._numbers:
            raise WrongUsage(f"There is no site “{name}” in this profile.")
        return self._numbers[name]

    def name(self, number: int) -> str:
        """The name of a site, also of one that was removed."""
        if number not in self._names:
            self.load()
        return self._names[number]

    def live(self) -> dict[str, int]:
        """Numbers of all sites by name."""
        self.load()
        return dict(self._numbers)


def of(conn: Connection) -> SiteNumbers:
    """The numbers that belong to a connection of the store."""
    numbers: SiteNumbers = conn.info["sites"]
    return numbers


def number(conn: Connection, name: str) -> int:
    """Number of the site called `name`."""
    return of(conn).number(name)


def name(conn: Connection, number: int) -> str:
    """Name of the site with a number."""
    return of(conn).name(number)
