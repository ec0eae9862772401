"""A text of a stranger's is shown and does nothing."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from moderator.widgets import measures
from moderator.widgets.quiet_browser import QuietBrowser
from moderator.widgets.theme import Theme


@pytest.fixture
def browser(qtbot: QtBot, light: Theme) -> QuietBrowser:
    """A browser on the screen."""
    made = QuietBrowser()
    qtbot.addWidget(made)
    made.dress(measures.font(12), 1.5, "", "#FFFFFF")
    made.resize(400, 300)
    made.show()
    return made


def test_nothing_is_fetched_whatever_the_text_names(browser: QuietBrowser, qapp: QApplication) -> None:
    server = QTcpServer()
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    place = f"http://127.0.0.1:{server.serverPort()}"
    callers: list[int] = []
    server.newConnection.connect(lambda: callers.append(1))
    browser.write(
        f"<p>words</p><img src='{place}/a.png'><link rel='stylesheet' href='{place}/b.css'><img src='file:///etc/passwd'>"
        f"<body background='{place}/c.png'><p style=\"background-image: url('{place}/d.png')\">more</p>"
        "<img src='data:image/png;base64,AAAA'><img src='icons:flag.svg'>"
    )
    for _ in range(20):
        qapp.processEvents()
    assert not server.waitForNewConnection(100)[0]
    assert callers == []
    assert "words" in browser.toPlainText()
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in (f"{place}/a.png", "file:///etc/passwd", "data:image/png;base64,AAAA", "icons:flag.svg"):
        assert browser.loadResource(kind, name) is None


def test_a_click_on_a_link_says_where_it_leads_and_goes_nowhere(browser: QuietBrowser) -> None:
    browser.write("<p><a href='https://example.org/there'>a link that is long enough to be hit</a></p>")
    asked: list[str] = []
    browser.link.connect(asked.append)
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert asked == ["https://example.org/there"]
    assert browser.source().isEmpty()
    assert "long enough" in browser.toPlainText()


def test_what_is_copied_is_plain_text(browser: QuietBrowser) -> None:
    browser.write("<p>one <b>two</b> <a href='https://example.org'>three</a></p>")
    browser.selectAll()
    copied: QMimeData = browser.createMimeDataFromSelection()
    assert copied.text() == "one two three"
    assert not copied.hasHtml()


def test_each_paragraph_runs_in_its_own_direction(browser: QuietBrowser) -> None:
    browser.write("<p>left to right</p><p>من اليمين إلى اليسار</p>")
    first = browser.document().begin()
    directions = [first.textDirection(), first.next().textDirection()]
    assert directions == [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


def test_a_text_as_high_as_itself_has_no_scroll_bar_and_follows_the_width(qtbot: QtBot, light: Theme) -> None:
    area, sheet, made = QScrollArea(), QWidget(), QuietBrowser()
    qtbot.addWidget(area)
    QVBoxLayout(sheet).addWidget(made)
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    made.fit()
    made.dress(measures.font(12), 1.5, "", "#FFFFFF")
    area.resize(600, 300)
    area.show()
    made.write("<p>" + "word " * 200 + "</p>")
    QApplication.processEvents()
    wide = made.height()
    area.resize(300, 300)
    QApplication.processEvents()
    assert made.height() > wide
    assert made.verticalScrollBar().maximum() == 0
    assert made.height() >= made.document().size().height()
