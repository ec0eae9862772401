"""Lists at the desk: what comments have of them, and what an entry would hold."""

import pytest
from sqlalchemy import insert

from moderator.desk.change import Kind
from moderator.desk.watching import EVERY
from moderator.domain.errors import WrongUsage
from moderator.domain.watch import Listed, Where, understand
from moderator.store import watched
from moderator.store.rehearsal import Rehearsal
from tests.desk.shift import Shift
from tests.servers.sites import Site


@pytest.fixture
def listed(shift: Shift, newsroom: Site) -> Shift:
    """The site holds comments for a word and removes them for an address."""
    options = newsroom.tables.options
    with newsroom.hand() as connection:
        connection.execute(
            insert(options),
            [
                {"option_name": "moderation_keys", "option_value": "casino\nslots"},
                {"option_name": "disallowed_keys", "option_value": "198.51.100."},
            ],
        )
    newsroom.add(900, text="A <b>Casino</b> for slotsmen", ip="198.51.100.7")
    shift.begin()
    return shift


def hits(shift: Shift, id_: int) -> tuple[Listed, ...]:
    return shift.desk.watching.hits(shift.item(id_))


def test_what_stands_on_the_sites_lists_is_told_with_the_list(listed: Shift) -> None:
    listed.later(EVERY)
    assert hits(listed, 900) == (
        Listed(Where.MODERATION, "casino"),
        Listed(Where.MODERATION, "slots"),
        Listed(Where.DISALLOWED, "198.51.100."),
    )
    assert listed.told(Kind.ROWS), "what is on the screen shows it"
    listed.changes.clear()
    listed.later(EVERY)
    assert not listed.told(Kind.ROWS), "the same lists again are no news"


def test_an_entry_is_kept_and_marks_at_once_until_it_is_removed(listed: Shift) -> None:
    watching, entry = listed.desk.watching, understand("Casino")
    assert Listed(Where.DESK, "casino") not in hits(listed, 900)
    watching.keep(entry)
    assert hits(listed, 900)[0] == Listed(Where.DESK, "casino")
    assert listed.told(Kind.ROWS)
    assert [one.entry for one in watching.all] == [entry]
    watching.keep(entry)
    watching.remove(entry)
    assert Listed(Where.DESK, "casino") not in hits(listed, 900)
    assert watching.all == ()


def test_an_entry_says_on_which_lists_it_stands(listed: Shift) -> None:
    listed.later(EVERY)
    watching = listed.desk.watching
    assert watching.stands(understand("Casino")) == (Where.MODERATION,)
    watching.keep(understand("Casino"))
    assert watching.stands(understand("casino")) == (Where.DESK, Where.MODERATION)
    assert watching.stands(understand("198.51.100.*")) == (Where.DISALLOWED,)
    assert watching.stands(understand("2001:db8::/33")) == watching.stands(understand("spin")) == ()


def test_what_another_program_keeps_is_seen(listed: Shift) -> None:
    with listed.store.deciding() as conn:
        watched.add(conn, understand("slotsmen"), by="bea", at=listed.now)
    listed.later()
    listed.later()
    assert [one.by for one in listed.desk.watching.all] == ["bea"]


def test_an_edited_comment_is_looked_through_anew(listed: Shift, newsroom: Site) -> None:
    listed.desk.watching.keep(understand("flowers"))
    assert not hits(listed, 900)
    newsroom.set(900, comment_content="Flowers")
    listed.desk.sync()
    listed.lanes.run_all()
    assert hits(listed, 900) == (Listed(Where.DESK, "flowers"),)


def test_a_rehearsal_is_told_on_its_way(listed: Shift) -> None:
    told: list[Rehearsal] = []
    watching = listed.desk.watching
    watching.told = told.append
    entry = watching.rehearse("casino")
    listed.lanes.run_all()
    assert entry == understand("casino")
    assert len(told) > 1
    assert told[-1].done
    assert told[-1].here.held == 1
    watching.rehearse("casino")
    watching.stop()
    told.clear()
    listed.lanes.run_all()
    assert not told
    with pytest.raises(WrongUsage):
        watching.rehearse("…")
