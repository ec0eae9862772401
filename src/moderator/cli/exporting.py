"""Export: all comments that match, with the last decision on each, as CSV or JSON."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from moderator.cli import lines, out, session
from moderator.cli.reading import entry_object
from moderator.desk.saving import whole
from moderator.domain.cells import record
from moderator.domain.dates import iso_utc
from moderator.domain.item import History, QueueItem
from moderator.domain.plain import plain
from moderator.domain.queues import Sort
from moderator.opening import Opened
from moderator.store import audit
from moderator.store.audit import Entry

COLUMNS = (
    "ref", "status", "created_at", "author", "email", "url", "ip", "article", "article_url", "text",
    "verdict", "reason", "by", "at",
)  # fmt: skip


def export(asked: Namespace, at: Opened) -> int:
    """`moderator export`."""
    wanted = session.query(at, asked.query)
    keys = session.keys(at, "", wanted, Sort.OLDEST)
    with _opened(asked.output) as file:
        _WRITERS[asked.format](file, _found(at, keys))
    if asked.output is not None:
        out.say(f"{out.many(len(keys), 'comment')} written to {asked.output}.")
    return 0


Found = Iterator[tuple[QueueItem, History | None, Entry | None]]


def _found(at: Opened, keys: list[int]) -> Found:
    for item, history in session.items(at, keys):
        with at.store.reading() as conn:
            decisions = [entry for entry in audit.decisions_on(conn, item.ref) if entry.withdrawn is None]
        yield item, history, decisions[-1] if decisions else None


@contextmanager
def _opened(path: Path | None) -> Iterator[TextIO]:
    """Where to write: standard output, or a file."""
    if path is None:
        yield sys.stdout
        return
    with whole(path) as file:
        yield file


def _csv(file: TextIO, found: Found) -> None:
    file.write(record(COLUMNS))
    file.writelines(record(_record(item, entry)) for item, _, entry in found)


def _record(item: QueueItem, entry: Entry | None) -> tuple[str | None, ...]:
    decision = entry.decision if entry else None
    return (
        str(item.ref),
        item.status,
        None if item.created_at is None else iso_utc(item.created_at),
        item.author,
        item.email,
        item.url,
        item.ip,
        item.article_title,
        item.article_url,
        plain(item.html, exact=True),
        decision.verdict if decision else None,
        decision.reason if decision else None,
        decision.by if decision else None,
        iso_utc(decision.at) if decision else None,
    )


def _object(item: QueueItem, history: History | None, entry: Entry | None) -> dict[str, Any]:
    return lines.as_object(item, history) | {"decision": entry_object(entry) if entry else None}


def _json(file: TextIO, found: Found) -> None:
    before = "["
    for one in found:
        file.write(f"{before}\n{json.dumps(_object(*one))}")
        before = ","
    file.write("[]\n" if before == "[" else "\n]\n")


def _jsonl(file: TextIO, found: Found) -> None:
    file.writelines(json.dumps(_object(*one)) + "\n" for one in found)


_WRITERS = {"csv": _csv, "json": _json, "jsonl": _jsonl}
