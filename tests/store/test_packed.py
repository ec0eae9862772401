"""Rows as one text come apart as they were."""

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
