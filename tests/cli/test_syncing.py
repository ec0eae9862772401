"""Sync by command, and what waits."""

import signal
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from moderator.cli import syncing
from moderator.cli.syncing import far
from moderator.desk.pace import Pace
from moderator.opening import open_profile
from moderator.store import sites
from moderator.sync.report import Progress
from tests.cli.terminal import Terminal
from tests.servers.sites import Site


def test_the_report_is_one_object_of_this_shape(terminal: Terminal) -> None:
    said = terminal.ok("sync", "--json")
    site = said.json["sites"][0]
    assert site.keys() == {"site", "pulled", "pushed", "waiting", "push_seconds", "seconds", "error"}
    assert site["pulled"] == {"comments": 10, "articles": 2, "gone": 0}
    assert site["pushed"] == {"applied": 0, "already": 0, "conflict": 0, "refused": 0, "parked": 0}
    assert (site["site"], site["waiting"], site["error"]) == ("gazette", 0, None)
    assert said.err == ""


def test_what_was_delivered_is_counted(synced: Terminal) -> None:
    synced.ok("decide", "approve", "gazette:1", "gazette:2")
    assert synced.ok("sync", "--json").json["sites"][0]["pushed"]["applied"] == 2
    synced.ok("decide", "spam", "gazette:3")
    assert "1 decision delivered" in synced.ok("sync").out


def test_offline_everything_but_sync_works_and_is_delivered_later(
    synced: Terminal, newsroom: Site, tmp_path: Path
) -> None:
    (tmp_path / "site.db").rename(tmp_path / "away.db")
    synced.ok("decide", "approve", "gazette:1")
    synced.ok("decide", "spam", "gazette:2")
    synced.ok("undo")
    for words in (["queue"], ["show", "gazette:1"], ["journal"], ["outbox"], ["attention"], ["site", "list"]):
        synced.ok(*words)
    synced.ok("export", "", "--format", "csv")
    said = synced.run("sync", "--json")
    assert said.code == 3
    assert said.json["sites"][0]["waiting"] == 1
    assert said.json["sites"][0]["error"]
    (tmp_path / "away.db").rename(tmp_path / "site.db")
    synced.ok("sync")
    assert (newsroom.word(1), newsroom.word(2)) == ("1", "0")


def test_only_the_sites_named_are_synced(terminal: Terminal) -> None:
    assert [site["site"] for site in terminal.ok("sync", "gazette", "gazette", "--json").json["sites"]] == [
        "gazette"
    ]
    assert terminal.run("sync", "herald").code == 2


def test_without_a_site_there_is_nothing_to_sync(bare: Terminal) -> None:
    said = bare.run("sync")
    assert said.code == 2
    assert "site add" in said.err


def test_watching_goes_on_until_interrupted(synced: Terminal, newsroom: Site) -> None:
    pauses = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 3:
            raise KeyboardInterrupt
        newsroom.add(100 + len(pauses))

    asked = Namespace(names=[], watch=30.0, json=True, now=False, full=False)
    with open_profile(synced.profile) as at:
        assert syncing.sync(asked, at, pause) == 0
    assert pauses == [30.0] * 3
    assert synced.ids()[-2:] == [101, 102]


def test_a_service_manager_ends_watching_in_order(synced: Terminal) -> None:
    before = signal.getsignal(signal.SIGTERM)
    asked = Namespace(names=[], watch=30.0, json=True, now=False, full=False)
    with open_profile(synced.profile) as at:
        assert syncing.sync(asked, at, lambda _seconds: signal.raise_signal(signal.SIGTERM)) == 0
    assert signal.getsignal(signal.SIGTERM) is before


def test_rights_given_to_a_read_only_account_are_noticed(synced: Terminal) -> None:
    with open_profile(synced.profile) as at, at.store.deciding() as conn:
        sites.update(conn, replace(sites.site(conn, "gazette"), read_only=True))
    assert synced.run("decide", "approve", "gazette:1").code == 2
    synced.ok("sync")
    synced.ok("decide", "approve", "gazette:1")


def test_what_an_open_desk_has_in_grace_stays_unless_now(synced: Terminal, newsroom: Site) -> None:
    from moderator.domain.ref import Ref
    from moderator.domain.verdict import Verdict
    from moderator.store import journal, queue

    with open_profile(synced.profile) as at:
        now = at.clock()
        with at.store.deciding() as conn:
            key = queue.key_of(conn, Ref("gazette", 1))
            assert key is not None
            journal.decide_keys(conn, [key], Verdict.SPAM, by="anna", at=now, batch="b" * 32, due_at=now + 60)
    assert synced.ok("sync", "--json").json["sites"][0]["waiting"] == 1
    assert "Leaves in " in synced.ok("outbox").out
    assert newsroom.word(1) == "0"
    synced.ok("sync", "--now")
    assert newsroom.word(1) == "spam"


def test_a_first_pull_says_how_fast_it_is_and_how_long_it_will_take() -> None:
    pace = Pace()
    assert far(Progress("gazette", "new", 0, 0), pace) == "gazette: new 0"
    for second in range(5):
        pace.saw(second, "history", 5000 * second)
    assert far(Progress("gazette", "history", 20_000, 1_000_000), pace) == (
        "gazette: history 20,000 of 1,000,000, 5,000 a second, 3 min to go"
    )


def test_the_outbox_says_what_waits_since_when_and_why(synced: Terminal) -> None:
    batch = synced.ok("decide", "approve", "gazette:1", "--json").json["batch"]
    waiting = synced.ok("outbox", "--json").json["waiting"]
    assert len(waiting) == 1
    assert (
        waiting[0].items() >= {"ref": "gazette:1", "verdict": "approve", "by": "anna", "batch": batch}.items()
    )
    assert waiting[0]["why"] == "Leaves with the next sync."
    assert "gazette:1" in synced.ok("outbox").out
    synced.ok("sync")
    assert synced.ok("outbox").err == "Nothing waits.\n"
