"""Connecting sites: add, set, list, check, remove, and the SQL for an account."""

import getpass
import os
import re
import sys
from argparse import Namespace
from dataclasses import asdict, replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from moderator.cli import out
from moderator.domain.errors import SiteRefused, SiteUnreachable, Trouble, WrongUsage
from moderator.domain.ref import SITE_NAME
from moderator.domain.site_entry import SiteEntry, Step
from moderator.opening import Opened
from moderator.site.adapter import ADAPTERS, AdapterModule, adapter
from moderator.store import mirror, outbox
from moderator.store import sites as entries

_SCHEME = re.compile(r"(mysql|mariadb|sqlite)(\+[a-z0-9_]+)?")
_SECRETS = ("password", "passwd", "pwd")


def add(asked: Namespace, at: Opened) -> int:
    """`moderator site add`: saved whatever the connection says, except for wrong usage."""
    if not SITE_NAME.fullmatch(asked.name):
        raise WrongUsage(
            f"“{asked.name[:60]}” is no name for a site.",
            remedy="Small letters, digits and underscores, beginning with a letter.",
        )
    entry = SiteEntry(
        asked.name,
        url(asked.url),
        kind(asked.kind),
        asked.prefix,
        asked.moderator or getpass.getuser(),
        asked.trash == "at-once",
        ca=_file(asked.ca),
        ssh=asked.ssh or None,
        replica=_replica(asked.replica),
    )
    with at.store.reading() as conn:
        if any(other.name == entry.name for other in entries.sites(conn)):
            raise WrongUsage(
                f"There is a site “{entry.name}” already.", remedy="moderator site set changes it."
            )
    password = _new_password(asked, at, entry, ask=True)
    steps, learned = _try(entry, password)
    with at.store.deciding() as conn:
        entries.add(conn, learned)
    _keep(at, entry.name, password)
    return _tell(entry.name, steps, as_json=False)


def change(asked: Namespace, at: Opened) -> int:
    """`moderator site set`."""
    with at.store.reading() as conn:
        before = entries.site(conn, asked.name)
    entry = replace(
        before,
        url=before.url if asked.url is None else url(asked.url),
        prefix=before.prefix if asked.prefix is None else asked.prefix,
        moderator=before.moderator if asked.moderator is None else asked.moderator,
        trash_at_once=before.trash_at_once if asked.trash is None else asked.trash == "at-once",
        ca=before.ca if asked.ca is None else _file(asked.ca),
        ssh=before.ssh if asked.ssh is None else asked.ssh or None,
        replica=before.replica if asked.replica is None else _replica(asked.replica),
    )
    password = _new_password(asked, at, entry, ask=False)
    steps, learned = _try(replace(entry, identity=None), password)
    with at.store.deciding() as conn:
        entries.update(conn, replace(learned, identity=learned.identity or before.identity))
    if asked.password_stdin:
        _keep(at, entry.name, password)
    return _tell(entry.name, steps, as_json=False)


def url(text: str) -> str:
    """A site's URL as it may be kept; WrongUsage says what is wrong, without what may be a password."""
    try:
        parts = urlsplit(text)
        secret = parts.password
        _ = parts.port
    except ValueError:
        raise _no_url() from None
    if secret is not None or any(name.lower() in _SECRETS for name, _ in parse_qsl(parts.query)):
        raise WrongUsage(
            "There is a password inside the URL: it would stay readable in the shell's history.",
            remedy="Leave it out; it is asked for, or read by --password-stdin, and kept by the keyring. "
            "Change that password if others may have seen it.",
        )
    if not _SCHEME.fullmatch(parts.scheme) or "://" not in text:
        raise _no_url()
    if not parts.scheme.startswith("sqlite") and not parts.path.strip("/"):
        raise WrongUsage("The URL names no database.", remedy="Such as mysql+pymysql://user@host/database.")
    return text


def _no_url() -> WrongUsage:
    return WrongUsage("This is no URL of a database.", remedy="Such as mysql+pymysql://user@host/database.")


def kind(text: str) -> str:
    """A kind of site that there is an adapter for."""
    if text not in ADAPTERS:
        raise WrongUsage(
            f"There is no kind of site “{text[:60]}”.", remedy=f"There is {', '.join(ADAPTERS)}."
        )
    return text


def _replica(text: str | None) -> str | None:
    return url(text) if text else None


def _file(path: str | None) -> str | None:
    if path is None:
        return None
    if not Path(path).is_file():
        raise WrongUsage(f"There is no file {path}.")
    return str(Path(path).absolute())


def _new_password(asked: Namespace, at: Opened, entry: SiteEntry, *, ask: bool) -> str | None:
    """From standard input, the environment, a prompt, or the keyring; None where there is none."""
    if asked.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if entry.url.startswith("sqlite"):
        return None
    given = os.environ.get(at.credentials.variable(entry.name)) or None
    if given is None and ask and sys.stdin.isatty():
        return prompt(entry.name)
    return given if given is not None else at.credentials.password(entry.name)


def prompt(name: str) -> str:
    """Ask on the terminal, without showing what is typed."""
    return getpass.getpass(f"Password of {name}: ", stream=sys.stderr)


def passing_password(asked: Namespace, entry: SiteEntry) -> str | None:
    """From standard input or a prompt, for this one call; kept nowhere."""
    if asked.password_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if entry.url.startswith("sqlite") or not sys.stdin.isatty():
        return None
    return prompt(entry.name)


def _keep(at: Opened, name: str, password: str | None) -> None:
    if password is None:
        return
    kept = at.credentials.keep(name, password)
    out.say(kept.message)
    if kept.remedy is not None:
        out.say(kept.remedy)


def _try(entry: SiteEntry, password: str | None) -> tuple[list[Step], SiteEntry]:
    """Check, and learn the site's own address and whether the account may write."""
    module = adapter(entry.kind)
    steps = module.check(entry, password)
    if any(not step.ok and step.step != "write" for step in steps):
        return steps, entry
    try:
        line = module.connect(entry, password)
    except Trouble:
        return steps, entry
    try:
        learned = replace(entry, identity=line.look().identity or None, read_only=line.read_only)
    except Trouble:
        return steps, entry
    finally:
        line.close()
    return steps, learned


def _tell(name: str, steps: list[Step], *, as_json: bool) -> int:
    failed = next((step for step in steps if not step.ok), None)
    if as_json:
        out.as_json({"site": name, "ok": failed is None, "steps": [asdict(step) for step in steps]})
    else:
        out.table([("ok" if step.ok else "no", step.step, step.message) for step in steps])
        if failed is not None and failed.remedy:
            out.say(failed.remedy)
    if failed is None:
        return 0
    reached = failed.step not in ("ssh", "connect")
    return SiteRefused.exit_code if reached else SiteUnreachable.exit_code


def check(asked: Namespace, at: Opened) -> int:
    """`moderator site check`."""
    with at.store.reading() as conn:
        entry = entries.site(conn, asked.name)
    password = known_password(at, entry)
    steps = adapter(entry.kind).check(entry, password)
    if entry.read_only and all(step.ok for step in steps):  # somebody has given the account its rights
        with at.store.deciding() as conn:
            entries.update(conn, replace(entries.site(conn, entry.name), read_only=False))
    return _tell(entry.name, steps, as_json=asked.json)


def known_password(at: Opened, entry: SiteEntry) -> str | None:
    if entry.url.startswith("sqlite"):
        return None
    known = at.credentials.password(entry.name)
    if known is None and sys.stdin.isatty():
        return prompt(entry.name)
    if known is None and at.credentials.trouble:
        out.say(at.credentials.trouble)
    return known


def listing(asked: Namespace, at: Opened) -> int:
    """`moderator site list`."""
    with at.store.reading() as conn:
        found = entries.sites(conn)
        waiting = outbox.waiting(conn)
    rows = []
    for entry in found:
        count = waiting[entry.name].count if entry.name in waiting else 0
        if asked.json:
            rows.append(
                {
                    "site": entry.name,
                    "url": entry.url,
                    "kind": entry.kind,
                    "prefix": entry.prefix,
                    "moderator": entry.moderator,
                    "identity": entry.identity,
                    "read_only": entry.read_only,
                    "trash_at_once": entry.trash_at_once,
                    "ssh": entry.ssh,
                    "replica": entry.replica,
                    "waiting": count,
                }
            )
        else:
            out.table([(entry.name, entry.url, entry.moderator, f"{count} waiting")])
    if asked.json:
        out.as_json({"sites": rows})
    elif not found:
        out.say("No site yet: moderator site add NAME URL.")
    return 0


def remove(asked: Namespace, at: Opened) -> int:
    """`moderator site remove`: entry, copy and password; its decisions stay in the journal."""
    with at.store.deciding() as conn, at.store.mirroring() as copy:
        mirror.forget(copy, entries.site(conn, asked.name).name)
        entries.remove(conn, asked.name, at.clock())
    at.credentials.forget(asked.name)
    out.line(f"{asked.name} is forgotten here, its password too. The site itself was not touched.")
    return 0


def grants(asked: Namespace) -> int:
    """`moderator site grants`."""
    module: AdapterModule = adapter(kind(asked.kind))
    out.plain(module.grants(user=asked.user, host=asked.host, database=asked.database, prefix=asked.prefix))
    return 0
