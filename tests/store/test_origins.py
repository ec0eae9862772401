"""Who else wrote from there, and who else links there."""

import pytest

from moderator.domain.ref import Ref
from moderator.store import mirror, origins, queue, search
from moderator.store.origins import Origin
from tests.store.newsroom import Newsroom, comment

SPAM = '<p>See <a href="https://www.pills.example/buy">this</a></p>'


def ids(room: Newsroom, found: Origin) -> set[int]:
    """Ids of the comments of an answer."""
    with room.store.reading() as conn:
        return {item.ref.id for item in queue.items(conn, found.keys)}


@pytest.fixture
def places(room: Newsroom) -> Newsroom:
    """Comments from several places, indexed."""
    room.pull(
        [
            comment(31, ip="198.51.100.7", email="Ann@Example.ORG", html=SPAM),
            comment(32, ip="198.51.100.200", url="http://shop.pills.example"),
            comment(33, ip="198.51.101.7", email="ann@example.org"),
            comment(34, ip="2001:db8:1:2::3"),
            comment(35, ip="2001:db8:1:ffff::4"),
            comment(36, ip="no address", email="no mail", url="no site"),
        ]
    )
    search.complete(room.store)
    return room


def test_same_address_and_its_network(places: Newsroom) -> None:
    with places.store.reading() as conn:
        assert ids(places, origins.of_address(conn, "198.51.100.7")) == {31}
        assert ids(places, origins.of_network(conn, "198.51.100.7")) == {31, 32}
        assert ids(places, origins.of_address(conn, "::ffff:198.51.100.7")) == {31}
        assert ids(places, origins.of_network(conn, "2001:0db8:0001::9")) == {34, 35}
        assert origins.of_address(conn, "no address") == Origin((), more=False)
        assert origins.of_network(conn, "198.51.100.0/24") == Origin((), more=False)


def test_same_link_host_in_text_or_as_the_authors_site(places: Newsroom) -> None:
    with places.store.reading() as conn:
        assert ids(places, origins.of_link(conn, "Pills.example")) == {31, 32}
        assert ids(places, origins.of_link(conn, "other.example")) == set()


def test_same_e_mail_and_same_mail_domain(places: Newsroom) -> None:
    with places.store.reading() as conn:
        assert ids(places, origins.of_email(conn, " ann@example.org ")) == {31, 33}
        everybody = origins.of_mail_domain(conn, "x@EXAMPLE.org", limit=5)
        assert len(everybody.keys) == 5
        assert everybody.more
        assert origins.of_email(conn, "") == origins.of_mail_domain(conn, "nobody") == Origin((), more=False)


def test_people_behind_an_origin(places: Newsroom) -> None:
    with places.store.reading() as conn:
        found = origins.people(conn, origins.of_network(conn, "198.51.100.1").keys)
    assert {(one.author, one.comments) for one in found} == {("Reader 31", 1), ("Reader 32", 1)}


def test_an_edited_comment_has_its_new_origins_alone(places: Newsroom) -> None:
    places.pull([comment(31, ip="203.0.113.1", html="<p>nothing here any more</p>")])
    search.complete(places.store)
    with places.store.reading() as conn:
        assert ids(places, origins.of_address(conn, "203.0.113.1")) == {31}
        assert ids(places, origins.of_address(conn, "198.51.100.7")) == set()
        assert ids(places, origins.of_link(conn, "pills.example")) == {32}


def test_what_is_gone_from_the_site_has_no_origin(places: Newsroom) -> None:
    with places.store.mirroring() as copy:
        mirror.mark_gone(copy, "gazette", [31])
    with places.store.reading() as conn:
        assert ids(places, origins.of_link(conn, "pills.example")) == {32}


def test_a_site_that_is_forgotten_leaves_no_origin(places: Newsroom) -> None:
    with places.store.mirroring() as copy:
        mirror.forget(copy, "gazette")
        for table in ("addresses", "hosts"):
            assert copy.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0


def test_an_index_filled_anew_keeps_each_origin_once(places: Newsroom) -> None:
    with places.store.mirroring() as copy:
        copy.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
        copy.exec_driver_sql("DELETE FROM cursors WHERE name = 'search'")
    search.complete(places.store)
    with places.store.reading() as conn:
        assert ids(places, origins.of_network(conn, "198.51.100.7")) == {31, 32}
        assert queue.item(conn, Ref("gazette", 31)) is not None


def test_domains_are_where_links_lead_not_what_they_say() -> None:
    html = '<a href="https://a.evil.example/x">https://good.example</a> and mailto:x@y.example'
    assert origins.domains(html, "www.shop.co.uk") == ("evil.example", "shop.co.uk")
    assert origins.domains("plain words") == ()


@pytest.mark.parametrize("statement", ["_OF_ADDRESS", "_OF_NETWORK", "_OF_HOST", "_OF_EMAIL"])
def test_every_question_goes_by_an_index(room: Newsroom, statement: str) -> None:
    asked = getattr(origins, statement)
    values = {"first": b"", "last": b"", "host": 0, "email": 0, "limit": 5}
    with room.store.reading() as conn:
        plan = conn.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {asked.text.replace(':', '@')}",
            {name: value for name, value in values.items() if f":{name}" in asked.text},
        ).all()
    assert all("SEARCH" in row[3] for row in plan)
