"""A question whose answer nobody wants is broken off."""

import pytest
from sqlalchemy.exc import OperationalError

from moderator.store.interruptible import interruptible
from tests.store.newsroom import Newsroom

ENDLESS = "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n) SELECT count(*) FROM n"


def test_it_ends_and_the_connection_serves_the_next(room: Newsroom) -> None:
    asked = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 3

    with (
        pytest.raises(OperationalError, match="interrupted"),
        room.store.reading() as conn,
        interruptible(conn, cancelled),
    ):
        conn.exec_driver_sql(ENDLESS)
    with room.store.reading() as conn, interruptible(conn, lambda: False):
        assert conn.exec_driver_sql("SELECT count(*) FROM mirror.comments").scalar() == 20
