"""The author drawer in the window."""

from PySide6.QtCore import Qt

from tests.servers.sites import Site
from tests.views.looked import Looked

Key = Qt.Key


def test_the_drawer_lies_over_the_article_and_leads_through_the_comments(
    looked: Looked, newsroom: Site
) -> None:
    drawer, article = looked.shown.author, looked.shown.article
    assert drawer.isHidden()
    looked.press(Key.Key_I)
    assert drawer.isVisible()
    assert drawer.geometry() == article.rect()
    item = looked.desk.focused
    assert item is not None
    assert drawer._name.text() == item.author
    assert "this comment" in drawer._list.toPlainText()
    drawer._list.link.emit(f"comment:{looked.desk.queue.ids[2]}")
    shown = looked.desk.aside.item
    assert shown is not None
    assert shown.key == looked.desk.queue.ids[2]
    looked.press(Key.Key_Escape)
    assert drawer.isVisible()
    looked.press(Key.Key_Escape)
    assert drawer.isHidden()
