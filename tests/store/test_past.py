"""The journal backwards, a batch a row."""

from moderator.domain.decision import Answer, Outcome
from moderator.domain.verdict import Verdict
from moderator.store import past
from moderator.store.past import Past, Wanted
from tests.store.newsroom import Newsroom


def looked(room: Newsroom, wanted: Wanted = Wanted(), limit: int = 100) -> list[Past]:  # noqa: B008 - frozen
    """All that is found, page by page."""
    found: list[Past] = []
    with room.store.reading() as conn:
        before = past.top(conn)
        while before:
            known = {one.entry.decision.batch for one in found}
            page = past.look(conn, wanted, before, known, limit)
            assert page.before < before
            found, before = found + page.batches, page.before
    return found


def test_the_newest_batch_comes_first_with_its_size_and_answers(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1, 2, 3)
    room.push()
    room.decide(Verdict.APPROVE, 4)
    newest, older = looked(room)
    assert (newest.entry.decision.verdict, newest.size, newest.answers) == (Verdict.APPROVE, 1, {"waits": 1})
    assert (older.entry.decision.verdict, older.size, older.answers) == (Verdict.SPAM, 3, {"applied": 3})
    assert older.entry.html == "<p>Comment 3</p>"


def test_pages_of_one_bring_each_batch_once_also_where_two_were_written_in_turns(room: Newsroom) -> None:
    for id_ in range(1, 9):
        room.batches = id_ % 2  # batch 1 and 2, one row each in turn
        room.decide(Verdict.SPAM, id_)
    assert [(one.entry.decision.batch, one.size) for one in looked(room, limit=1)] == [
        ("batch 1", 4),
        ("batch 2", 4),
    ]


def test_words_moderator_and_answer_narrow_it(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 1, by="ben")
    sent = room.due()
    room.send(sent)
    room.answer(sent, Answer(sent[0].decision.id, Outcome.CONFLICT, "approved"))
    room.decide(Verdict.APPROVE, 2, 3)
    by = {
        "by ben": Wanted(by="ben"),
        "conflict": Wanted(answer="conflict"),
        "waits": Wanted(answer="waits"),
        "text": Wanted(words=("comment 3",)),
        "author": Wanted(words=("READER 2",)),
        "both words": Wanted(words=("reader", "ben")),
        "reference": Wanted(words=("gazette:2",)),
        "batch": Wanted(words=("batch 2",)),
        "nothing": Wanted(words=("zebra",)),
    }
    found = {name: [one.entry.decision.comment for one in looked(room, how)] for name, how in by.items()}
    assert found == {
        "by ben": [1],
        "conflict": [1],
        "waits": [3],
        "text": [3],
        "author": [2],
        "both words": [1],
        "reference": [2],
        "batch": [3],
        "nothing": [],
    }


def test_what_was_taken_back_before_delivery_says_so(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 1)
    room.undo(batch)
    (one,) = looked(room, Wanted(answer="withdrawn"))
    assert (one.entry.decision.comment, one.answers) == (1, {"withdrawn": 1})


def test_the_decisions_of_a_batch_are_read_in_order_as_many_as_asked_for(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 5, 6, 7)
    with room.store.reading() as conn:
        assert [one.decision.comment for one in past.of_batch(conn, batch, limit=2)] == [5, 6]


def test_everybody_who_decided_is_known_once(room: Newsroom) -> None:
    for id_, by in enumerate(("cleo", "anna", "cleo"), 1):
        room.decide(Verdict.SPAM, id_, by=by)
    with room.store.reading() as conn:
        assert past.moderators(conn) == ["anna", "cleo"]
