"""What waits for a screen of comments, sent or kept back."""

from collections.abc import Callable

from sqlalchemy import Connection

from moderator.domain.decision import Answer, Outcome
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import outbox, queue, waiting
from moderator.store.waiting import Waits
from tests.store.newsroom import Newsroom


def keys(room: Newsroom, *ids: int) -> list[int]:
    with room.store.reading() as conn:
        return [key for id_ in ids if (key := queue.key_of(conn, Ref("gazette", id_))) is not None]


def seen(room: Newsroom, *ids: int) -> list[Waits]:
    with room.store.reading() as conn:
        return list(waiting.of_keys(conn, keys(room, *ids)).values())


def change(room: Newsroom, how: Callable[[Connection], int]) -> int:
    with room.store.deciding() as conn:
        return how(conn)


def test_a_screen_shows_the_newest_of_each_comment_and_whether_one_goes_before_it(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1)
    room.send(room.due())
    room.decide(Verdict.HOLD, 1)
    room.decide(Verdict.APPROVE, 2)
    first, second = seen(room, 1, 2, 3)
    assert (first.item.decision.verdict, first.behind, first.item.sent) == (Verdict.HOLD, True, False)
    assert (second.item.decision.verdict, second.behind) == (Verdict.APPROVE, False)


def test_sending_ends_grace_and_keeping_back_for_these_comments_alone(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1, 2, 3, grace=60)
    assert change(room, lambda conn: waiting.hold(conn, keys(room, 1, 2), held=True)) == 2
    assert change(room, lambda conn: waiting.send(conn, keys(room, 1), room.now)) == 1
    with room.store.reading() as conn:
        now = [one.decision.comment for one in outbox.due(conn, "gazette", room.now)]
        hurried = [one.decision.comment for one in outbox.due(conn, "gazette", room.now, hurry=True)]
        held = outbox.waiting(conn)["gazette"].held
    assert (now, hurried, held) == ([1], [1, 3], 1)


def test_what_is_sent_already_is_neither_kept_back_nor_hurried(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1)
    room.send(room.due())
    assert change(room, lambda conn: waiting.hold(conn, keys(room, 1), held=True)) == 0
    assert change(room, lambda conn: waiting.send(conn, keys(room, 1), room.now)) == 0


def test_letting_go_delivers_again(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1)
    change(room, lambda conn: waiting.hold(conn, keys(room, 1), held=True))
    assert room.due() == []
    change(room, lambda conn: waiting.hold(conn, keys(room, 1), held=False))
    assert [one.decision.comment for one in room.due()] == [1]


def test_what_is_parked_says_what_the_site_said(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1)
    sent = room.due()
    room.send(sent)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.PARKED, "parked", "Its article is in the trash."))
    (one,) = seen(room, 1)
    assert (one.item.parked, one.item.message) == (True, "Its article is in the trash.")
