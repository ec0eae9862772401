"""The sites of a profile."""

from dataclasses import replace

import pytest

from moderator.domain.errors import CannotDo, WrongUsage
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.store import sites
from tests.store.newsroom import GAZETTE, Newsroom


def add(room: Newsroom, entry: SiteEntry) -> None:
    with room.store.deciding() as conn:
        sites.add(conn, entry)


def test_an_entry_comes_back_as_it_was_given(room: Newsroom) -> None:
    entry = SiteEntry(
        "tribune", "mysql+pymysql://u@h/db", "wordpress", "wp-2_", "ben", trash_at_once=True, read_only=True,
        ca="/etc/ca.pem", ssh="bastion", replica="mysql+pymysql://u@r/db", identity="https://tribune.example",
    )  # fmt: skip
    add(room, entry)
    with room.store.reading() as conn:
        assert sites.sites(conn) == [GAZETTE, entry]
        assert sites.site(conn, "tribune") == entry
        with pytest.raises(WrongUsage):
            sites.site(conn, "herald")


@pytest.mark.parametrize("name", ["Tribune", "1st", "a-b", "", "a b"])
def test_a_name_has_small_letters_digits_and_underscores(room: Newsroom, name: str) -> None:
    with pytest.raises(WrongUsage, match="small letters"):
        add(room, replace(GAZETTE, name=name, url="other"))


def test_a_name_or_tables_already_taken_are_refused(room: Newsroom) -> None:
    with pytest.raises(WrongUsage, match="already"):
        add(room, replace(GAZETTE, url="other"))
    with pytest.raises(WrongUsage, match="as “gazette”"):
        add(room, replace(GAZETTE, name="tribune"))
    add(room, replace(GAZETTE, name="tribune", prefix="wp_2_"))


def test_a_name_is_never_pointed_at_another_site(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        sites.update(conn, replace(GAZETTE, identity="https://gazette.example"))
        sites.update(conn, replace(GAZETTE, url="mysql+pymysql://desk@new-host/wp"))
        assert sites.site(conn, "gazette").identity == "https://gazette.example"
        with pytest.raises(WrongUsage, match="is https://gazette"):
            sites.update(conn, replace(GAZETTE, identity="https://other.example"))


def test_a_site_with_decisions_that_wait_is_not_removed(room: Newsroom) -> None:
    batch = room.decide(Verdict.SPAM, 3)
    with room.store.deciding() as conn, pytest.raises(CannotDo, match="1 decisions"):
        sites.remove(conn, "gazette", room.now)
    room.undo(batch)
    with room.store.deciding() as conn:
        sites.remove(conn, "gazette", room.now)
        assert sites.sites(conn) == []


def test_the_same_tables_under_another_account_are_the_same_site(room: Newsroom) -> None:
    add(room, SiteEntry("one", "mysql+pymysql://anna@db.example:3306/wp"))
    with pytest.raises(WrongUsage, match="already"):
        add(room, SiteEntry("two", "mysql+pymysql://ben@db.example:3306/wp"))
    add(room, SiteEntry("three", "mysql+pymysql://anna@db.example:3306/wp", prefix="other_"))
