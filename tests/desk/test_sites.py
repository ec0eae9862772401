"""Sites come and go; decisions wait for them, and are delivered by themselves."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from moderator.desk.site_state import State
from moderator.domain.errors import CannotDo, SiteRefused, SiteUnreachable
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.adapter import SiteAdapter
from moderator.store import sites
from moderator.sync.lines import connect
from tests.desk.shift import Shift
from tests.servers.sites import Site, embedded


def test_offline_the_desk_opens_decides_and_delivers_by_itself_later(
    shift: Shift, newsroom: Site, tmp_path: Path
) -> None:
    desk = shift.begin()
    away = tmp_path / "away.db"
    (tmp_path / "site.db").rename(away)
    shift.lines.close()
    shift.later(61)
    assert shift.state().state is not State.OK
    assert shift.state().message
    desk.decide(Verdict.APPROVE)
    shift.lanes.run_all()
    shift.later(10)
    assert shift.state().waiting == 1
    shift.close()

    again = Shift(shift.store.folder, newsroom)
    again.now = shift.now + 3600
    again.desk.open("pending")
    again.lanes.run_all()
    assert again.shown() == list(range(2, 11))
    assert again.desk.context(again.item(2).key).article is not None
    away.rename(tmp_path / "site.db")
    again.later(400)
    again.later(400)
    again.later()
    assert newsroom.word(1) == "1"
    assert again.state().state is State.OK
    assert again.state().waiting == 0
    again.close()


class Hesitant:
    """A way to connect that does what it is told."""

    def __init__(self) -> None:
        self.trouble: SiteUnreachable | SiteRefused | None = None
        self.tries = 0

    def __call__(self, entry: SiteEntry, password: str | None) -> SiteAdapter:
        self.tries += 1
        if self.trouble is not None:
            raise self.trouble
        return connect(entry, password)


@pytest.fixture
def hesitant() -> Hesitant:
    return Hesitant()


@pytest.fixture
def remote(tmp_path: Path, newsroom: Site, hesitant: Hesitant) -> Iterator[Shift]:
    made = Shift(tmp_path / "profile", newsroom, connect=hesitant)
    yield made
    made.close()


def test_a_site_out_of_reach_is_tried_later_and_later(remote: Shift, hesitant: Hesitant) -> None:
    hesitant.trouble = SiteUnreachable("Nothing answers.")
    remote.later()
    assert remote.state().state is State.OFFLINE
    assert remote.state().message == "Nothing answers."
    tries = []
    for _ in range(40):
        remote.later(2)
        tries.append(hesitant.tries)
    assert 3 < tries[-1] < 15
    assert remote.desk.notices == [], "being offline is the ordinary state, no notice"
    hesitant.trouble = None
    remote.later(301)
    assert remote.state().state is State.OK


def test_a_site_that_refuses_is_left_alone_until_something_changes(remote: Shift, hesitant: Hesitant) -> None:
    hesitant.trouble = SiteRefused("User or password is wrong.", remedy="Check the password.")
    remote.later()
    state = remote.state()
    assert (state.state, state.due_in) == (State.REFUSED, None)
    assert [notice.command for notice in remote.desk.notices] == ["desk.connect"]
    assert "Check the password." in remote.desk.notices[0].message
    for _ in range(5):
        remote.later(400)
    assert hesitant.tries == 1
    hesitant.trouble = None
    with remote.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), moderator="bert"))
    remote.later()
    remote.later()
    assert remote.state().state is State.OK


def test_f5_asks_at_once_whatever_the_timetable_says(remote: Shift, hesitant: Hesitant) -> None:
    hesitant.trouble = SiteUnreachable("Nothing answers.")
    remote.later()
    hesitant.trouble = None
    remote.desk.sync()
    remote.lanes.run_all()
    assert remote.state().state is State.OK


def test_one_site_that_is_down_holds_up_no_other(tmp_path: Path, newsroom: Site) -> None:
    other = embedded(tmp_path / "other.db")
    other.add_article(1)
    other.add(1)
    with other.hand() as hand:
        hand.execute(
            other.tables.options.insert(), [{"option_name": "siteurl", "option_value": "http://o.example"}]
        )
    other.entry = replace(other.entry, name="herald", moderator="bert")
    hesitant = Hesitant()

    def way(entry: SiteEntry, password: str | None) -> SiteAdapter:
        return hesitant(entry, password) if entry.name == "gazette" else connect(entry, password)

    hesitant.trouble = SiteUnreachable("Nothing answers.")
    shift = Shift(tmp_path / "profile", newsroom, other, connect=way)
    desk = shift.begin()
    assert [(state.name, state.state) for state in desk.sites] == [
        ("gazette", State.OFFLINE),
        ("herald", State.OK),
    ]
    assert [str(item.ref) for row in range(desk.queue.count) if (item := desk.queue.row(row))] == ["herald:1"]
    desk.decide(Verdict.APPROVE)
    assert shift.entries()[0].decision.by == "bert", "each site knows its moderator by his login there"
    hesitant.trouble = None
    shift.lanes.run_all()
    shift.later(6)
    assert other.word(1) == "1"
    shift.later(301)
    shift.later()
    desk.show_arrived()
    desk.select_all()
    desk.decide_selection(Verdict.SPAM)
    assert {entry.decision.by for entry in shift.entries() if entry.decision.site == "gazette"} == {"anna"}
    shift.close()
    other.close()


def test_without_a_site_there_is_nothing_to_sync(tmp_path: Path) -> None:
    shift = Shift(tmp_path / "profile")
    shift.desk.open("pending")
    shift.later()
    assert shift.desk.sites == ()
    with pytest.raises(CannotDo, match="No site"):
        shift.desk.sync()
    shift.close()


def test_a_site_added_by_the_command_line_is_pulled_at_once(tmp_path: Path, newsroom: Site) -> None:
    shift = Shift(tmp_path / "profile")
    shift.desk.open("pending")
    shift.later()
    with shift.store.deciding() as conn:
        sites.add(conn, newsroom.entry)
    shift.later()
    shift.later()
    assert shift.desk.queue.count == 10
    shift.close()


def test_reading_is_stopped_and_goes_on_where_it_was(shift: Shift, newsroom: Site) -> None:
    desk = shift.desk
    desk.tick(shift.now)
    while shift.state().progress is None or shift.state().progress[1] == 0:  # type: ignore[index]
        assert shift.lanes.step("site gazette")
    desk.stop_or_resume()
    shift.lanes.run_all()
    assert (desk.stopped, shift.state().state) == (True, State.STOPPED)
    desk.open("pending")
    assert shift.shown() != []  # the moderator works on what has arrived
    shift.later(300)
    assert shift.state().last_sync is None
    desk.stop_or_resume()
    shift.lanes.run_all()
    assert (desk.stopped, shift.state().state, shift.state().last_sync) == (False, State.OK, shift.now)


def test_while_reading_is_stopped_decisions_are_delivered_all_the_same(shift: Shift, newsroom: Site) -> None:
    desk = shift.begin()
    desk.stop_or_resume()
    newsroom.add(11, article=1)
    desk.decide(Verdict.SPAM)
    shift.later(6)
    shift.later(300)
    assert newsroom.word(1) == "spam"
    assert shift.state().state is State.STOPPED
    assert shift.desk.counts["pending"] == 9
    desk.sync()  # a person who asks for it reads on
    shift.lanes.run_all()
    shift.later()
    assert shift.desk.counts["pending"] == 10


def test_a_site_restored_from_an_old_backup_is_said(shift: Shift, newsroom: Site) -> None:
    shift.begin()
    comments = newsroom.tables.comments
    with newsroom.hand() as hand:
        hand.execute(comments.delete().where(comments.c.comment_ID > 5))
    shift.later(61)
    shift.later()
    assert [notice.title for notice in shift.desk.notices] == ["gazette is older than it was"]
    assert len(shift.shown()) == 10
    shift.later(61)
    assert len(shift.desk.notices) == 1
