"""What the window is asked to show."""

from tests.commands.played import Played


def test_panes_palette_and_scrolling_are_asked_of_the_stage(played: Played) -> None:
    played.play(
        "view.scroll",
        "view.scroll_back",
        "view.next_pane",
        "view.previous_pane",
        "view.queues",
        "view.palette",
    )
    assert played.asked == [
        ("scroll", 1),
        ("scroll", -1),
        ("focus", "next"),
        ("focus", "previous"),
        ("show", "queues"),
        ("show", "palette"),
    ]


def test_arrivals_are_shown_when_there_are_any(played: Played) -> None:
    assert not played.can("view.arrived")
    played.shift.desk.queue.arrived = 1
    assert played.can("view.arrived")
    played.play("view.arrived")
