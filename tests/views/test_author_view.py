"""The author drawer in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator.store.authors import Kin
from moderator.store.origins import Person
from moderator.views import author_html
from moderator.widgets import inks
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


def test_who_is_like_the_author_and_never_judged_is_new_rather_than_two_zeros(qapp: QApplication) -> None:
    new = Kin("address", Person("Nele", "nele@example.org", 1, 0, 0, 1))
    known = Kin("address", Person("Nele", "nele@example.org", 3, 2, 0, 1))
    assert "same address · new\u00a0author<" in author_html.kin([new], inks.LIGHT)
    assert "same address · 2\u00a0approved<" in author_html.kin([known], inks.LIGHT)
