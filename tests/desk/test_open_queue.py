"""Rows come and go; places and focus are kept. Any order of marking, tidying and coming back."""

from array import array
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from moderator.desk.open_queue import PAGE, OpenQueue
from moderator.domain.item import QueueItem
from moderator.domain.queues import BY_NAME, Sort
from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict


def item(key: int) -> QueueItem:
    return QueueItem(key, Ref("gazette", key), "pending", "pending", *_REST)


_REST = ("comment", None, 0, "", "", "", "", "", "", 1, None, None)


def opened(count: int, reads: list[Sequence[int]] | None = None) -> OpenQueue:
    def read(keys: Sequence[int]) -> list[QueueItem]:
        if reads is not None:
            reads.append(list(keys))
        return [item(key) for key in keys if key != 7]

    queue = OpenQueue(BY_NAME["pending"], "", None, Sort.OLDEST, read)
    queue.fill(array("q", range(1, count + 1)), complete=True)
    return queue


def test_rows_are_read_a_page_at_a_time_and_once() -> None:
    reads: list[Sequence[int]] = []
    queue = opened(1000, reads)
    for row in range(60, 70):
        assert queue.row(row) == item(row + 1)
    assert reads == [list(range(51, 101))]
    assert queue.row(6) is None, "the mirror has lost it"
    assert queue.row(1000) is None
    assert queue.row(-1) is None
    queue.forget([61])
    queue.row(60)
    assert len(reads) == 3


def test_no_more_than_some_pages_are_kept() -> None:
    queue = opened(5000)
    for row in range(0, 5000, PAGE):
        queue.row(row)
        assert len(queue._items) <= 11 * PAGE


def test_a_thousand_rows_go_and_come_back_at_once() -> None:
    queue = opened(3000)
    keys = range(1000, 2000)
    queue.focus = 2500
    queue.mark(keys, Verdict.SPAM)
    assert queue.left == 2000
    assert queue.tidy(lambda key, verdict: False)
    assert (queue.count, queue.ids[queue.focus]) == (2000, 2501)
    assert queue.unmark(keys)
    assert list(queue.ids) == list(range(1, 3001))
    assert queue.ids[queue.focus] == 2501


def test_what_has_no_row_here_does_not_count_as_decided() -> None:
    queue = opened(3)
    queue.mark([99], Verdict.SPAM)
    queue.mark(range(1, 200), Verdict.SPAM)
    assert (queue.left, set(queue.decided)) == (0, {1, 2, 3})


def test_filling_keeps_what_is_shown_first_and_appends_the_rest() -> None:
    queue = opened(3)
    queue.complete = False
    queue.mark([2], Verdict.APPROVE)
    queue.tidy(lambda key, verdict: False)
    queue.settle(array("q", [1, 2, 3, 4, 5]))
    assert (list(queue.ids), queue.complete) == ([1, 3, 4, 5], True)
    queue.unmark([2])
    assert list(queue.ids) == [1, 2, 3, 4, 5]


steps = st.lists(
    st.tuples(st.sampled_from(["mark", "tidy", "unmark", "focus"]), st.lists(st.integers(1, 12), max_size=5))
)


@given(steps)
def test_whatever_happens_the_order_stays_and_the_focus_is_on_a_row_or_on_none(
    happenings: list[tuple[str, list[int]]],
) -> None:
    queue = opened(12)
    gone: set[int] = set()
    decided: set[int] = set()
    for what, keys in happenings:
        if what == "mark":
            here = [key for key in keys if key not in gone]
            queue.mark(here, Verdict.APPROVE)
            decided.update(here)
        elif what == "unmark":
            queue.unmark(keys)
            gone -= set(keys)
            decided -= set(keys)
        elif what == "tidy":
            queue.tidy(lambda key, verdict: False)
            gone |= decided
            decided.clear()
        else:
            queue.focus = min(len(keys), queue.count - 1)
        shown = [key for key in range(1, 13) if key not in gone]
        assert list(queue.ids) == shown
        assert -1 <= queue.focus < len(shown)
        assert queue.left == len(shown) - len(decided)
        assert all(queue.knows(key) for key in range(1, 13))
