"""The next window opens where the last one ended, whatever became of the comments meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.desk.resuming import EVERY, Resuming
from moderator.domain.queues import Sort
from moderator.domain.shared import Shared
from moderator.domain.verdict import Verdict
from moderator.store import place
from tests.desk.shift import Shift
from tests.servers.sites import Site


class Days:
    """One profile, a shift after the other: each ends as a killed one does, with nothing said."""

    def __init__(self, folder: Path, newsroom: Site) -> None:
        self.folder, self.newsroom = folder, newsroom
        self.shift = Shift(folder, newsroom)
        self.resuming = self._resuming()

    def _resuming(self) -> Resuming:
        return Resuming(self.shift.desk, self.shift.store, self.shift.lanes, self.folder)

    def rest(self) -> None:
        """Time enough to be remembered."""
        self.shift.now += EVERY
        self.resuming.tick(self.shift.now)
        self.shift.lanes.run_all()

    def next(self) -> bool:
        """The next shift goes on where the last ended; whether it could. Its lanes have not run yet."""
        self.shift.close()
        self.shift = Shift(self.folder, self.newsroom)
        self.resuming = self._resuming()
        return self.resuming.resume()


@pytest.fixture
def days(tmp_path: Path, newsroom: Site) -> Iterator[Days]:
    made = Days(tmp_path / "profile", newsroom)
    yield made
    made.shift.close()


def where(days: Days) -> tuple[str, str, str, Shared | None]:
    queue = days.shift.desk.queue
    return queue.name, queue.query, queue.sort, days.shift.desk.folding.by


def test_a_first_start_has_nowhere_to_go_on(days: Days) -> None:
    assert not days.resuming.resume()


def test_queue_search_order_folding_and_comment_are_found_again(days: Days) -> None:
    desk = days.shift.begin()
    desk.folding.turn(Shared.ARTICLE)
    desk.open("pending", "article:1", Sort.NEWEST)
    days.shift.lanes.run_all()
    desk.folding.unfold(True)
    desk.move(2)
    focus = days.shift.focus()
    days.rest()
    assert days.next()
    days.shift.lanes.run_all()
    assert where(days) == ("pending", "article:1", "newest", Shared.ARTICLE)
    desk = days.shift.desk
    assert desk.focused is not None
    assert focus in {item.ref.id for item in desk.queue.few(desk.queue.under(desk.queue.focus))}


def test_a_comment_far_down_comes_into_focus_when_its_row_is_there_and_nothing_before(
    crowd: Site, days: Days
) -> None:
    days.shift.begin().focus_row(600)
    focus = days.shift.focus()
    days.rest()
    assert days.next()
    desk = days.shift.desk
    assert (desk.queue.count, desk.focused) == (50, None)
    assert desk.can(Verdict.APPROVE) is not None
    days.rest()
    assert days.shift.focus() == focus
    assert desk.queue.focus == 600


def test_who_moves_before_all_rows_are_there_stays_there(crowd: Site, days: Days) -> None:
    days.shift.begin().focus_row(600)
    days.rest()
    assert days.next()
    days.shift.desk.move(1)
    focus = days.shift.focus()
    days.shift.lanes.run_all()
    assert (days.shift.focus(), days.shift.desk.queue.focus) == (focus, 0)


@pytest.mark.parametrize("row", [0, 5, 9])
def test_a_comment_that_has_left_brings_its_neighbour(days: Days, row: int) -> None:
    desk = days.shift.begin()
    ids = days.shift.shown()
    desk.focus_row(row)
    days.rest()
    days.newsroom.set(ids[row], comment_approved="1")
    desk.sync()
    days.shift.later()
    assert days.next()
    days.shift.lanes.run_all()
    assert days.shift.focus() == (ids[row + 1] if row < 9 else ids[8])


def test_a_neighbour_far_down_is_found_too(crowd: Site, days: Days) -> None:
    days.shift.begin().focus_row(600)
    ids = days.shift.shown()
    days.rest()
    for id_ in ids[600:602]:
        crowd.set(id_, comment_approved="1")
    days.shift.desk.sync()
    days.shift.later()
    assert days.next()
    days.shift.lanes.run_all()
    assert days.shift.focus() == ids[602]


def test_what_was_decided_just_before_the_end_is_not_come_back_to(crowd: Site, days: Days) -> None:
    desk = days.shift.begin()
    ids = days.shift.shown()
    desk.decide(Verdict.APPROVE)
    days.rest()
    desk.decide(Verdict.SPAM)
    assert days.next()
    assert days.shift.focus() == ids[2]
    days.shift.lanes.run_all()
    assert days.shift.focus() == ids[2]


@pytest.mark.parametrize(
    "other",
    [{"queue": "no such queue"}, {"query": "before:never"}, {"sort": "by smell"}, {"by": "colour"}],
)
def test_a_place_of_another_version_is_no_place(days: Days, other: dict[str, str]) -> None:
    days.shift.begin()
    days.rest()
    kept = place.kept(days.folder)
    assert kept is not None
    place.keep(days.folder, kept._replace(**other))  # type: ignore[arg-type]  # fields by name
    assert not days.next()
    days.shift.desk.open("pending")
    days.shift.lanes.run_all()
    assert where(days)[3] is None


def test_an_empty_queue_is_a_place_and_one_that_is_being_read_is_none(days: Days) -> None:
    days.shift.begin().open("spam")
    days.rest()
    days.shift.desk.open("pending", "reader")
    days.resuming.keep()
    kept = place.kept(days.folder)
    assert kept is not None
    assert (kept.queue, kept.refs) == ("spam", ())
    assert days.next()
    assert where(days)[0] == "spam"


def test_the_same_place_is_written_once(days: Days, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    monkeypatch.setattr(place, "keep", lambda *one: written.append(one))
    desk = days.shift.begin()
    days.rest()
    days.rest()
    assert len(written) == 1
    desk.move(1)
    days.resuming.tick(days.shift.now)
    days.shift.lanes.run_all()
    assert len(written) == 1
    days.rest()
    assert len(written) == 2


def test_a_full_disk_is_in_nobodys_way(days: Days) -> None:
    days.shift.begin()
    (days.folder / f"{place.FILE}.new").mkdir()
    days.rest()
    days.rest()
    assert place.kept(days.folder) is None
