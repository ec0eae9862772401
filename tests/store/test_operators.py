"""What operators find, and that few are found quickly."""

from datetime import UTC, date

import pytest

from moderator.domain.comment import Flag, Mark
from moderator.domain.query import parse
from moderator.domain.queues import Sort
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import mirror, overlay, queue, search
from tests.store.newsroom import Newsroom, comment

SPAM = '<p>See <a href="https://www.pills.example/buy">this</a></p>'


def found(room: Newsroom, text: str) -> set[int]:
    """Ids of all comments that match."""
    query = parse(text, today=date(2026, 11, 25), zone=UTC)
    with room.store.reading() as conn:
        keys = list(queue.ids(conn, "", query, Sort.OLDEST))
        return {item.ref.id for item in queue.items(conn, keys)}


@pytest.fixture
def busy(room: Newsroom) -> Newsroom:
    """A few comments that differ, some decided."""
    room.pull(
        [
            comment(31, ip="198.51.100.7", email="Ann@One.example", html=SPAM),
            comment(32, ip="198.51.101.9", email="bob@one.example", url="http://shop.pills.example"),
            comment(33, ip="2001:db8::7", email="ann@one.example", parent=31),
            comment(34, Status.APPROVED, email="ann@one.example"),
        ]
    )
    with room.store.mirroring() as copy:
        mirror.put_flags(copy, "gazette", [2], [Flag(2, "Libel", "ask the lawyer", "ben", 5)])
        mirror.put_marks(copy, "gazette", [Mark(3, ("x",), "spam", "pending", "carla", 5, "advert")])
    search.complete(room.store)
    return room


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("email:ANN@one.example", {31, 33, 34}),
        ("email:@ONE.example", {31, 32, 33, 34}),
        ("email:ann@one.example status:pending", {31, 33}),
        ("ip:198.51.100.7", {31}),
        ("ip:198.51.0.0/16", {31, 32}),
        ("ip:198.51.100.7 ip:2001:db8::/32", {31, 33}),
        ("link:pills.example", {31, 32}),
        ("link:https://www.pills.example/x", {31, 32}),
        ("link:shop.pills.example", {32}),
        ("link:pills.example has:link", {31}),
        ("has:link", {31}),
        ("is:reply", {33}),
        ("is:flagged", {2}),
        ("is:first email:@one.example", {32, 34}),
        ("reason:libel", {2}),
        ("reason:ADVERT", {3}),
        ("note:lawyer", {2}),
        ("has:note", {2}),
        ("by:carla", {3}),
        ("by:nobody", set()),
    ],
)
def test_each_operator_finds_what_it_says(busy: Newsroom, text: str, ids: set[int]) -> None:
    assert found(busy, text) == ids


def test_by_me_is_what_was_decided_here_and_stands(busy: Newsroom) -> None:
    busy.decide(Verdict.SPAM, 5, 6)
    batch = busy.decide(Verdict.SPAM, 7)
    busy.undo(batch)
    assert found(busy, "by:me") == found(busy, "by:anna") == {5, 6}


def test_a_reason_given_afterwards_counts_as_well(busy: Newsroom) -> None:
    busy.decide(Verdict.REJECT, 5)
    with busy.store.deciding() as conn:
        conn.exec_driver_sql(
            "INSERT INTO remarks SELECT seq, 'Insult', 'since yesterday', 'anna', at FROM decisions"
        )
    assert found(busy, "reason:insult") == found(busy, "note:yesterday") == {5}


def test_a_flag_that_waits_to_be_delivered_is_a_flag(busy: Newsroom) -> None:
    busy.decide(Verdict.FLAG, 9)
    assert found(busy, "is:flagged") == {2, 9}


def test_a_value_is_never_a_statement(busy: Newsroom) -> None:
    for text in ('by:"x\') OR 1=1 --"', "note:'%'", "reason:\"_' OR '1'='1\"", "email:'@'"):
        assert found(busy, text) == set()


@pytest.mark.parametrize("name", ["pending", "approved", ""])
@pytest.mark.parametrize("text", ["email:a@b.example", "email:@b.example", "ip:10.0.0.0/8", "link:b.example"])
def test_what_finds_few_is_looked_up_and_not_searched_for(busy: Newsroom, text: str, name: str) -> None:
    query = parse(text, today=date(2026, 11, 25), zone=UTC)
    with busy.store.reading() as conn:
        conditions, values = search.conditions(conn, query)
        statement = overlay.keys(name, Sort.NEWEST, conditions=conditions, few=query.few).text
        for value in values:
            statement = statement.replace(f":{value}", f"@{value}")
        plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
    lines = [row[3] for row in plan]
    assert any(line.startswith("SEARCH c USING") and "comments_status" not in line for line in lines), lines
    assert name == "pending" or not any("comments_status" in line for line in lines), lines
