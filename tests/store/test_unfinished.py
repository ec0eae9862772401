"""What a large batch meant to reach is known until it is whole."""

from array import array

from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import unfinished
from moderator.store.unfinished import Place, Unfinished
from tests.store.newsroom import Newsroom, comment

HERE = Place("pending", "author:reader", Sort.NEWEST)


def begun(room: Newsroom, batch: str = "batch 1") -> None:
    """Twenty comments are going to be reached, the newest first."""
    with room.store.deciding() as conn:
        unfinished.begin(conn, batch, HERE, range(20, 0, -1))


def left(room: Newsroom, quiet: int = -1) -> Unfinished | None:
    """What is to be finished."""
    with room.store.reading() as conn:
        return unfinished.left(conn, quiet)


def test_the_rest_is_what_was_meant_less_what_is_written(room: Newsroom) -> None:
    begun(room)
    assert left(room) is None, "nothing of it was written"
    room.decide(Verdict.SPAM, 20, 19)
    found = left(room)
    assert found is not None
    assert (found.batch, found.place, found.verdict, found.total) == ("batch 1", HERE, Verdict.SPAM, 20)
    assert found.written == array("q", [20, 19])
    assert found.rest == array("q", range(18, 0, -1))
    assert left(room, quiet=unfinished.QUIET) is None, "somebody may be at it"
    with room.store.deciding() as conn:
        unfinished.end(conn, "batch 1")
    assert left(room) is None


def test_a_text_edited_since_is_out_of_it_one_edited_before_is_not(room: Newsroom) -> None:
    room.pull([comment(5, html="An edit before")])
    begun(room)
    room.decide(Verdict.SPAM, 20)
    room.pull([comment(5, html="An edit before"), comment(7, html="An edit since")])
    found = left(room)
    assert found is not None
    assert 5 in found.rest
    assert 7 not in found.rest


def test_keys_of_another_copy_mean_other_comments(room: Newsroom) -> None:
    begun(room)
    room.decide(Verdict.SPAM, 20)
    with room.store.mirroring() as copy:
        copy.exec_driver_sql("UPDATE cursors SET value = value + 1 WHERE site = 0 AND name = 'copy'")
    found = left(room)
    assert found is not None
    assert not found.rest
    assert found.written == array("q", [20])
