"""A profile that an earlier version wrote: every decision, all that was said of it, and what still waits.

The files are as that version left them on 2026-11-25 (journal and mirror 2): 19 decisions on the demo's site,
of which three wait and one needs attention, beside what its own ``journal --json`` printed.
"""

import json
import sqlite3
import tarfile
from pathlib import Path

import pytest

from moderator.store import migrate
from tests.cli.terminal import Terminal

WRITTEN = sorted((Path(__file__).parent / "earlier").glob("*.tar.xz"))
COUNTS = {"pending": 534, "flagged": 1, "attention": 1, "spam": 20, "trash": 12, "approved": 133, "outbox": 3}
"""What that version said of its queues."""


@pytest.fixture(params=WRITTEN, ids=lambda path: path.name.split(".tar")[0])
def earlier(request: pytest.FixtureRequest, bare: Terminal, tmp_path: Path) -> Terminal:
    """The profile in this program's place."""
    with tarfile.open(request.param) as files:
        files.extractall(bare.profile, filter="data")
    bare.profile.chmod(0o700)
    with sqlite3.connect(bare.profile / "journal.db") as file:
        assert migrate.version(file) < len(migrate.scripts("journal"))
        file.execute("UPDATE sites SET url = ?", (f"sqlite:///{bare.profile / 'demo-site.db'}",))
    file.close()
    return bare


def test_all_its_decisions_are_there_word_by_word(earlier: Terminal) -> None:
    said = [json.loads(line) for line in (earlier.profile / "journal.jsonl").read_text().splitlines()]
    now = earlier.ok("journal", "--json").lines
    assert len(said) == 19
    assert [{key: one[key] for key in said[0]} for one in now] == said
    assert {queue: int(earlier.ok("queue", "--in", queue, "--count").out) for queue in COUNTS} == COUNTS


def test_what_waited_is_delivered_and_the_conflict_still_waits_for_a_person(earlier: Terminal) -> None:
    assert "3 decisions delivered" in earlier.run("sync").out
    assert earlier.ids("--in", "outbox") == []
    with sqlite3.connect(earlier.profile / "demo-site.db") as site:
        held = dict(
            site.execute("SELECT comment_ID, comment_approved FROM wp_comments WHERE comment_ID > 696")
        )
    site.close()
    assert (held[697], held[698], held[699]) == ("spam", "spam", "1")
    assert earlier.ids("--in", "attention") == [139]
