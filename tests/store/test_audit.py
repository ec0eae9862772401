"""The audit trail: everything that was decided, with what it judged and what became of it."""

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import audit
from tests.store.newsroom import Newsroom, comment


def test_entries_come_in_the_order_of_decision_and_can_be_read_on(room: Newsroom) -> None:
    for id_ in (9, 3, 7):
        room.decide(Verdict.SPAM, id_)
    with room.store.reading() as conn:
        found = list(audit.entries(conn))
        assert [entry.ref for entry in found] == [Ref("gazette", id_) for id_ in (9, 3, 7)]
        assert list(audit.entries(conn, after=found[0].seq)) == found[1:]
        assert list(audit.entries(conn, limit=2)) == found[:2]
        assert list(audit.entries(conn, since=found[1].decision.at)) == found[1:]


def test_the_text_judged_is_kept_once_a_revision_and_stays_when_the_comment_changes(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.decide(Verdict.APPROVE, 3)
    room.pull([comment(3, html="edited")])
    room.decide(Verdict.SPAM, 3)
    with room.store.reading() as conn:
        texts = [entry.html for entry in audit.decisions_on(conn, Ref("gazette", 3))]
        kept = conn.exec_driver_sql("SELECT count(*) FROM judged").scalar()
    assert texts == ["<p>Comment 3</p>", "<p>Comment 3</p>", "edited"]
    assert kept == 2


def test_a_remark_given_afterwards_shows_and_changes_no_decision(room: Newsroom) -> None:
    batch = room.decide(Verdict.REJECT, 3, 4)
    with room.store.deciding() as conn:
        assert audit.remark(conn, batch, by="anna", at=room.now, reason="abusive") == 2
        audit.remark(conn, batch, by="anna", at=room.now, note="second thoughts", reason="spam")
    with room.store.reading() as conn:
        (entry,) = audit.decisions_on(conn, Ref("gazette", 3))
        assert (entry.decision.reason, entry.decision.note) == ("spam", "second thoughts")
        assert [one.reason for one in audit.of_batch(conn, batch)] == [None, None]


def test_the_last_batch_of_one_moderator(room: Newsroom) -> None:
    mine = room.decide(Verdict.SPAM, 3, by="anna")
    theirs = room.decide(Verdict.SPAM, 4, by="ben")
    with room.store.reading() as conn:
        assert audit.last_batch(conn) == theirs
        assert audit.last_batch(conn, by="anna") == mine
        assert audit.last_batch(conn, by="carl") is None


def test_retention_may_empty_the_texts(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    with room.store.deciding() as conn:
        conn.exec_driver_sql("DELETE FROM judged")
    with room.store.reading() as conn:
        (entry,) = audit.entries(conn)
    assert (entry.html, entry.author) == (None, None)
    assert entry.decision.revision == room.item(3).revision


def test_the_text_judged_is_looked_up_and_never_searched_for_among_all(room: Newsroom) -> None:
    """200 ms a row on 200,000 decisions, where SQLite took every judged text for a candidate."""
    room.decide(Verdict.SPAM, *range(1, 21))
    statement = f"EXPLAIN QUERY PLAN {audit.SELECT} WHERE d.seq = 7"
    with room.store.reading() as conn:
        steps = [row[3] for row in conn.exec_driver_sql(statement)]
    assert any("decisions_comment (site=? AND comment=?)" in step for step in steps), steps
