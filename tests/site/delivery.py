"""What every site must do, whatever it runs on: deliveries, guarded, answered, repeated, undone."""

import json

import pytest

from moderator.domain.comment import Comment
from moderator.domain.decision import Answer, Outcome
from moderator.domain.verdict import Verdict
from moderator.site.adapter import BATCH
from tests.servers.sites import Site, decide, statements
from tests.site.contract import COLUMNS, FIELDS, NOT_OURS

REMOVALS = (Verdict.APPROVE, Verdict.HOLD, Verdict.SPAM, Verdict.REJECT)


class Delivering:
    """The push, one batch at a time."""

    def test_answers_come_in_the_order_of_deliveries(self, site: Site) -> None:
        site.add_article(1)
        for id_ in (3, 5, 13, 35):
            site.add(id_)
        adapter = site.connect()
        found = {comment.id: comment for comment in adapter.comments()}
        order = [(35, Verdict.APPROVE), (3, Verdict.SPAM), (13, Verdict.REJECT), (5, Verdict.FLAG)]
        batch = [decide(found[id_], verdict) for id_, verdict in order]
        answers = adapter.apply(batch)
        assert [answer.decision for answer in answers] == [one.decision.id for one in batch]
        assert [answer.status for answer in answers] == ["approved", "spam", "trash", "pending"]
        assert [site.word(id_) for id_ in (3, 5, 13, 35)] == ["spam", "0", "trash", "1"]
        assert site.count(1) == 1

    def test_a_wrong_count_is_right_after_one_decision(self, site: Site) -> None:
        for id_, count in ((1, 999), (2, -3)):
            site.add_article(id_, comment_count=count)
            site.add(id_ * 10, article=id_, status="1")
            site.add(id_ * 10 + 1, article=id_, status="0")
        adapter = site.connect()
        found = {comment.id: comment for comment in adapter.comments()}
        adapter.apply([decide(found[11], Verdict.APPROVE), decide(found[20], Verdict.HOLD)])
        assert (site.count(1), site.count(2)) == (2, 0)

    def test_editors_notes_do_not_count(self, site: Site) -> None:
        site.add_article(1)
        site.add(1)
        site.add(2, status="1", kind="note")
        site.add(3, status="1", kind="order_note")
        _apply(site, 1, Verdict.APPROVE)
        assert site.count(1) == 2

    def test_where_there_is_no_article_there_is_nothing_to_count(self, site: Site) -> None:
        site.add(1, article=0)
        site.add(2, article=404)
        assert _apply(site, 1, Verdict.APPROVE).outcome == "applied"
        assert _apply(site, 2, Verdict.REJECT).outcome == "applied"
        assert [site.word(id_) for id_ in (1, 2)] == ["1", "trash"]

    def test_every_kind_of_article_takes_decisions(self, site: Site) -> None:
        kinds = ["post", "page", "attachment", "product"]
        states = ["publish", "draft", "future", "private", "pending", "inherit"]
        places = [(kind, state) for kind in kinds for state in states]
        for id_, (kind, state) in enumerate(places, 1):
            site.add_article(id_, post_type=kind, post_status=state)
            site.add(id_, article=id_)
        adapter = site.connect()
        answers = adapter.apply([decide(comment, Verdict.APPROVE) for comment in adapter.comments()])
        assert {answer.outcome for answer in answers} == {"applied"}
        assert [site.count(id_) for id_ in range(1, len(places) + 1)] == [1] * len(places)

    @pytest.mark.parametrize("field", sorted(set(FIELDS) - {"kind"}))
    @pytest.mark.parametrize("verdict", [Verdict.APPROVE, Verdict.FLAG])
    def test_a_comment_edited_meanwhile_is_not_touched(
        self, site: Site, field: str, verdict: Verdict
    ) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, **{COLUMNS[field]: FIELDS[field]})
        (answer,) = adapter.apply([decide(read, verdict)])
        assert answer.outcome is Outcome.CONFLICT
        assert answer.comment is not None
        (now,) = adapter.comments()
        assert answer.comment == now != read
        assert (site.word(1), site.notes(1, ours=True), answer.before) == ("0", [], None)

    @pytest.mark.parametrize("word", ["1", "spam", "trash", "deferred", "approved"])
    def test_a_comment_moderated_meanwhile_is_not_touched(self, site: Site, word: str) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, comment_approved=word)
        batch = [
            verdict
            for verdict in REMOVALS
            if {"approve": "1", "reject": "trash"}.get(verdict, verdict) != word
        ]
        for verdict in batch:
            if verdict is Verdict.HOLD:
                continue
            (answer,) = adapter.apply([decide(read, verdict)])
            assert answer.outcome is Outcome.CONFLICT
            assert answer.comment is not None
            assert answer.status == answer.comment.status != "pending"
        assert (site.word(1), site.notes(1, ours=True)) == (word, [])

    @pytest.mark.parametrize("verdict", list(Verdict))
    def test_a_comment_deleted_meanwhile_is_a_conflict(self, site: Site, verdict: Verdict) -> None:
        site.add(1)
        site.add(2)
        adapter = site.connect()
        read = adapter.comments(after=0)
        _delete(site, 1)
        gone, done = adapter.apply([decide(read[0], verdict), decide(read[1], Verdict.SPAM)])
        assert (gone.outcome, gone.status, gone.comment) == ("conflict", "gone", None)
        assert (done.outcome, site.word(2)) == ("applied", "spam")
        assert site.notes(1, ours=True) == []

    @pytest.mark.parametrize("kind", NOT_OURS)
    def test_what_readers_did_not_write_is_never_written(self, site: Site, kind: str) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, comment_type=kind)
        (answer,) = adapter.apply([decide(read, Verdict.APPROVE)])
        assert (answer.outcome, answer.status, site.word(1)) == ("conflict", "gone", "0")

    @pytest.mark.parametrize(
        ("verdict", "word"),
        [(Verdict.APPROVE, "1"), (Verdict.SPAM, "spam"), (Verdict.REJECT, "trash"), (Verdict.HOLD, "0")],
    )
    def test_an_equal_decision_by_a_colleague_is_no_conflict(
        self, site: Site, verdict: Verdict, word: str
    ) -> None:
        start = "1" if verdict is Verdict.HOLD else "0"
        site.add(1, status=start)
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, comment_approved=word)
        (answer,) = adapter.apply([decide(read, verdict)])
        assert (answer.outcome, answer.before) == ("already", None)
        assert (site.word(1), site.notes(1, ours=True)) == (word, [])

    def test_an_equal_status_of_another_text_is_a_conflict(self, site: Site) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, comment_approved="1", comment_content="quite another thing")
        (answer,) = adapter.apply([decide(read, Verdict.APPROVE)])
        assert answer.outcome is Outcome.CONFLICT

    def test_a_restore_that_a_colleague_made_is_no_conflict(self, site: Site) -> None:
        site.add(1, status="trash")
        adapter = site.connect()
        (read,) = adapter.comments()
        site.set(1, comment_approved="0")
        (answer,) = adapter.apply([decide(read, Verdict.RESTORE)])
        assert answer.outcome is Outcome.ALREADY

    def test_a_conflict_says_who_changed_it_where_the_site_knows(self, site: Site) -> None:
        site.add(1)
        first, second = site.connect(), site.connect(anew=True)
        (read,) = first.comments()
        second.apply([decide(read, Verdict.SPAM, by="ben")])
        (answer,) = first.apply([decide(read, Verdict.APPROVE)])
        assert (answer.outcome, answer.status, answer.by) == ("conflict", "spam", "ben")
        site.set(1, comment_approved="trash")
        (answer,) = first.apply([decide(read, Verdict.APPROVE)])
        assert answer.by is None

    def test_a_repeated_delivery_is_applied_and_writes_nothing(self, site: Site) -> None:
        site.add_article(1)
        site.add(1)
        site.add(2, status="1")
        adapter = site.connect()
        one, two = adapter.comments(after=0)
        batch = [decide(one, Verdict.SPAM), decide(two, Verdict.FLAG, note="look")]
        first = adapter.apply(batch)
        rows = site.notes(1, ours=True) + site.notes(2, ours=True)
        assert adapter.apply(batch) == first
        assert site.notes(1, ours=True) + site.notes(2, ours=True) == rows

    def test_a_repeated_delivery_is_applied_after_a_colleague_came_by(self, site: Site) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        mine = decide(read, Verdict.SPAM)
        adapter.apply([mine])
        for verdict in (Verdict.APPROVE, Verdict.HOLD, Verdict.REJECT):
            assert _apply(site, 1, verdict, by="ben").outcome == "applied"
        (answer,) = adapter.apply([mine])
        assert (answer.outcome, answer.status, answer.before) == ("applied", "trash", None)
        assert answer.left == "spam"
        assert site.word(1) == "trash"

    def test_our_mark_keeps_the_latest_eight(self, site: Site) -> None:
        site.add(1)
        for turn in range(10):
            _apply(site, 1, Verdict.SPAM if turn % 2 == 0 else Verdict.APPROVE)
        (mark,) = site.connect().marks(0).marks
        assert len(mark.ids) == 8
        assert list(mark.ids) == sorted(mark.ids, reverse=True)
        assert (mark.verdict, mark.from_status, mark.by) == ("approve", "spam", "anna")

    def test_any_verdict_lifts_the_flags(self, site: Site) -> None:
        for id_, verdict in enumerate(REMOVALS, 1):
            site.add(id_, status="1" if verdict is Verdict.HOLD else "0")
            _apply(site, id_, Verdict.FLAG, by="ben")
            _apply(site, id_, Verdict.FLAG, by="eve", note="and I")
            assert site.connect().flagged() == [id_]
            _apply(site, id_, verdict)
            assert site.connect().flagged() == []

    def test_a_flag_leaves_the_status_and_is_ones_own(self, site: Site) -> None:
        site.add(1)
        _apply(site, 1, Verdict.FLAG, by="ben", reason="legal", note="sieh mal 😀")
        _apply(site, 1, Verdict.FLAG, by="eve")
        _apply(site, 1, Verdict.FLAG, by="ben", reason="abuse")
        adapter = site.connect()
        assert {(flag.by, flag.reason) for flag in adapter.flags([1])} == {("ben", "abuse"), ("eve", "")}
        assert _apply(site, 1, Verdict.UNFLAG, by="ben").outcome == "applied"
        assert [flag.by for flag in adapter.flags([1])] == ["eve"]
        assert _apply(site, 1, Verdict.UNFLAG, by="ben").outcome == "already"
        assert site.word(1) == "0"

    def test_undo_writes_back_what_was_found(self, site: Site) -> None:
        site.add_article(1)
        site.add(1, status="spam")
        for key, value in (("_wp_trash_meta_status", "1"), ("_wp_trash_meta_time", "1795000000")):
            site.note(1, key, value)
        _apply(site, 1, Verdict.FLAG, by="ben", note="hm")
        marks, flags = site.notes(1), site.connect().flags([1])
        for verdict in (Verdict.APPROVE, Verdict.HOLD, Verdict.REJECT, Verdict.RESTORE):
            done = _apply(site, 1, verdict)
            assert done.outcome == "applied"
            assert site.connect().flags([1]) == []
            undone = _apply(site, 1, Verdict.SPAM, before=done.before)
            assert undone.outcome == "applied"
            assert (site.word(1), site.notes(1), site.count(1)) == ("spam", marks, 0)
            assert site.connect().flags([1]) == flags

    def test_undo_of_a_flag_takes_back_ones_own_alone(self, site: Site) -> None:
        site.add(1)
        _apply(site, 1, Verdict.FLAG, note="first")
        second = _apply(site, 1, Verdict.FLAG, note="second")
        _apply(site, 1, Verdict.FLAG, by="ben")
        assert _apply(site, 1, Verdict.UNFLAG, before=second.before).outcome == "applied"
        flags = site.connect().flags([1])
        assert sorted((flag.by, flag.note) for flag in flags) == [("anna", "first"), ("ben", "")]

    def test_undo_of_what_a_colleague_changed_is_a_conflict(self, site: Site) -> None:
        site.add(1)
        adapter = site.connect()
        done = _apply(site, 1, Verdict.SPAM)
        (after,) = adapter.comments()
        _apply(site, 1, Verdict.APPROVE, by="ben")
        (answer,) = adapter.apply([decide(after, Verdict.HOLD, before=done.before)])
        assert (answer.outcome, site.word(1), answer.by) == ("conflict", "1", "ben")

    @pytest.mark.parametrize(
        "before", ["", "{", "[]", '{"status": "gone", "marks": [], "flags": []}', "null"]
    )
    def test_an_undo_without_a_usable_note_is_an_ordinary_verdict(self, site: Site, before: str) -> None:
        site.add(1, status="spam")
        assert _apply(site, 1, Verdict.HOLD, before=before).outcome == "applied"
        assert site.word(1) == "0"

    def test_a_status_of_a_plugin_is_refused(self, site: Site) -> None:
        site.add(1, status="deferred")
        for verdict in (Verdict.APPROVE, Verdict.REJECT, Verdict.FLAG, Verdict.RESTORE):
            assert _apply(site, 1, verdict).outcome == "refused"
        assert (site.word(1), site.notes(1, ours=True)) == ("deferred", [])

    def test_trashed_again_and_again_there_is_one_pair_of_marks(self, site: Site) -> None:
        site.add_article(1)
        site.add(1, status="1")
        for verdict, word, count, marks in (
            (Verdict.REJECT, "trash", 0, 2),
            (Verdict.RESTORE, "1", 1, 0),
            (Verdict.REJECT, "trash", 0, 2),
        ):
            assert _apply(site, 1, verdict).outcome == "applied"
            assert (site.word(1), site.count(1), len(site.notes(1))) == (word, count, marks)
        adapter = site.connect()
        assert [len(adapter.comments(status=status)) for status in ("trash", "approved", "pending")] == [
            1,
            0,
            0,
        ]

    def test_replies_stay_and_are_decided_by_themselves(self, site: Site) -> None:
        site.add(1, status="1")
        site.add(2, parent=1, status="1")
        site.add(3, parent=1)
        _apply(site, 1, Verdict.SPAM)
        assert [site.word(id_) for id_ in (1, 2, 3)] == ["spam", "1", "0"]
        assert _apply(site, 3, Verdict.APPROVE).outcome == "applied"
        assert [comment.parent for comment in site.connect().comments(after=1)] == [1, 1]

    def test_a_full_batch_takes_eight_statements_whatever_is_in_it(self, site: Site) -> None:
        words = ["0", "1", "spam", "trash"]
        site.add_article(1)
        with site.hand() as connection:
            rows = [
                {
                    "comment_ID": id_,
                    "comment_post_ID": id_ % 3,
                    "comment_author": "x",
                    "comment_content": "y",
                    "comment_approved": words[id_ % 4],
                }
                for id_ in range(1, BATCH + 1)
            ]
            connection.execute(site.tables.comments.insert(), rows)
        adapter = site.connect()
        verdicts = [*Verdict]
        batch = [decide(one, verdicts[one.id % 7], note="n" * 100) for one in adapter.comments(limit=BATCH)]
        assert len(batch) == BATCH
        with site.hand() as connection:  # some change, some go
            t = site.tables.comments
            connection.execute(t.update().where(t.c.comment_ID < 20).values(comment_content="edited"))
            connection.execute(t.delete().where(t.c.comment_ID > 990))
        with statements(adapter) as seen:
            answers = adapter.apply(batch)
        assert len(seen) <= 8
        assert seen[-1] == "COMMIT"
        assert {answer.outcome for answer in answers} >= {"applied", "conflict", "already", "refused"}
        with statements(adapter) as seen:
            assert len(adapter.apply(batch)) == BATCH
        assert len(seen) <= 8

    def test_a_batch_has_a_limit_and_one_decision_a_comment(self, site: Site) -> None:
        site.add(1)
        adapter = site.connect()
        (read,) = adapter.comments()
        with pytest.raises(ValueError, match="one decision a comment"):
            adapter.apply([decide(read, Verdict.SPAM), decide(read, Verdict.HOLD)])
        with pytest.raises(ValueError, match="999"):
            adapter.apply([decide(read, Verdict.SPAM)] * 1000)
        assert adapter.apply([decide(read, Verdict.SPAM)])[0].outcome == "applied"


def _apply(site: Site, id_: int, verdict: Verdict, *, before: str | None = None, **more: str) -> Answer:
    """Decide on the comment as it is now."""
    adapter = site.connect()
    read: list[Comment] = adapter.comments_by_id([id_])
    (answer,) = adapter.apply([decide(read[0], verdict, before=before, **more)])
    if answer.before is not None:
        assert set(json.loads(answer.before)) == {"status", "marks", "flags"}
    return answer


def _delete(site: Site, id_: int) -> None:
    t = site.tables.comments
    with site.hand() as connection:
        connection.execute(t.delete().where(t.c.comment_ID == id_))
