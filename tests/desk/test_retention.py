"""Once a day what sites have erased leaves this machine too."""

from tests.desk.shift import Shift
from tests.servers.sites import Site

DAY = 86_400.0


def known(shift: Shift) -> int:
    """Comments of which this machine knows anything."""
    with shift.store.reading() as conn:
        return int(conn.exec_driver_sql("SELECT count(*) FROM mirror.comments").scalar_one())


def erase(newsroom: Site, *ids: int) -> None:
    comments = newsroom.tables.comments
    with newsroom.hand() as hand:
        hand.execute(comments.delete().where(comments.c.comment_ID.in_(ids)))


def test_what_was_erased_goes_after_the_time_that_is_set(shift: Shift, newsroom: Site) -> None:
    shift.settings.retention = 7
    shift.begin()
    erase(newsroom, 3)
    shift.later(61)
    shift.later()
    days = []
    for _ in range(9):
        days.append(known(shift))
        shift.later(DAY)
        shift.later()
    assert days == [10] * 8 + [9]


def test_it_is_done_once_a_day_at_most(shift: Shift, newsroom: Site) -> None:
    shift.begin()
    shift.later(61)
    first = shift.desk.settings.retained_at
    shift.later(3600)
    assert first == shift.desk.settings.retained_at > 0
