"""An entry rehearsed on what is here."""

from collections.abc import Generator

from moderator.domain.verdict import Verdict
from moderator.domain.watch import understand
from moderator.store import rehearsal, search
from moderator.store.rehearsal import Held, Rehearsal, rehearse
from tests.store.newsroom import Newsroom, comment


def rehearsed(room: Newsroom, written: str, last: int = rehearsal.LAST) -> Rehearsal:
    return list_of(rehearse(room.store, understand(written), last))[-1]


def list_of(steps: Generator[Rehearsal, None, Rehearsal]) -> list[Rehearsal]:
    """All that it tells on the way, and at the end."""
    found = []
    while True:
        try:
            found.append(next(steps))
        except StopIteration as end:
            return [*found, end.value]


def filled(room: Newsroom) -> None:
    """Adverts and honest comments, some of which have a word within another."""
    words = "The casino opened.", "Casino bonus at spins.example", "A casino? Never.", "Occasional casinos."
    room.pull(
        [
            comment(101, "approved", html=words[0], author="Ann"),
            comment(102, "spam", html=words[1], url="https://www.spins.example/", ip="198.51.100.9"),
            comment(103, "pending", html=words[2], ip="198.51.100.77"),
            comment(104, "approved", html=words[3], ip="198.51.100.7", email="Bo@mail.example"),
            comment(105, "trash", html="casino"),
        ]
    )
    search.complete(room.store)


def test_what_would_have_been_held_is_counted_by_what_became_of_it(room: Newsroom) -> None:
    filled(room)
    found = rehearsed(room, "casino")
    assert found.here[:5] == (4, 1, 0, 1, 1)
    assert found.site is not None
    assert found.site[:5] == (5, 2, 0, 1, 1), "a line counts within words too"
    assert found.here.of == found.site.of
    assert [item.ref.id for item in found.odd] == [101, 104], "those that this desk would find come first"
    assert found.done
    assert not found.here.more
    assert not found.site.more


def test_what_waits_to_be_delivered_counts_as_decided_and_what_was_taken_back_does_not(
    room: Newsroom,
) -> None:
    filled(room)
    batch = room.decide(Verdict.APPROVE, 103)
    assert rehearsed(room, "casino").here[:4] == (4, 2, 1, 1)
    room.undo(batch)
    assert rehearsed(room, "casino").here[:4] == (4, 1, 0, 1)


def test_hosts_emails_and_ranges_are_found_by_where_comments_come_from(room: Newsroom) -> None:
    filled(room)
    assert rehearsed(room, "spins.example").here.held == 1
    assert rehearsed(room, "mail.example").here.held == 1
    assert rehearsed(room, "other.spins.example").here.held == 0
    assert rehearsed(room, "bo@MAIL.example").here.held == 1
    assert rehearsed(room, "@mail.example").here.held == 1
    found = rehearsed(room, "198.51.100.0/24")
    assert found.here.held == 3
    assert found.site is not None
    assert found.site.held == 3
    one = rehearsed(room, "198.51.100.7")
    assert one.here.held == 1
    assert one.site is not None
    assert one.site.held == 2, "198.51.100.77 begins with it"


def test_a_range_that_no_list_can_hold_is_rehearsed_here_alone(room: Newsroom) -> None:
    filled(room)
    found = rehearsed(room, "2001:db8::/33")
    assert found.site is None
    assert found.here == Held(of=found.here.of)


def test_it_is_told_on_the_way_and_ends_at_a_bound(room: Newsroom) -> None:
    room.pull([comment(id_, "approved", html="spin") for id_ in range(2000, 2000 + rehearsal.STEP + 10)])
    search.complete(room.store)
    told = list_of(rehearse(room.store, understand("spin"), last=rehearsal.STEP + 5))
    assert len(told) == 5
    assert [one.here.held for one in told[:2]] == [rehearsal.STEP, rehearsal.STEP + 10]
    end = told[-1]
    assert end.site is not None
    assert (end.site.of, end.site.held, end.site.more) == (rehearsal.STEP + 5, rehearsal.STEP + 5, True)
    assert len(end.odd) == rehearsal.ODD


def test_what_is_not_indexed_yet_is_said(room: Newsroom) -> None:
    room.pull([comment(1, html="casino")])
    found = rehearsed(room, "casino")
    assert (found.here.held, found.here.more) == (0, True)
