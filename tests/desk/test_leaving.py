"""Leaving: what is on its way, what stays, and why."""

from pathlib import Path

from moderator.desk.leaving import on_way, stays
from moderator.desk.site_state import SiteState, State
from moderator.domain.verdict import Verdict
from tests.desk.shift import Shift
from tests.servers.sites import Site


def said(*sites: SiteState) -> list[str]:
    return [str(sentence) for sentence in stays(sites)]


LATER = "What stays is on this disk, and is delivered at the next start or by “moderator sync”."


def test_where_nothing_waits_nothing_is_said() -> None:
    assert said(SiteState("gazette", "gazette", State.OFFLINE)) == []


def test_each_site_says_why_its_decisions_stay() -> None:
    assert said(
        SiteState("gazette", "gazette", State.OFFLINE, waiting=3),
        SiteState("herald", "herald", State.REFUSED, waiting=1),
        SiteState("lantern", "lantern", State.OK, waiting=1200, held=1200),
    ) == [
        "1,204 decisions stay here",
        "gazette is offline.",
        "herald refuses the connection.",
        "1,200 kept back by hand: until somebody lets go.",
        LATER,
    ]
    assert said(SiteState("gazette", "gazette", State.OK, waiting=1)) == [
        "1 decision stays here",
        "gazette has not answered yet.",
        LATER,
    ]


def test_only_what_can_leave_is_waited_for() -> None:
    sites = (
        SiteState("gazette", "gazette", State.OFFLINE, waiting=3),
        SiteState("lantern", "lantern", State.OK, waiting=5, held=2),
    )
    assert on_way(sites) == 3


def test_offline_nobody_waits_at_the_door(shift: Shift, newsroom: Site, tmp_path: Path) -> None:
    desk = shift.begin()
    (tmp_path / "site.db").rename(tmp_path / "away.db")
    shift.lines.close()
    shift.later(61)
    desk.decide(Verdict.APPROVE)
    shift.lanes.run_all()
    assert desk.leave() == 0
    assert [str(one) for one in stays(desk.sites)] == ["1 decision stays here", "gazette is offline.", LATER]
