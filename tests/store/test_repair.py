"""Repair: saved aside, recovered as far as can be read, and the rest said."""

import pytest

from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from moderator.store import sites
from moderator.store.engine import Store
from moderator.store.repair import repair
from tests.store.newsroom import Newsroom, comment


def overwrite(room: Newsroom, pages: slice) -> None:
    content = bytearray(room.store.journal.read_bytes())
    for page in range(len(content) // 4096)[pages]:
        content[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    room.store.journal.write_bytes(content)


def test_a_sound_journal_is_left_alone(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.store.close()
    before = room.store.journal.read_bytes()
    assert repair(room.store.folder, 1.0) == ["journal.db is sound; nothing was done."]
    assert room.store.journal.read_bytes() == before


def test_what_can_be_read_is_recovered_and_what_is_lost_is_said(room: Newsroom) -> None:
    room.pull([comment(id_) for id_ in range(100, 2100)])
    for start in range(100, 2100, 500):
        room.decide(Verdict.SPAM, *range(start, start + 500))
    room.decide(Verdict.APPROVE, 3)
    room.store.close()
    overwrite(room, slice(-12, -6))
    said = repair(room.store.folder, 1_700_000_000.0)
    assert (room.store.folder / "journal-damaged-1700000000/journal.db").exists()
    assert any("recovered" in sentence for sentence in said)
    store = Store.open(room.store.folder)
    with store.reading() as conn:
        assert [entry.name for entry in sites.sites(conn)] == ["gazette"]
        kept = conn.exec_driver_sql("SELECT count(*) FROM decisions").scalar_one()
        waiting = conn.exec_driver_sql("SELECT count(*) FROM outbox").scalar_one()
    assert kept > 1500
    assert waiting == kept
    lost = [sentence for sentence in said if "are lost" in sentence]
    assert bool(lost) == (kept < 2001)
    store.close()


def test_a_journal_without_its_first_page_is_begun_anew_and_kept_aside(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.store.close()
    overwrite(room, slice(0, 1))
    said = repair(room.store.folder, 5.0)
    assert any("could not be read" in sentence for sentence in said)
    Store.open(room.store.folder).close()
    assert (room.store.folder / "journal-damaged-5/journal.db").stat().st_size > 4096


def test_a_decision_whose_outbox_row_was_lost_is_offered_again(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.decide(Verdict.SPAM, 4)
    with room.store.deciding() as conn:
        conn.exec_driver_sql("DELETE FROM outbox")
    room.store.close()
    overwrite(room, slice(-1, None))
    said = repair(room.store.folder, 5.0)
    assert any(sentence.startswith("2 decisions whose delivery is not known") for sentence in said)
    again = Newsroom(Store.open(room.store.folder))
    assert sorted(one.decision.comment for one in again.due()) == [3, 4]
    again.store.close()


def test_without_a_journal_there_is_nothing_to_repair(room: Newsroom) -> None:
    with pytest.raises(CannotDo):
        repair(room.store.folder / "none", 1.0)
