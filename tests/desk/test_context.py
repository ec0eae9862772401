"""What stands around a comment, read at once."""

from moderator.desk import context
from tests.desk.shift import Shift


def test_a_comment_comes_with_its_article_and_thread_and_none_with_nothing(shift: Shift) -> None:
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    around = context.read(shift.store, item)
    assert around.article is not None
    assert around.article.id == item.article
    assert [node.item.ref for node in around.thread] == [item.ref]
    assert context.read(shift.store, None) is context.NONE
