"""The verbs on one comment."""

from moderator.domain.verdict import Verdict
from tests.commands.played import Played


def test_each_verb_decides_the_comment_in_focus(played: Played) -> None:
    played.play("comment.approve", "comment.reject", "comment.spam", "comment.flag")
    assert played.shift.decided() == {
        1: Verdict.APPROVE, 2: Verdict.REJECT, 3: Verdict.SPAM, 4: Verdict.FLAG,
    }  # fmt: skip
    assert played.shift.focus() == 5
    played.play("comment.undo", "comment.undo")
    assert played.shift.focus() == 3
    played.play("comment.redo")
    assert played.shift.decided()[3] is Verdict.SPAM


def test_a_verb_that_would_change_nothing_cannot_run(played: Played) -> None:
    assert not played.can("comment.hold")
    assert not played.can("comment.restore")
    assert not played.can("comment.mine")
    assert not played.can("comment.undo")
    played.play("comment.reject")
    played.shift.desk.move(-1)
    assert not played.can("comment.reject")
    played.play("comment.restore")
    assert played.shift.item(1).status == "pending"


def test_a_flag_asks_for_words_and_thinking_better_of_it_decides_nothing(played: Played) -> None:
    played.words = None
    played.play("comment.flag")
    assert played.asked == [("ask_flag", None)]
    assert played.shift.entries() == []
    assert played.shift.focus() == 1


def test_f_on_ones_own_flag_takes_it_back_without_a_question(played: Played) -> None:
    played.play("comment.flag")
    played.shift.desk.move(-1)
    played.asked.clear()
    played.play("comment.flag")
    assert played.asked == []
    assert played.shift.item(1).flags == ()


def test_a_conflict_is_resolved_by_key(played: Played) -> None:
    shift = played.shift
    played.play("comment.approve", "comment.spam")
    from moderator.site.wordpress.embedded import open_file

    file = open_file(shift.store.folder.parent / "site.db")
    file.execute("UPDATE wp_comments SET comment_content = 'Edited' WHERE comment_ID IN (1, 2)")
    file.close()
    shift.later(6)
    shift.later()
    played.play("go.attention")
    assert shift.shown() == [1, 2]
    played.play("comment.mine", "comment.theirs")
    assert shift.decided() == {1: Verdict.APPROVE, 2: None}


def test_a_comment_opens_on_the_site_at_its_place(played: Played) -> None:
    played.play("comment.site")
    (what, url), *_ = played.asked
    assert what == "open"
    assert str(url).endswith("#comment-1")
