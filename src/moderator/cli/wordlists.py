"""Lists of words and hosts on the command line: what stands on them, and what an entry would have held."""

from argparse import Namespace
from typing import Any

from moderator.cli import out
from moderator.domain.dates import iso_utc
from moderator.domain.errors import WrongUsage
from moderator.domain.plain import first_line, one_line
from moderator.domain.watch import NO_ADDRESS, Entry, lines, meaning, understand, written
from moderator.jobs import at_once
from moderator.opening import Opened
from moderator.store import search, watched, wordlists
from moderator.store import sites as entries
from moderator.store.rehearsal import Held, Rehearsal
from moderator.store.rehearsal import rehearse as rehearsed

PASTE = "For the site's settings (Settings › Discussion, Comment Moderation or Disallowed Comment Keys):"


def lists(asked: Namespace, at: Opened) -> int:
    """`moderator lists`: this desk's own, then each site's."""
    with at.store.reading() as conn:
        own = watched.watched(conn)
        theirs = {site.name: wordlists.of(conn, site.name) for site in entries.sites(conn)}
    if asked.json:
        out.as_json(
            {
                "desk": [{**_entry(one.entry), "by": one.by, "at": iso_utc(one.at)} for one in own],
                "sites": [
                    {"site": name, "moderation": found.moderation, "disallowed": found.disallowed}
                    for name, found in theirs.items()
                ],
            }
        )
        return 0
    rows = [("desk", str(one.entry.kind), written(one.entry)) for one in own]
    for name, found in theirs.items():
        rows += [(name, "moderation", line) for line in found.moderation]
        rows += [(name, "disallowed", line) for line in found.disallowed]
    out.table(rows)
    if not rows:
        out.say("Nothing here.")
    return 0


def add(asked: Namespace, at: Opened) -> int:
    """`moderator lists add ENTRY`: an open desk marks comments that have it at once."""
    entry = understand(" ".join(asked.entry))
    with at.store.deciding() as conn:
        by = next((site.moderator for site in entries.sites(conn)), "")
        new = watched.add(conn, entry, by=by, at=at.clock())
    out.line(f"{'Kept' if new else 'It stands there already'}: {written(entry)} ({entry.kind}).")
    if meaning(entry) == NO_ADDRESS:
        out.say(f"{NO_ADDRESS}.")
    return 0


def remove(asked: Namespace, at: Opened) -> int:
    """`moderator lists remove ENTRY`."""
    entry = understand(" ".join(asked.entry))
    with at.store.deciding() as conn:
        known = watched.remove(conn, entry)
    if not known:
        raise WrongUsage(
            f"{written(entry)} ({entry.kind}) is not on this desk's list.", remedy="moderator lists shows it."
        )
    out.line(f"Removed: {written(entry)} ({entry.kind}).")
    return 0


def rehearse(asked: Namespace, at: Opened) -> int:
    """`moderator lists rehearse ENTRY`: nothing is kept."""
    entry = understand(" ".join(asked.entry))
    search.complete(at.store)
    found = at_once(rehearsed(at.store, entry))
    if asked.json:
        out.as_json(_object(entry, found))
        return 0
    out.line(f"{written(entry)}: {meaning(entry)}")
    out.line(f"This desk would have held {_held(found.here)}.")
    if found.site is not None:
        out.line(f"A line in the site's own lists would have held {_held(found.site)}.")
    for item in found.odd:
        out.line(f"  approved  {item.ref}  {one_line(item.author, 30)}: {first_line(item.html, 80)}")
    said = lines(entry)
    out.line(PASTE if said else "The site's lists have no way to write this range.")
    for line in said:
        out.line(line)
    return 0


def _held(held: Held) -> str:
    more = "+" if held.more and held.held else ""
    said = f"{held.held:,}{more} of {out.many(held.of, 'comment')}"
    waiting = held.held - held.approved - held.spam - held.trash
    became = (
        (held.approved, "approved"),
        (held.spam, "spam"),
        (held.trash, "rejected"),
        (waiting, "waiting"),
    )
    parts = [f"{count:,} {word}" for count, word in became if count]
    if held.ours:
        parts[0] += f" ({held.ours:,} at this desk)"
    return f"{said}: {', '.join(parts)}" if parts else said


def _entry(entry: Entry) -> dict[str, Any]:
    return {"kind": entry.kind, "entry": written(entry)}


def _object(entry: Entry, found: Rehearsal) -> dict[str, Any]:
    return {
        **_entry(entry),
        "desk": _counts(found.here),
        "site": None if found.site is None else _counts(found.site),
        "approved": [str(item.ref) for item in found.odd],
        "lines": lines(entry),
    }


def _counts(held: Held) -> dict[str, Any]:
    return {
        "held": held.held,
        "approved": held.approved,
        "approved_here": held.ours,
        "spam": held.spam,
        "trash": held.trash,
        "of": held.of,
        "more": held.more,
    }
