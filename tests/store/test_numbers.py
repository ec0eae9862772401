"""Names and numbers of sites."""

from dataclasses import replace

import pytest

from moderator.domain.errors import WrongUsage
from moderator.store import numbers, sites
from moderator.store.engine import Store
from tests.store.newsroom import GAZETTE, Newsroom

TRIBUNE = replace(GAZETTE, name="tribune", url="mysql+pymysql://desk@localhost/other")


def test_a_site_that_another_program_added_is_found(room: Newsroom) -> None:
    with room.store.reading() as conn:
        assert numbers.number(conn, "gazette") == 1
        with pytest.raises(WrongUsage, match="no site “tribune”"):
            numbers.number(conn, "tribune")
    other = Store.open(room.store.folder)
    with other.deciding() as conn:
        sites.add(conn, TRIBUNE)
    other.close()
    with room.store.reading() as conn:
        assert numbers.number(conn, "tribune") == 2
        assert numbers.name(conn, 2) == "tribune"


def test_a_removed_site_keeps_its_number_and_the_name_gets_a_new_one(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        sites.remove(conn, "gazette", 1.0)
        sites.add(conn, GAZETTE)
        assert numbers.number(conn, "gazette") == 2
        assert numbers.name(conn, 1) == "gazette"
    with room.store.reading() as conn:
        assert numbers.of(conn).live() == {"gazette": 2}
