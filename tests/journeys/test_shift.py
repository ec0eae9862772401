"""A whole shift by keys alone: two hundred comments decided, flagged, taken back, searched and settled."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from moderator import app
from moderator.cli.demo import prepare
from moderator.cli.main import main
from moderator.paths import Paths
from tests.journeys.at_desk import AtDesk, answer, at_desk

BECOMES = {"A": "1", "R": "trash", "S": "spam"}
"""What the site calls a comment after each key."""


@pytest.fixture
def newsroom(tmp_path: Path) -> Paths:
    """The demo's profile after its first sync; nothing in its site's trash parks a decision."""
    places = Paths(tmp_path / "demo")
    prepare(places)
    with closing(sqlite3.connect(places.demo_site)) as site, site:
        site.execute("UPDATE wp_posts SET post_status = 'publish' WHERE post_status = 'trash'")
    assert main(["--profile", str(places.profile), "sync"], app) == 0
    return places


def words(newsroom: Paths) -> dict[int, str]:
    """What the site says of each comment now."""
    with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
        return dict(site.execute("SELECT comment_ID, comment_approved FROM wp_comments").fetchall())


def typed(window: QWidget, text: str, *then: Qt.Key) -> None:
    """Letters, and a key, into what has the keyboard in a window."""
    field: QWidget | None = window.focusWidget()
    QTest.keyClicks(field or window, text)
    for key in then:
        QTest.keyClick(field or window, key)


def look_please(dialog: QDialog) -> None:
    """A flag's note, then Enter."""
    try:
        typed(dialog, "look, please", Qt.Key.Key_Return)
    finally:
        if dialog.isVisible():
            dialog.reject()  # nobody else would: the journey then fails on what is missing


def decide(at: AtDesk, key: str, reason: str = "") -> int:
    """One key, perhaps with the digit of a reason; the comment's id."""
    comment = at.item.ref.id
    at.press(key, *reason)
    at.until(lambda: at.item.ref.id != comment)
    return comment


def find(at: AtDesk, text: str) -> int:
    """Search the open queue; how many there are."""
    at.press("/")
    typed(at.window, text, Qt.Key.Key_Return)
    at.until(lambda: at.desk.queue.query == text and at.desk.queue.complete)
    return at.desk.queue.count


def test_a_shift_of_two_hundred_comments_by_keys_alone(newsroom: Paths) -> None:
    due: dict[int, str] = {}
    with at_desk(newsroom.profile) as at:
        at.at_rest()
        for turn in range(150):
            key = "ARS"[turn % 3]
            due[decide(at, key, "2" if key == "R" and turn % 2 else "")] = BECOMES[key]

        while "://" in at.item.html:
            at.press("J")
        flagged = at.item.ref.id
        answer(look_please)
        at.press("F")
        at.until(lambda: bool(at.desk.counts["flagged"]))

        slips = [decide(at, "S") for _ in range(3)]
        at.press("Z", "Z", "Z")
        assert at.item.ref.id == slips[0]
        at.press("Ctrl+Shift+Z")
        due[slips[0]] = "spam"

        at.press("I")
        at.until(at.view.author.isVisible)
        at.press("I")
        at.until(lambda: not at.view.author.isVisible())

        assert find(at, "has:link") >= 3
        searched = [row.ref.id for row in map(at.desk.queue.row, range(3)) if row]
        assert flagged not in searched
        at.press("X", "Shift+J", "Shift+J", "Shift+S")
        at.until(lambda: at.desk.recording is None and not at.desk.queue.selection.count)
        due |= dict.fromkeys(searched, "spam")
        at.press("Esc", "Esc")  # the reasons that are offered, then the search
        at.until(lambda: not at.desk.queue.query and at.desk.queue.complete)

        at.press("End", "X", *["Shift+K"] * 45)
        keys = list(at.desk.queue.picked.keys(at.desk.queue.ids, at.desk.queue.decided))
        wave = [item.ref.id for key in keys if (item := at.desk.queue.item(key))]
        assert flagged not in wave
        at.press("Shift+R")
        at.until(lambda: at.desk.recording is None and not at.desk.queue.selection.count)
        due |= dict.fromkeys(wave, "trash")
        at.delivered()

        conflict = decide(at, "A")
        with closing(sqlite3.connect(newsroom.demo_site)) as site, site:
            edited = "UPDATE wp_comments SET comment_content = 'Edited meanwhile.' WHERE comment_ID = ?"
            site.execute(edited, (conflict,))
        at.press("F5")
        at.until(lambda: at.desk.counts["attention"] == 1)
        at.press("G", "C")
        at.until(lambda: at.desk.queue.name == "attention" and at.desk.focused is not None)
        assert at.item.ref.id == conflict
        at.press("O")
        due[conflict] = "1"
        at.delivered()
        at.press("G", "P")
        at.at_rest()
        at.press("End")
        due[decide(at, "R")] = "trash"
        left = at.desk.queue.left
        at.press("Ctrl+Q")

    assert len(due) >= 200
    with at_desk(newsroom.profile) as at:
        at.at_rest()
        at.until(lambda: at.desk.counts["pending"] == left)
        at.delivered()
        at.press("G", "F")
        at.until(lambda: at.desk.queue.name == "flagged" and at.desk.focused is not None)
        assert at.item.ref.id == flagged
        assert [flag.note for flag in at.item.flags] == ["look, please"]
    now = words(newsroom)
    assert {id_: now[id_] for id_ in due} == due
    assert {now[id_] for id_ in (flagged, *slips) if id_ not in due} == {"0"}
