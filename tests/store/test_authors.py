"""An author on all sites: counts, months, comments, and who is like them."""

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import authors, queue, search
from tests.store.newsroom import Newsroom, comment

NOVEMBER, OCTOBER = 1_763_000_000, 1_760_000_000


def test_counts_and_months_are_by_email_with_what_waits(room: Newsroom) -> None:
    mail = "Ann@Example.org"
    room.pull(
        [
            comment(30, "approved", email=mail, created_at=OCTOBER),
            comment(31, "spam", email=mail.upper(), created_at=NOVEMBER),
            comment(32, email=mail, created_at=NOVEMBER),
            comment(33, email=mail, created_at=NOVEMBER + 1),
        ]
    )
    room.decide(Verdict.APPROVE, 32)
    with room.store.reading() as conn:
        found = authors.counts(conn, "ann@example.org")
        assert (found, authors.removed(found)) == ({"approved": 2, "spam": 1, "pending": 1}, 1)
        assert authors.months(conn, mail) == [("2025-10", 1, 0), ("2025-11", 1, 1)]
        newest = queue.items(conn, authors.newest(conn, mail, 2))
        assert newest[0].ref.id == 33
        assert authors.counts(conn, " ") == {}
        assert authors.newest(conn, "") == []


def test_others_with_the_same_email_address_or_host_are_told_once(room: Newsroom) -> None:
    link = '<a href="https://pills.example/x">pills</a>'
    room.pull(
        [
            comment(30, email="a@example.org", author="Ann", ip="192.0.2.9", html=link),
            comment(31, "spam", email="A@example.org", author="Other Ann", ip="192.0.2.9"),
            comment(32, email="b@example.org", author="Bo", ip="192.0.2.9"),
            comment(33, email="c@example.org", author="Cy", ip="198.51.100.1", html=link),
            comment(34, email="d@example.org", author="Dee", ip="203.0.113.5"),
        ]
    )
    search.complete(room.store)
    with room.store.reading() as conn:
        item = queue.item(conn, Ref("gazette", 30))
        assert item is not None
        found = [(one.shares, one.person.author) for one in authors.kin(conn, item)]
    assert found == [("email", "Other Ann"), ("address", "Bo"), ("pills.example", "Cy")]
