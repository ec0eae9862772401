"""Trying a connection step by step, so that a sentence says where it stops and what to do."""

from collections.abc import Callable

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from moderator.domain.errors import Trouble
from moderator.domain.site_entry import SiteEntry, Step
from moderator.site.wordpress import articles, read
from moderator.site.wordpress.errors import trouble
from moderator.site.wordpress.line import Line
from moderator.site.wordpress.rights import not_written, prefixes, tables_of, why_read_only
from moderator.site.wordpress.tables import Tables

_OPENING = ("ssh", "connect", "tls", "sign in", "database")


def check(entry: SiteEntry, password: str | None) -> list[Step]:
    """Try everything in order; ends at the first step that fails. Never raises."""
    try:
        line = Line(entry, password)
    except Trouble as error:
        return [Step("connect", False, error.message, error.remedy)]
    try:
        return _check(entry, line)
    finally:
        line.drop()


def _check(entry: SiteEntry, line: Line) -> list[Step]:
    try:
        connection = line.open()
    except Trouble as error:
        return _stopped(line, error)
    steps = [
        *([Step("ssh", True, f"SSH to {line.machine} works.")] if line.machine else []),
        Step("connect", True, f"{line.place.at} answers."),
        _tls(line),
        Step("sign in", True, "No account is needed." if line.embedded else "User and password are right."),
        Step("database", True, f"Database {line.place.database} is there."),
    ]
    for name, attempt in (("tables", _tables), ("read", _read), ("write", _write)):
        steps.append(_step(name, attempt, connection, entry, line))
        if not steps[-1].ok:
            break
    return steps


Attempt = Callable[[Connection, SiteEntry, Line], Step]


def _step(name: str, attempt: Attempt, connection: Connection, entry: SiteEntry, line: Line) -> Step:
    try:
        return attempt(connection, entry, line)
    except DBAPIError as error:
        found = trouble(error, line.place)
        return Step(name, False, found.message, found.remedy)
    except SQLAlchemyError:
        return Step(
            name,
            False,
            "The database answered in a way that is not understood.",
            "Check that it is MySQL or MariaDB.",
        )


def _stopped(line: Line, error: Trouble) -> list[Step]:
    """The steps up to the one that the error belongs to."""
    name = line.failed_at
    done = {
        "ssh": f"SSH to {line.machine} works.",
        "connect": f"{line.place.at} answers.",
        "tls": "The line can be used.",
        "sign in": "User and password are right.",
    }
    before = _OPENING[: _OPENING.index(name)]
    return [
        *(Step(step, True, done[step]) for step in before if step != "ssh" or line.machine),
        Step(name, False, error.message, error.remedy),
    ]


def _tls(line: Line) -> Step:
    if line.verified:
        return Step("tls", True, "The line is encrypted and the certificate is verified.")
    if line.machine:
        return Step("tls", True, f"SSH encrypts the line as far as {line.machine}.")
    if line.encrypted:
        return Step("tls", True, "The line is encrypted.")
    return Step("tls", True, "A file needs no encryption." if line.embedded else "The line is not encrypted.")


def _tables(connection: Connection, entry: SiteEntry, line: Line) -> Step:
    tables = tables_of(connection, entry.prefix)
    try:
        read.newest(connection, tables)
    except DBAPIError as error:
        found = trouble(error, line.place)
        others = [prefix or "(none)" for prefix in prefixes(connection) if prefix != entry.prefix]
        remedy = f"Prefixes that this account sees here: {', '.join(others)}." if others else found.remedy
        return Step("tables", False, found.message, remedy)
    return Step("tables", True, f"WordPress's tables are there with prefix {entry.prefix}.")


def _read(connection: Connection, entry: SiteEntry, line: Line) -> Step:
    tables = tables_of(connection, entry.prefix)
    site = articles.facts(connection, tables)
    read.comments(connection, tables, site.zone, status=None, before=None, after=None, limit=1)
    articles.articles(connection, tables, site, [1])
    if entry.replica and (trouble_there := _unread(line.elsewhere(entry.replica), tables)):
        return Step("read", False, f"The replica: {trouble_there.message}", trouble_there.remedy)
    found = read.counts(connection, tables)
    name = f"{site.title or 'A site'} ({site.identity})" if site.identity else "The site"
    return Step(
        "read",
        True,
        f"{name} has {sum(found.values()):,} comments, {found.get('pending', 0):,} of them pending.",
    )


def _unread(replica: Line, tables: Tables) -> Trouble | None:
    """Why the replica cannot be read, None where it can."""
    try:
        read.flagged(replica.open(), tables)
    except Trouble as error:
        return error
    except DBAPIError as error:
        return trouble(error, replica.place)
    finally:
        replica.drop()
    return None


def _write(connection: Connection, entry: SiteEntry, line: Line) -> Step:
    tables = Tables(entry.prefix)
    refusal = why_read_only(connection, tables, line.place)
    if refusal is not None:
        return Step("write", False, refusal.message, refusal.remedy)
    reason = not_written(connection, tables)
    if reason is not None:
        return Step("write", False, reason, "The site's administrator can convert the table to InnoDB.")
    return Step("write", True, "Decisions can be delivered.")
