"""The place is kept: nothing is inserted above the cursor, nothing vanishes under it."""

from moderator.desk.change import Change, Kind
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_arrivals_wait_behind_a_counted_line_until_they_are_asked_for(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.focus_row(4)
    newsroom.add(90, comment_date_gmt="2026-11-20 08:00:30")
    newsroom.add(91, comment_date_gmt="2026-11-21 08:00:00")
    shift.later(61)
    shift.changes.clear()
    shift.later()
    assert desk.queue.arrived == 2
    assert shift.shown() == list(range(1, 11))
    assert shift.told(Kind.ARRIVED)
    assert not shift.told(Kind.QUEUE)
    desk.show_arrived()
    assert shift.shown() == [90, *range(1, 11), 91]
    assert (shift.focus(), desk.queue.focus) == (5, 5)
    assert desk.queue.arrived == 0


def test_arrivals_show_by_themselves_where_nothing_is_left_to_do(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    for _ in range(10):
        desk.decide(Verdict.APPROVE)
    newsroom.add(90)
    shift.later(61)
    shift.later()
    assert shift.shown()[-1] == 90
    assert shift.focus() == 90


def test_a_comment_that_a_colleague_decides_stays_until_the_queue_is_left(
    shift: Shift, newsroom: Site
) -> None:
    desk = shift.begin()
    newsroom.set(1, comment_approved="spam")
    newsroom.note(1, "_wp_trash_meta_time", "1795000000")
    shift.later(61)
    shift.later()
    assert shift.shown()[0] == 1
    assert desk.focused is not None
    assert desk.focused.status == "spam"
    desk.open("pending")
    shift.lanes.run_all()
    assert shift.shown()[0] == 2


def test_a_pull_does_not_flip_a_decided_row_back(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.decide(Verdict.APPROVE)
    newsroom.add(90)
    shift.now += 3
    desk._sites._timetable.changed("gazette")
    shift.later(1)  # a pull within the grace
    assert newsroom.word(1) == "0"
    assert shift.item(1).status == "approved"
    assert shift.decided() == {1: Verdict.APPROVE}
    desk.open("pending")
    shift.lanes.run_all()
    assert 1 not in shift.shown()


def test_what_the_command_line_decided_is_noticed(shift: Shift) -> None:
    from moderator.store import journal
    from moderator.store.engine import Store

    desk = shift.begin()
    other = Store.open(shift.store.folder)
    key = shift.item(3).key
    with other.deciding() as conn:
        journal.decide_keys(
            conn, [key], Verdict.SPAM, by="bert", at=shift.now, batch="b" * 32, due_at=shift.now
        )
    other.close()
    shift.later()
    assert desk.counts["pending"] == 9
    assert shift.told(Kind.ROWS)
    row = desk.queue.row(2)
    assert row is not None
    assert row.status == "spam"


def test_a_queue_is_shown_by_its_first_page_and_filled_by_a_job(shift: Shift, newsroom: Site) -> None:
    for id_ in range(100, 180):
        newsroom.add(id_, comment_date_gmt="2026-11-20 12:00:00")
    desk = shift.begin()
    desk.open("pending")
    assert (desk.queue.count, desk.queue.complete) == (50, False)
    desk.decide(Verdict.APPROVE)
    shift.lanes.run_all()
    assert (desk.queue.count, desk.queue.complete) == (90, True)
    assert shift.decided() == {1: Verdict.APPROVE}, "the decided row is still in its place"
    assert shift.focus() == 2
    desk.last()
    assert shift.focus() == 179


def test_the_order_can_be_chosen(shift: Shift) -> None:
    desk = shift.begin()
    desk.open("pending", sort=Sort.NEWEST)
    shift.lanes.run_all()
    assert shift.shown() == list(range(10, 0, -1))
    desk.open("pending", sort=Sort.ARTICLE)
    shift.lanes.run_all()
    assert shift.shown() == [2, 4, 6, 8, 10, 1, 3, 5, 7, 9]


def test_a_queue_that_was_left_takes_no_late_answer(shift: Shift, newsroom: Site) -> None:
    for id_ in range(100, 180):
        newsroom.add(id_)
    desk = shift.begin()
    desk.open("pending")
    desk.open("approved")
    shift.lanes.run_all()
    assert (desk.queue.name, desk.queue.count) == ("approved", 0)


def test_moving_stops_at_the_ends(shift: Shift) -> None:
    desk = shift.begin()
    desk.move(-1)
    assert shift.focus() == 1
    desk.last()
    shift.changes.clear()
    desk.move(1)
    assert shift.focus() == 10
    assert shift.changes == []
    desk.first()
    assert shift.focus() == 1


def test_a_count_never_promises_rows_that_are_not_there_yet(shift: Shift) -> None:
    shift.desk.open("pending")
    shown: list[tuple[int, int]] = []

    def tell(change: Change) -> None:
        if change.kind is Kind.COUNTS:
            shown.append((shift.desk.counts["pending"], shift.desk.queue.count))

    shift.desk._tell = tell
    shift.later()
    shift.later()
    assert shown[-1] == (10, 10)
    assert all(count <= rows for count, rows in shown)


def test_while_a_site_is_read_for_the_first_time_an_untouched_queue_grows_and_begins_at_its_first_row(
    shift: Shift, newsroom: Site
) -> None:
    for id_ in range(100, 400):
        newsroom.add(id_, comment_date_gmt="2026-11-21 08:00:00")
    desk = shift.desk
    desk.open("pending")
    shift.lanes.run_all()
    desk.tick(shift.now)
    seen = set()
    while shift.lanes.step("site gazette"):
        shift.now += 0.5
        desk.tick(shift.now)
        while shift.lanes.step("store"):
            pass
        seen.add(desk.queue.count)
    assert seen == {200, 310}
    assert desk.queue.arrived == 0
    assert (desk.queue.focus, shift.focus()) == (0, 1)


def test_a_queue_in_use_never_grows_by_itself_not_even_then(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk._screen.refresh(first=True)
    desk.move(1)
    newsroom.add(90, comment_date_gmt="2026-11-20 08:00:30")
    shift.later(61)
    shift.later()
    assert desk.queue.arrived == 1
    assert shift.focus() == 2
