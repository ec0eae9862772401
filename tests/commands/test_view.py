"""What the window is asked to show."""

from moderator.domain.queues import Sort
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


def test_a_queue_is_put_into_another_order_and_round(played: Played) -> None:
    desk = played.shift.desk
    orders = list(Sort)
    for at in range(len(orders)):
        assert desk.queue.sort is orders[at % len(orders)]
        played.play("view.order")
        played.shift.lanes.run_all()
    assert desk.queue.sort is orders[0]


def test_each_order_has_a_command_and_the_focus_stays_on_its_comment(played: Played) -> None:
    played.play("go.next", "view.newest")
    assert played.shift.focus() == 2
    assert played.shift.shown()[0] == 10
    played.play("view.by_article")
    assert played.shift.shown() == [2, 4, 6, 8, 10, 1, 3, 5, 7, 9]
    played.play("view.oldest")
    assert played.shift.shown()[0] == 1
