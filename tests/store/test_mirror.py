"""The mirror: rows as they were read, and what a receipt brought until the place read shows it."""

from moderator.domain.comment import Mark
from moderator.domain.decision import Answer, Outcome
from moderator.domain.filtered import Filtered, Said
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import copied, mirror, queue, thread
from tests.store.newsroom import Newsroom, article, comment


def mark(id_: int, *ids: str, at: int = 0) -> Mark:
    return Mark(id_, ids, "spam", "pending", "anna", at, "")


def test_equal_rows_cost_no_write_and_changed_ones_are_counted(room: Newsroom) -> None:
    rows = [comment(3), comment(4, "spam"), comment(5, html="edited"), comment(50), comment(50)]
    with room.store.mirroring() as copy:
        assert mirror.put_comments(copy, "gazette", rows) == mirror.Put(new=1, changed=2, decided=1, edited=1)
        assert mirror.put_comments(copy, "gazette", rows) == mirror.Put(new=0, changed=0)
    assert (room.item(4).status, room.item(5).html) == ("spam", "edited")


def test_a_comment_keeps_its_key_when_it_changes(room: Newsroom) -> None:
    before = room.item(3).key
    room.pull([comment(3, "spam", html="edited")])
    assert room.item(3).key == before


def test_a_lagging_pull_does_not_undo_what_a_receipt_brought(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    (sent,) = room.push()
    room.pull([comment(3, "pending")])
    assert room.item(3).status == "spam"
    with room.store.mirroring() as copy:
        mirror.put_marks(copy, "gazette", [mark(3, "other", sent.decision.id)])
    room.pull([comment(3, "approved")])
    assert room.item(3).status == "approved"


def test_a_later_mark_of_a_colleague_ends_the_waiting_too(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.push()
    with room.store.mirroring() as copy:
        mirror.put_marks(copy, "gazette", [mark(3, "colleague", at=int(room.now) + 9)])
    room.pull([comment(3, "approved")])
    assert room.item(3).status == "approved"


def test_after_an_hour_a_pull_is_believed_without_a_mark(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.push()
    room.now += mirror.SETTLED_FOR
    room.pull([comment(3, "pending")])
    assert room.item(3).status == "pending"


def test_a_comment_gone_from_the_site_stays_as_we_knew_it(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        assert mirror.mark_gone(copy, "gazette", [3, 4, 999]) == 2
        assert mirror.mark_gone(copy, "gazette", [3]) == 0
    assert (room.item(3).status, room.item(3).html) == ("gone", "<p>Comment 3</p>")
    assert 3 not in room.shown("pending")
    room.pull([comment(3)])
    assert 3 in room.shown("pending")


def test_text_that_is_no_unicode_does_not_stop_a_pull(room: Newsroom) -> None:
    room.pull([comment(3), comment(50)._replace(author="half \ud83d a pair", html="nul \x00 inside")])
    assert room.item(50).author == "half ? a pair"
    assert room.item(50).html == "nul \x00 inside"


def test_the_largest_id_fits(room: Newsroom) -> None:
    room.pull([comment(2**63 - 1, created_at=1)])
    assert room.item(2**63 - 1).ref == Ref("gazette", 2**63 - 1)


def test_an_article_that_is_gone_leaves_its_comments(room: Newsroom) -> None:
    assert room.item(3).article_title == "Harbour bridge closed"
    with room.store.mirroring() as copy:
        assert mirror.forget_articles(copy, "gazette", [1, 9]) == 1
        assert copied.missing_articles(copy, "gazette") == [1]
    assert room.item(3).article_title is None
    with room.store.mirroring() as copy:
        mirror.put_articles(copy, "gazette", [article(1, "New title")])
    assert room.item(3).article_title == "New title"


def test_a_forgotten_site_leaves_nothing_and_its_keys_are_not_used_again(room: Newsroom) -> None:
    from moderator.store import search

    search.complete(room.store)
    top = room.item(20).key
    with room.store.mirroring() as copy:
        mirror.forget(copy, "gazette")
    assert room.shown("pending") == []
    room.pull([comment(3)])
    assert room.item(3).key > top
    with room.store.reading() as conn:
        assert thread.article(conn, "gazette", 1) is None


def test_email_is_compared_without_regard_to_case(room: Newsroom) -> None:
    assert mirror.email_key(" Ann@Example.ORG ") == mirror.email_key("ann@example.org")
    assert mirror.email_key("  ") is None


def test_a_conflict_brings_the_sites_row(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    sent = room.due()
    room.send(sent)
    theirs = comment(3, "approved", html="edited")
    room.answer(sent, Answer(sent[0].decision.id, Outcome.CONFLICT, "approved", comment=theirs))
    with room.store.reading() as conn:
        assert queue.counts(conn)["approved"] == 1
    assert room.item(3).html == "edited"


def test_a_filters_answer_comes_later_changes_and_is_taken_back(room: Newsroom) -> None:
    spam = Filtered("Akismet", Said.SPAM)
    assert room.item(3).filtered is None
    for answer in (spam, spam._replace(overruled=True), Filtered("Akismet", Said.CLEAR), None):
        with room.store.mirroring() as copy:
            put = mirror.put_comments(copy, "gazette", [comment(3, filtered=answer)])
            again = mirror.put_comments(copy, "gazette", [comment(3, filtered=answer)])
        assert (put, again) == (mirror.Put(new=0, changed=1), mirror.Put(new=0, changed=0))
        assert room.item(3).filtered == answer


def test_a_filters_answer_is_remembered_where_the_site_is_not_asked_for_it_again(room: Newsroom) -> None:
    spam = Filtered("Akismet", Said.SPAM)
    room.pull([comment(30, filtered=spam)])
    room.pull([comment(30, "approved")])
    assert (room.item(30).status, room.item(30).filtered) == ("approved", spam)
