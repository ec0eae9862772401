"""What stands around a comment, read at once."""

from moderator.desk import context
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_a_comment_comes_with_its_article_and_thread_and_none_with_nothing(shift: Shift) -> None:
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    around = context.read(shift.store, item)
    assert around.article is not None
    assert around.article.id == item.article
    assert [node.item.ref for node in around.thread] == [item.ref]
    assert context.read(shift.store, None) is context.NONE


def test_texts_that_were_judged_before_an_edit_are_told(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    before = item.html
    desk.decide(Verdict.HOLD if item.status != "pending" else Verdict.APPROVE)
    desk.sync()
    shift.lanes.run_all()
    newsroom.set(item.ref.id, comment_content="Something else altogether", comment_approved="0")
    shift.later(200)
    shift.later(200)
    now = desk.queue.item(item.key)
    assert now is not None
    assert now.html != before
    assert [edit.html for edit in desk.aside.edits(now)] == [before]
