"""The sites of a profile: rows of the journal, without passwords."""

import re

from sqlalchemy import Connection, text

from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.ref import SITE_NAME
from moderator.domain.site_entry import SiteEntry
from moderator.store import numbers

_FIELDS = (
    "name", "url", "kind", "prefix", "moderator", "trash_at_once", "read_only", "ca", "ssh", "replica",
    "identity", "zone",
)  # fmt: skip
_COLUMNS = ", ".join(_FIELDS)
_ALL = text(f"SELECT {_COLUMNS} FROM sites WHERE removed_at IS NULL ORDER BY number")  # noqa: S608
_INSERT = text(f"INSERT INTO sites ({_COLUMNS}) VALUES ({', '.join(':' + f for f in _FIELDS)})")  # noqa: S608
_CHANGES = ", ".join(f"{field} = :{field}" for field in _FIELDS)
_UPDATE = text(f"UPDATE sites SET {_CHANGES} WHERE name = :name AND removed_at IS NULL")  # noqa: S608
_WAITING = text("SELECT count(*) FROM outbox WHERE site = :site")
_REMOVE = text("UPDATE sites SET removed_at = :now WHERE number = :site")


def sites(conn: Connection) -> list[SiteEntry]:
    """All sites, in the order in which they were added."""
    return [_entry(tuple(row)) for row in conn.execute(_ALL)]


def site(conn: Connection, name: str) -> SiteEntry:
    """The site called `name`; `WrongUsage` where there is none."""
    found = next((entry for entry in sites(conn) if entry.name == name), None)
    if found is None:
        raise WrongUsage(f"There is no site “{name}” in this profile.")
    return found


def add(conn: Connection, entry: SiteEntry) -> None:
    """Keep a new site; the name must be free and well formed, and the site not be here under another name."""
    if not SITE_NAME.fullmatch(entry.name):
        raise WrongUsage("A site's name has small letters, digits and underscores, and begins with a letter.")
    others = sites(conn)
    if any(other.name == entry.name for other in others):
        raise WrongUsage(f"There is a site “{entry.name}” already; “moderator site set” changes it.")
    _same_site(others, entry)
    conn.execute(_INSERT, _values(entry))
    numbers.of(conn).load(conn)


def update(conn: Connection, entry: SiteEntry) -> None:
    """Replace what is kept of the site of that name; a name is never pointed at another site."""
    before = site(conn, entry.name)
    if before.identity is not None and entry.identity not in (None, before.identity):
        raise WrongUsage(
            f"“{entry.name}” is {before.identity}; this would be {entry.identity}.",
            remedy="Add it under a name of its own.",
        )
    _same_site([other for other in sites(conn) if other.name != entry.name], entry)
    values = _values(entry)
    values["identity"] = entry.identity or before.identity
    values["zone"] = entry.zone or before.zone
    conn.execute(_UPDATE, values)


def remove(conn: Connection, name: str, now: float) -> None:
    """Forget a site, after `mirror.forget`; refused while decisions wait. Its decisions stay."""
    number = numbers.number(conn, name)
    waiting = conn.execute(_WAITING, {"site": number}).scalar_one()
    if waiting:
        raise CannotDo(
            f"{waiting} decisions for “{name}” still wait to be delivered; sync or undo them first."
        )
    conn.execute(_REMOVE, {"site": number, "now": now})
    numbers.of(conn).load(conn)


def _tables(entry: SiteEntry) -> tuple[str, ...]:
    """Where its tables are, whoever reads them."""
    return re.sub("//[^@/]*@", "//", entry.url), entry.prefix, entry.kind


def _same_site(others: list[SiteEntry], entry: SiteEntry) -> None:
    """Refuse tables that another name stands for: two names would deliver twice."""
    for other in others:
        same_tables = _tables(other) == _tables(entry)
        if same_tables or (other.identity is not None and other.identity == entry.identity):
            raise WrongUsage(f"These tables are here already, as “{other.name}”.")


def _entry(row: tuple[object, ...]) -> SiteEntry:
    values = dict(zip(_FIELDS, row, strict=True))
    values["trash_at_once"], values["read_only"] = bool(values["trash_at_once"]), bool(values["read_only"])
    return SiteEntry(**values)  # type: ignore[arg-type]  # columns have the fields' names and types


def _values(entry: SiteEntry) -> dict[str, object]:
    return {field: getattr(entry, field) for field in _FIELDS}
