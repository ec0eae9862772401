"""A notice reaches the session's service and comes back as a click; without one it disturbs nobody."""

from PySide6.QtWidgets import QApplication, QWidget

from moderator.jobs import SteppedLanes
from moderator.views.system_notice import SystemNotice, Words
from tests.session import in_session, needs_session

WORDS = Words("3 new comments are pending", "Since you left.", "Show")


@needs_session
def test_the_sessions_service_shows_it_and_a_click_on_ours_is_heard() -> None:
    actions = ["default", "Show"]
    found = in_session("tests.views.session_bus", QT_QPA_PLATFORM="offscreen")
    assert found == {"told": [[0, *WORDS[:2], actions], [7, *WORDS[:2], actions]], "clicks": 2}


def test_where_nobody_shows_notices_nothing_happens(qapp: QApplication) -> None:
    window, lanes = QWidget(), SteppedLanes()
    notice = SystemNotice(window, lanes)
    clicks: list[int] = []
    notice.clicked.connect(lambda: clicks.append(1))
    notice.say(WORDS)
    lanes.run_all()
    notice.invoked(0, "default")
    notice.invoked(7, "default")
    notice.withdraw()
    assert clicks == []
