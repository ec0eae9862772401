"""What a site erased leaves this machine too: copy, index, judged texts, the files themselves."""

import pytest

from moderator.domain.decision import Answer, Outcome
from moderator.domain.ref import Ref
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import audit, erased, mirror, notes, queue, search
from moderator.store.erased import Left
from tests.store.newsroom import Newsroom, comment
from tests.store.test_search import count

DAY = 86_400.0
SECRET = "Quetzalcoatl"


@pytest.fixture
def told(room: Newsroom) -> Newsroom:
    """Comment 7 holds a word that nobody else uses; it was judged, delivered and indexed."""
    words = {"author": f"{SECRET} Reader", "email": f"{SECRET}@mail.example", "ip": "203.0.113.77"}
    room.pull([comment(7, html=f"<p>My name is {SECRET}.</p>", **words)])
    search.complete(room.store)
    room.decide(Verdict.SPAM, 7, 8)
    room.push()
    assert in_files(room)
    return room


def gone(room: Newsroom, *ids: int) -> None:
    with room.store.mirroring() as copy:
        mirror.mark_gone(copy, "gazette", ids)


def retained(room: Newsroom, days_later: float = 0, days: int = 30) -> Left:
    steps = erased.retain(room.store, room.now + days_later * DAY, days)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            left: Left = end.value
            return left


def in_files(room: Newsroom) -> bool:
    """Whether the word stands in any file, letters of any case."""
    files = room.store.folder.glob("*.db*")
    return any(SECRET.lower().encode() in path.read_bytes().lower() for path in files)


def judged(room: Newsroom, id_: int) -> list[tuple[str | None, str | None]]:
    with room.store.reading() as conn:
        return [(one.author, one.html) for one in audit.decisions_on(conn, Ref("gazette", id_))]


def test_a_comment_that_is_gone_is_kept_for_a_time_and_then_stands_nowhere(told: Newsroom) -> None:
    gone(told, 7)
    assert retained(told) == Left()
    assert retained(told, days_later=29) == Left()
    assert count(told, SECRET) == 1
    assert retained(told, days_later=31) == Left(gone=1)
    assert count(told, SECRET) == 0
    assert judged(told, 7) == [(None, None)]
    assert judged(told, 8) == [("Reader 8", "<p>Comment 8</p>")]
    with told.store.reading() as conn:
        assert queue.item(conn, Ref("gazette", 7)) is None
    assert retained(told, days_later=99) == Left()
    told.store.close()  # what a file's log still has goes when nobody has it open
    assert not in_files(told)


def test_with_no_retention_at_all_it_goes_at_once(told: Newsroom) -> None:
    gone(told, 7)
    assert retained(told, days=0) == Left(gone=1)


def test_of_an_anonymised_comment_name_and_address_go_and_the_text_stays(told: Newsroom) -> None:
    told.pull([comment(7, html="<p>My name is withheld.</p>", author="Anonymous", email="", ip="0.0.0.0")])
    search.complete(told.store)
    retained(told)
    assert retained(told, days_later=31) == Left(nameless=1)
    search.complete(told.store)
    assert (count(told, SECRET), count(told, "withheld"), count(told, "comment")) == (0, 1, 19)
    assert [author for author, _ in judged(told, 7)] == [""]
    assert told.item(7).author == "Anonymous"
    with told.store.reading() as conn:
        emails = conn.exec_driver_sql("SELECT email, ip FROM judged ORDER BY decision").all()
    assert [tuple(row) for row in emails] == [("", ""), ("reader8@example.org", "192.0.2.1")]
    assert retained(told, days_later=99) == Left()


def test_notes_on_an_author_go_with_the_last_comment_that_carries_the_address(told: Newsroom) -> None:
    with told.store.deciding() as conn:
        notes.add(conn, "Writes from the harbour.", by="anna", at=told.now, email=f"{SECRET}@Mail.example")
        notes.add(conn, "Always polite.", by="anna", at=told.now, email="reader8@example.org")
        notes.add(conn, "Needs a second look.", by="anna", at=told.now, ref=Ref("gazette", 7))
    told.pull([comment(7, author="Anonymous", email=""), comment(8, author="Anonymous", email="")])
    told.pull([comment(9, email="reader8@example.org", html="<p>Me again.</p>")])
    retained(told)
    assert retained(told, days_later=31) == Left(nameless=2)
    with told.store.reading() as conn:
        kept = conn.exec_driver_sql("SELECT note FROM notes ORDER BY number").scalars().all()
    assert kept == ["Always polite.", "Needs a second look."]


def test_an_edited_comment_that_is_gone_leaves_no_earlier_words_in_the_index(told: Newsroom) -> None:
    told.pull([comment(7, html="<p>Other words.</p>")])
    search.complete(told.store)
    gone(told, 7)
    retained(told)
    assert retained(told, days_later=31) == Left(gone=1)
    search.complete(told.store)
    assert count(told, "comment") == 19
    told.store.close()
    assert not in_files(told)


def test_what_a_person_still_has_to_look_at_stays_until_that_is_over(told: Newsroom) -> None:
    told.decide(Verdict.APPROVE, 9)
    sent = told.due()
    told.send(sent)
    told.answer(sent, Answer(sent[0].decision.id, Outcome.CONFLICT, Status.GONE))
    retained(told)
    assert retained(told, days_later=31) == Left()
    assert told.shown("attention") == [9]
    with told.store.deciding() as conn:
        conn.exec_driver_sql("UPDATE attention SET resolved_at = 1")
    assert retained(told, days_later=31) == Left(gone=1)


def test_a_large_number_goes_in_turns_and_can_be_stopped_at_any(told: Newsroom) -> None:
    told.pull([comment(id_) for id_ in range(100, 100 + 3 * erased.TURN)])
    gone(told, *range(100, 100 + 3 * erased.TURN))
    retained(told)
    steps = erased.retain(told.store, told.now + 31 * DAY, 30)
    assert any(step.gone == erased.TURN for step in steps)
    steps.close()
    assert retained(told, days_later=31).gone == 2 * erased.TURN
