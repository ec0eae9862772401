"""Rows as one text come apart as they were, and keys in their order."""

from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import queue
from moderator.store.packed import PIECE, packed, unpacked
from tests.store.newsroom import Newsroom, comment

ODD = 'a "quote" \\ back\u2028slash, <b>émoji 😀</b> and a \x00 zero\n'


def test_rows_come_as_they_are_in_pieces_and_nothing_of_unknown_keys(room: Newsroom) -> None:
    room.pull([comment(id_, html=ODD, author="أحمد") for id_ in range(100, 100 + 2 * PIECE)])
    statement = packed(
        "t.key, t.author, t.html, c.parent, NULL",
        "json_each(:keys) k CROSS JOIN mirror.comments c ON c.key = k.value"
        " CROSS JOIN mirror.texts t ON t.key = c.key AND c.id >= :first",
    )
    with room.store.reading() as conn:
        keys = [row[0] for row in conn.exec_driver_sql("SELECT key FROM mirror.comments")]
        rows = list(unpacked(conn, statement, [*keys, 10**9], {"first": 100}))
        assert len(rows) == 2 * PIECE
        assert {tuple(row[1:]) for row in rows} == {("أحمد", ODD, 0, None)}
        assert list(unpacked(conn, statement, [], {"first": 1})) == []


def test_all_keys_come_in_their_order_also_where_decided_ones_are_among_them(room: Newsroom) -> None:
    room.pull([comment(id_, created_at=1_700_000_000 + id_ * 7919 % 3001) for id_ in range(100, 3000)])
    room.decide(Verdict.APPROVE, *range(500, 700))
    for name in ("pending", "approved", ""):
        for sort in Sort:
            with room.store.reading() as conn:
                found = list(queue.ids(conn, name, None, sort))
                assert found == queue.first_page(conn, name, sort, 10_000)
                assert len(found) >= 200
