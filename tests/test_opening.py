"""A profile opened once, for the window and for the command line alike."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moderator import paths
from moderator.desk.change import Change
from moderator.domain.errors import StoreTrouble
from moderator.opening import local_zone, note_sync, open_profile, settings_of
from moderator.sync.report import Pushed, SiteReport


def test_settings_are_kept_and_agree_between_two_programs(tmp_path: Path) -> None:
    with open_profile(tmp_path) as first, open_profile(tmp_path) as second:
        first.settings.grace = 9.0
        assert second.settings.reload()
        assert second.settings.grace == 9.0
    with open_profile(tmp_path) as again:
        assert settings_of(again.store).grace == 9.0


def test_a_desk_is_built_with_all_it_needs(tmp_path: Path) -> None:
    before = sys.getswitchinterval()
    changes: list[Change] = []
    with open_profile(tmp_path) as at:
        desk, lanes = at.desk(lambda call: call(), changes.append)
        assert desk.sites == ()
        assert lanes.quit() == []
    sys.setswitchinterval(before)


def test_a_profile_that_cannot_be_made_is_a_trouble_with_the_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreTrouble):
        open_profile(tmp_path / "file" / "profile")


def test_the_demo_opens_in_a_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with open_profile(paths.demo().profile) as demo, open_profile() as real:
        assert demo.paths.profile != real.paths.profile


def test_a_sync_is_one_line_of_the_log_with_counts_and_times_alone(tmp_path: Path) -> None:
    with open_profile(tmp_path) as at:
        error = "Nothing answers at db.gazette.example:3306."
        note_sync(at.log, SiteReport("gazette", error=error, error_code=3, pushed=Pushed(7)))
        at.lines.heard(SiteReport("gazette", waiting=2))
        path = at.log.path
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line.split()[3] for line in lines] == ["started", "unreachable", "synced", "ended"]
    assert "applied=7" in lines[1]
    assert "example" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("named", ["Europe/Kyiv", ":America/New_York"])
def test_the_moderators_zone_has_its_summer_times(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("TZ", named)
    zone = local_zone()
    winter, summer = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)
    assert winter.astimezone(zone).utcoffset() != summer.astimezone(zone).utcoffset()


def test_a_zone_that_nobody_knows_is_this_computers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Moon/Tranquility")
    assert local_zone().utcoffset(datetime(2026, 1, 1)) is not None  # noqa: DTZ001 - offsets are asked naively
