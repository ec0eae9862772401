"""Refs, queries and pages, as all verbs read them."""

import pytest

from moderator.cli import session
from moderator.domain.errors import WrongUsage
from moderator.domain.queues import Sort
from moderator.domain.ref import Ref
from moderator.opening import open_profile
from tests.cli.terminal import Terminal


def test_a_ref_is_read_or_refused_with_an_example() -> None:
    assert session.ref("gazette:1204") == Ref("gazette", 1204)
    for text in ("1204", "gazette:", "gazette:-1", "Gazette:1", "gazette:1:2"):
        with pytest.raises(WrongUsage) as caught:
            session.ref(text)
        assert "gazette:1204" in (caught.value.remedy or "")


def test_pages_come_with_histories_and_in_order(synced: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PAGE", 3)
    with open_profile(synced.profile) as at:
        assert session.query(at, "   ") is None
        keys = session.keys(at, "pending", None, Sort.OLDEST)
        found = list(session.items(at, keys))
        assert [item.ref.id for item, _ in found] == list(range(1, 11))
        assert all(history == (0, 0, False) for _, history in found)
        assert session.keys(at, "", session.query(at, "number"), Sort.NEWEST, 2) == keys[:-3:-1]
