"""Small things kept by name."""

from moderator.store import kept
from tests.store.newsroom import Newsroom


def test_what_json_can_hold_is_kept(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        kept.put(conn, "keys", {"comment.approve": "ä"})
        kept.put(conn, "grace", 3.5)
        kept.put(conn, "gone", 1)
        kept.put(conn, "gone", None)
    with room.store.reading() as conn:
        assert kept.everything(conn) == {"grace": 3.5, "keys": {"comment.approve": "ä"}}
        assert kept.get(conn, "gone") is None


def test_what_cannot_be_read_counts_as_not_kept(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        conn.exec_driver_sql("INSERT INTO settings VALUES ('grace', 'no json')")
        assert kept.get(conn, "grace") is None
