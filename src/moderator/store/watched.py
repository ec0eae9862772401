"""What this desk watches for: rows of the journal, so that window and command line know the same ones."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, text

from moderator.domain.addresses import Range, addresses
from moderator.domain.links import address, links
from moderator.domain.watch import Entry, Kind, names
from moderator.store.letters import body, is_word, words
from moderator.store.origins import mail_domain

_ALL = text("SELECT kind, entry, by, at FROM main.watched ORDER BY at DESC, kind, entry")
_ADD = text("INSERT OR IGNORE INTO main.watched (kind, entry, by, at) VALUES (:kind, :entry, :by, :at)")
_REMOVE = text("DELETE FROM main.watched WHERE kind = :kind AND entry = :entry")


class Watched(NamedTuple):
    """One entry, who keeps it, and since when."""

    entry: Entry
    by: str
    at: float


def watched(conn: Connection) -> tuple[Watched, ...]:
    """All, the newest first; what this version does not know is left out."""
    return tuple(
        Watched(Entry(Kind(kind), written), by, at)
        for kind, written, by, at in conn.execute(_ALL)
        if kind in set(Kind)
    )


def add(conn: Connection, entry: Entry, *, by: str, at: float) -> bool:
    """Keep an entry (`deciding()`); False where it stands already."""
    values = {"kind": entry.kind, "entry": entry.text, "by": by, "at": at}
    return conn.execute(_ADD, values).rowcount > 0


def remove(conn: Connection, entry: Entry) -> bool:
    """Forget an entry (`deciding()`); False where there is none."""
    return conn.execute(_REMOVE, {"kind": entry.kind, "entry": entry.text}).rowcount > 0


class _Signs(dict[int, str]):
    """What separates words becomes a space, as in the text index; learned sign by sign."""

    def __missing__(self, number: int) -> str:
        sign = chr(number)
        self[number] = found = sign if is_word(sign) else " "
        return found


_SIGNS = _Signs()


def apart(written: str) -> str:
    """The words of a text as the text index has them, a space around each."""
    return f" {' '.join(words(written).translate(_SIGNS).split())} "


class Watch:
    """Entries made ready to be looked for in comments, as the indexes of the mirror would find them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._words: list[tuple[str, Entry]] = []
        self._hosts: list[tuple[tuple[str, ...], re.Pattern[str], Entry]] = []
        self._emails: list[Entry] = []
        self._ranges: list[tuple[Range, Entry]] = []
        for entry in entries:
            if entry.kind is Kind.HOST:
                self._hosts.append((names(entry.text), _named(entry.text), entry))
            elif entry.kind is Kind.EMAIL:
                self._emails.append(entry)
            elif entry.kind is Kind.ADDRESS:
                if (found := addresses(entry.text)) is not None:
                    self._ranges.append((found, entry))
            elif (said := apart(entry.text)).strip():
                self._words.append((said, entry))

    def hits(self, author: str, email: str, url: str, html: str, ip: str) -> list[Entry]:
        """The entries that a comment has."""
        found: list[Entry] = []
        if self._words:
            texts = apart(author), apart(body(html))
            found += [entry for said, entry in self._words if said in texts[0] or said in texts[1]]
        if self._hosts:
            hosts, mailbox = _hosts(url, html), mail_domain(email)
            text = f"{author}\n{body(html)}".lower()
            found += [
                one
                for written, named, one in self._hosts
                if any(_under(host, one.text) for host in hosts)
                or mailbox == f"@{one.text}"
                or (any(name in text for name in written) and named.search(text))
            ]
        if self._emails:
            mine = email.strip().casefold(), mail_domain(email)
            found += [one for one in self._emails if one.text in mine]
        if self._ranges and (at := addresses(ip) if "/" not in ip else None) is not None:
            found += [one for within, one in self._ranges if within.first <= at.first <= within.last]
        return found


def _hosts(url: str, html: str) -> set[str]:
    """The hosts that a comment's text and its author's site link to."""
    found = {link.host for link in links(html) if link.openable and "@" not in link.host}
    if url.strip():
        found.add(address(url if "://" in url else f"http://{url}").host)
    return found - {""}


def _named(host: str) -> re.Pattern[str]:
    """The host's name where it stands in a text, itself or the end of a longer one."""
    written = "|".join(map(re.escape, names(host)))
    return re.compile(rf"(?<![\w-])(?:{written})(?![\w-]|\.\w)")


def _under(host: str, name: str) -> bool:
    return host == name or host.endswith("." + name)
