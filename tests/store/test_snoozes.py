"""Comments put off, in the queues and counts; whoever has the clock brings them back."""

from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import queue, snoozes
from moderator.store.snoozes import Snooze
from tests.store.newsroom import Newsroom


def keys(room: Newsroom, name: str) -> list[int]:
    with room.store.reading() as conn:
        return list(queue.ids(conn, name, None, Sort.OLDEST))


def counts(room: Newsroom) -> dict[str, int]:
    with room.store.reading() as conn:
        return queue.counts(conn)


def put_off(room: Newsroom, key: int, until: float) -> None:
    with room.store.deciding() as conn:
        snoozes.put_off(conn, [key], Snooze(until, "ann", 1.0))


def test_every_count_is_the_length_of_its_queue_whatever_is_put_off(room: Newsroom) -> None:
    for id_, verdict in ((1, Verdict.APPROVE), (2, Verdict.SPAM), (3, Verdict.FLAG)):
        room.decide(verdict, id_)
    for name in ("flagged", "pending", "spam", "approved"):
        put_off(room, keys(room, name)[0], 100.0)
    pending = keys(room, "pending")
    room.decide(Verdict.SPAM, _id(room, pending[0]))
    put_off(room, pending[0], 100.0)
    assert counts(room) == {name: len(keys(room, name)) for name in counts(room)}
    assert counts(room)["later"] == 5


def test_what_is_due_wakes_and_the_rest_sleeps_on(room: Newsroom) -> None:
    first, second = keys(room, "pending")[:2]
    put_off(room, first, 100.0)
    put_off(room, second, 200.0)
    with room.store.deciding() as conn:
        assert snoozes.next_due(conn) == 100.0
        assert snoozes.wake(conn, 99.9) == []
        assert snoozes.wake(conn, 100.0) == [first]
        assert snoozes.of(conn, [first, second]) == {second: Snooze(200.0, "ann", 1.0)}
    assert keys(room, "later") == [second]


def test_a_verdict_ends_it_and_no_other_comments(room: Newsroom) -> None:
    first, second = keys(room, "pending")[:2]
    put_off(room, first, 100.0)
    put_off(room, second, 100.0)
    room.decide(Verdict.FLAG, _id(room, first))
    assert keys(room, "later") == [second]


def _id(room: Newsroom, key: int) -> int:
    with room.store.reading() as conn:
        return queue.items(conn, [key])[0].ref.id
