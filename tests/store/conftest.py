"""Rooms that close behind themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.store import mirror
from tests.store.newsroom import Newsroom, article, comment


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """Twenty pending comments on one article."""
    made = Newsroom.open(tmp_path / "profile", [comment(id_) for id_ in range(1, 21)])
    with made.store.mirroring() as copy:
        mirror.put_articles(copy, "gazette", [article(1)])
    yield made
    made.store.close()
