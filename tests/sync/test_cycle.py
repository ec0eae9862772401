"""One whole sync: what is decided here is so there, and the report says what happened."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert

from moderator.domain.decision import Outcome
from moderator.domain.verdict import Verdict
from moderator.store import engine, sites, wordlists
from moderator.sync.cycle import Wanted, cycle
from moderator.sync.lines import Lines
from moderator.sync.lock import SyncLock
from moderator.sync.report import SiteReport
from tests.sync.world import FlakySite, World, run


def test_what_is_pending_there_is_in_the_queue_here_and_what_is_decided_here_is_so_there(
    world: World,
) -> None:
    for id_ in range(1, 6):
        world.site.add(id_)
    first = world.sync()
    assert (first.error, first.pulled.comments, first.pulled.articles) == (None, 5, 1)
    assert world.ids() == [1, 2, 3, 4, 5]
    world.decide(Verdict.APPROVE, 1, 2)
    world.decide(Verdict.SPAM, 3)
    second = world.sync()
    assert (second.pushed.applied, second.waiting, second.error) == (3, 0, None)
    assert [world.site.word(id_) for id_ in range(1, 6)] == ["1", "1", "spam", "0", "0"]
    assert world.ids() == [4, 5]
    assert world.outcomes() == [Outcome.APPLIED] * 3


def test_the_zone_of_the_site_is_learned_and_learned_anew(world: World) -> None:
    options = world.site.tables.options

    def known() -> str | None:
        with world.store.reading() as conn:
            return sites.site(conn, world.entry.name).zone

    world.sync()
    assert known() == "UTC"
    with world.site.hand() as site:
        site.execute(insert(options), {"option_name": "timezone_string", "option_value": "Europe/Vienna"})
    world.sync()
    assert known() == "Europe/Vienna"


def test_the_lists_of_words_of_the_site_are_learned_and_learned_anew(world: World) -> None:
    options = world.site.tables.options
    with world.site.hand() as site:
        site.execute(insert(options), [{"option_name": "moderation_keys", "option_value": "casino\nslots"}])
    for written, lines in (("", ("casino", "slots")), ("spin", ("spin",)), ("", ())):
        if lines != ("casino", "slots"):
            with world.site.hand() as site:
                site.execute(
                    options.update().where(options.c.option_name == "moderation_keys"),
                    {"option_value": written},
                )
        for _ in range(2):
            world.sync()
            with world.store.reading() as conn:
                assert wordlists.of(conn, world.entry.name).moderation == lines


def test_a_name_is_never_pointed_at_another_site(world: World) -> None:
    options = world.site.tables.options
    with world.site.hand() as site:
        site.execute(insert(options), {"option_name": "siteurl", "option_value": "http://gazette.example"})
    world.site.add(1)
    world.sync()
    world.decide(Verdict.SPAM, 1)
    with world.site.hand() as site:
        site.execute(options.update().values(option_value="https://gazette.example/"))
    assert world.sync(Wanted(pull=False)).pushed.applied == 1
    world.undo(world.decide(Verdict.APPROVE, 1))
    world.decide(Verdict.APPROVE, 1)
    with world.site.hand() as site:
        site.execute(options.update().values(option_value="https://herald.example"))
    report = world.sync()
    assert (report.error_code, report.pushed.answers, report.waiting) == (4, 0, 1)
    assert "herald.example" in (report.error or "")
    assert world.site.word(1) == "spam"


def test_a_second_sync_waits_for_the_running_one_and_tells_its_report(world: World) -> None:
    world.site.add(1)
    running = world.syncing()
    next(running)
    second = Lines(lambda entry, password: world.site.connect())
    waiting = cycle(world.store, world.entry, None, second, world.clock)
    assert next(waiting).stage == "waiting"
    first = run(running)
    assert first.pulled.comments == 1
    assert run(waiting) == first
    assert "gazette" not in second


def test_a_second_sync_delivers_itself_what_the_first_one_left(world: World) -> None:
    world.site.add(1)
    world.sync()
    world.site.add(2)
    running = world.syncing()
    next(running)
    world.decide(Verdict.APPROVE, 1)
    waiting = cycle(world.store, world.entry, None, world.lines, world.clock)
    world.lines.held.clear()  # as another program, which knows nothing of this one's lanes
    assert next(waiting).stage == "waiting"
    world.lines.held["gazette"] = SyncLock(world.folder, "gazette")
    assert run(running).pushed.applied == 0
    assert run(waiting).pushed.applied == 1


def test_a_sync_that_is_cancelled_lets_the_next_one_in(world: World) -> None:
    world.site.add(1)
    running = world.syncing()
    next(running)
    running.close()
    assert world.sync().error is None


def test_a_line_that_went_dead_since_the_last_sync_is_opened_anew(world: World, flaky: FlakySite) -> None:
    world.sync()
    flaky.lose_look = 1
    assert world.sync().error is None
    flaky.lose_look = 2
    assert world.sync().error_code == 3


def test_every_report_is_heard_for_the_log(world: World, flaky: FlakySite) -> None:
    heard: list[SiteReport] = []
    world.lines.heard = heard.append
    world.sync()
    flaky.lose_look = 2
    world.sync()
    assert [report.error_code for report in heard] == [0, 3]


def test_an_account_that_may_only_read_pulls_and_refuses_only_where_something_waits(
    world: World, flaky: FlakySite
) -> None:
    world.site.add(1)
    world.sync()
    flaky.inner.read_only = True
    world.site.add(2)
    report = world.sync()
    assert (report.error, report.read_only, report.pulled.comments) == (None, True, 1)
    batch = world.decide(Verdict.APPROVE, 1)
    world.site.add(3)
    report = world.sync()
    assert (report.error_code, report.waiting, report.pulled.comments) == (4, 1, 1)
    world.undo(batch)  # it was never marked as sent, so nothing is to be delivered any more
    assert world.sync().error_code == 0


def test_a_store_that_another_program_holds_is_told_and_nothing_is_lost(
    tmp_path: Path, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.site.add(1)
    world.sync()
    world.decide(Verdict.APPROVE, 1)
    world.close()
    monkeypatch.setattr(engine, "_PATIENCE", 0.05)
    held = World(tmp_path / "profile", world.site)
    held.now = world.now
    other = sqlite3.connect(held.store.journal, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    report = held.sync()
    assert (report.error_code, report.exit_code, report.waiting) == (6, 6, 1)
    assert world.site.word(1) == "0"
    other.execute("ROLLBACK")
    other.close()
    assert held.sync().pushed.applied == 1
    held.close()
