"""Taking everything of ours off a site: with an administrator's account, counted first."""

from argparse import Namespace
from dataclasses import replace

from moderator.cli import out, sites
from moderator.domain.errors import CannotDo, SiteRefused
from moderator.domain.site_entry import SiteEntry
from moderator.opening import Opened
from moderator.site.adapter import SiteAdapter, adapter
from moderator.store import mirror, outbox
from moderator.store import sites as entries

TURN = 1000
"""Rows in one transaction of the site."""


def clean(asked: Namespace, at: Opened) -> int:
    """`moderator site clean`: counts, and with --yes removes. Refused while decisions wait for this site."""
    with at.store.reading() as conn:
        entry = entries.site(conn, asked.name)
        waiting = outbox.waiting(conn).get(entry.name)
    if waiting is not None:
        count = out.many(waiting.count + waiting.parked, "decision")
        raise CannotDo(
            f"{count} for “{entry.name}” still wait: without their marks they could be delivered twice.",
            remedy="Deliver them with moderator sync --now, or undo them, first.",
        )
    administrator = replace(entry, url=sites.url(asked.url), replica=None)
    line = adapter(entry.kind).connect(administrator, sites.passing_password(asked, administrator))
    try:
        _same(entry, line)
        kept = line.marks_kept()
        removed = _remove(line, sum(kept.values())) if asked.yes else 0
    finally:
        line.close()
    if asked.yes:
        with at.store.mirroring() as copy:
            mirror.forget_marks(copy, entry.name)
    _tell(asked, kept, removed)
    return 0


def _same(entry: SiteEntry, line: SiteAdapter) -> None:
    """Another site's marks are other people's."""
    found = line.look().identity
    if entry.identity is not None and found != entry.identity:
        raise SiteRefused(
            f"These are the tables of {found}, and “{entry.name}” is {entry.identity}.", title="Another site"
        )


def _remove(line: SiteAdapter, total: int) -> int:
    removed = 0
    while count := line.remove_marks(TURN):
        removed += count
        out.progress(f"{removed:,} of {total:,} removed")
    out.progress_over()
    return removed


def _tell(asked: Namespace, kept: dict[str, int], removed: int) -> None:
    if asked.json:
        out.as_json({"site": asked.name, "marks": kept, "removed": removed})
        return
    out.table([(name, f"{count:,}") for name, count in kept.items()])
    if asked.yes:
        out.line(f"{out.many(removed, 'mark')} removed from {asked.name}. Comments and their status stay.")
    elif kept:
        out.say("Nothing was removed. With --yes these rows are deleted for good.")
    else:
        out.say("The site has no mark of ours.")
