"""Kept searches in a terminal."""

import json

from moderator.domain.queues import Sort
from moderator.store import searches
from moderator.store.engine import Store
from tests.cli.terminal import Terminal


def keep(terminal: Terminal, title: str, query: str) -> None:
    store = Store.open(terminal.profile)
    with store.deciding() as conn:
        searches.add(conn, title, "pending", query, Sort.OLDEST)
    store.close()


def test_a_kept_search_is_a_queue_by_its_name(synced: Terminal) -> None:
    keep(synced, "Article one", "article:1")
    assert synced.ok("queue", "--in", "article ONE", "--count").out == "5\n"
    assert synced.ok("queue", "--in", "Article one", "article:2", "--count").out == "0\n"
    line = json.loads(synced.ok("searches", "--json").out)
    assert line == {"title": "Article one", "in": "pending", "query": "article:1", "sort": "oldest"}
    assert "Article one" in synced.ok("searches").out


def test_an_unknown_queue_is_answered_with_those_there_are(synced: Terminal) -> None:
    keep(synced, "Mine", "article:1")
    said = synced.run("queue", "--in", "nowhere")
    assert said.code == 2
    assert "nowhere" in said.err
    assert "pending" in said.err
    assert "“Mine”" in said.err
