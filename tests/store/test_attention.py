"""Needs attention: both sides are kept until a person says mine or theirs."""

from moderator.domain.comment import Comment
from moderator.domain.decision import Answer, Decision, Outcome
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import attention, queue
from tests.store.newsroom import Newsroom, comment

REF = Ref("gazette", 3)


def conflict(room: Newsroom, theirs: Comment | None, status: str, by: str | None = None) -> str:
    """Spam on 3, and what the site has instead; the batch."""
    batch = room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    answer = Answer(sent[0].decision.id, Outcome.CONFLICT, status, "It changed.", comment=theirs, by=by)
    room.answer(sent, answer)
    return batch


def mine(room: Newsroom) -> Decision | None:
    with room.store.deciding() as conn:
        return attention.mine(conn, REF, by="anna", at=room.now, batch="again", due_at=room.now)


def test_a_comment_edited_meanwhile_needs_attention_with_both_sides(room: Newsroom) -> None:
    edited = comment(3, html="<p>Edited</p>")
    conflict(room, edited, "pending", by="ben")
    found = room.item(3)
    assert found.attention is not None
    assert (found.attention.kind, found.attention.mine, found.attention.theirs) == (
        "conflict", Verdict.SPAM, "pending"
    )  # fmt: skip
    assert found.attention.edited
    assert (found.attention.my_text, found.attention.their_text) == ("<p>Comment 3</p>", "<p>Edited</p>")
    assert (found.attention.their_by, found.attention.message) == ("ben", "It changed.")
    assert (found.html, found.undelivered) == ("<p>Edited</p>", None)
    assert room.shown("attention") == [3]
    assert 3 in room.shown("pending")


def test_a_comment_moderated_meanwhile_shows_the_sites_status(room: Newsroom) -> None:
    conflict(room, comment(3, "approved"), "approved")
    found = room.item(3)
    assert found.attention is not None
    assert not found.attention.edited
    assert found.attention.their_text is None
    assert room.shown("approved") == [3]


def test_theirs_settles_it(room: Newsroom) -> None:
    conflict(room, comment(3, "approved"), "approved")
    with room.store.deciding() as conn:
        (open_,) = attention.open_attention(conn, REF)
        attention.resolve(conn, open_, room.now)
        assert attention.count(conn) == 0
    assert room.shown("attention") == []
    assert room.due() == []


def test_mine_decides_again_on_what_the_site_has_now(room: Newsroom) -> None:
    theirs = comment(3, "approved", html="<p>Edited</p>")
    conflict(room, theirs, "approved")
    again = mine(room)
    assert again is not None
    assert (again.verdict, again.status, again.revision) == (Verdict.SPAM, "approved", theirs.revision)
    assert room.shown("attention") == []
    assert [one.decision for one in room.due()] == [again]


def test_mine_on_a_comment_that_is_gone_is_refused_at_once(room: Newsroom) -> None:
    conflict(room, None, "gone")
    assert room.item(3).status == "gone"
    assert mine(room) is not None
    found = room.item(3).attention
    assert found is not None
    assert (found.kind, found.theirs) == ("refused", "gone")
    assert room.due() == []


def test_mine_that_is_so_already_just_settles_it(room: Newsroom) -> None:
    conflict(room, comment(3, "approved"), "approved")
    room.pull([comment(3, "spam")])
    assert mine(room) is None
    assert room.shown("attention") == []


def test_a_new_verdict_settles_it_and_its_undo_opens_it_again(room: Newsroom) -> None:
    conflict(room, comment(3, "approved"), "approved")
    batch = room.decide(Verdict.REJECT, 3)
    assert room.shown("attention") == []
    room.undo(batch)
    assert room.shown("attention") == [3]


def test_the_count_of_the_queue_is_the_number_of_comments(room: Newsroom) -> None:
    conflict(room, comment(3), "pending")
    conflict(room, comment(3), "pending")
    with room.store.reading() as conn:
        assert queue.counts(conn)["attention"] == 1
