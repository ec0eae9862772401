"""Searching as one types."""

import pytest

from moderator.domain.query import QueryError
from tests.desk.shift import Shift


def test_what_is_open_stays_until_something_is_found(shift: Shift) -> None:
    desk = shift.begin()
    before = desk.queue
    desk.searching.typed("author:nobody")
    assert desk.queue is before
    shift.lanes.run_all()
    assert (desk.queue.query, desk.queue.count, desk.queue.complete) == ("author:nobody", 0, True)
    desk.searching.typed("article:1")
    assert desk.queue.query == "author:nobody"
    shift.lanes.run_all()
    assert (desk.queue.query, desk.queue.count) == ("article:1", 5)


def test_of_several_letters_the_last_counts(shift: Shift) -> None:
    desk = shift.begin()
    for text in ("a", "ar", "article:1", "article:2"):
        desk.searching.typed(text)
    shift.lanes.run_all()
    assert (desk.queue.query, desk.queue.count) == ("article:2", 5)


def test_an_empty_search_opens_the_whole_queue_and_drops_what_was_looked_for(shift: Shift) -> None:
    desk = shift.begin()
    desk.searching.typed("article:1")
    desk.searching.typed("")
    assert (desk.queue.query, desk.queue.count) == ("", 10)
    shift.lanes.run_all()
    assert (desk.queue.query, desk.queue.count) == ("", 10)


def test_a_mistake_changes_nothing(shift: Shift) -> None:
    desk = shift.begin()
    with pytest.raises(QueryError):
        desk.searching.typed("status:nice")
    shift.lanes.run_all()
    assert desk.queue.count == 10


def test_names_of_sites_moderators_and_reasons_are_learned_by_a_job(shift: Shift) -> None:
    desk = shift.begin()
    assert desk.searching.complete("site:", 5).suggestions == ()
    desk.searching.learn()
    shift.lanes.run_all()
    assert [one.text for one in desk.searching.complete("site:", 5).suggestions] == ["site:gazette"]
    assert desk.searching.complete("by:", 3).suggestions[0].text == "by:me"
    assert 'reason:"off topic"' in [one.text for one in desk.searching.complete("reason:", 7).suggestions]
