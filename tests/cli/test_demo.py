"""The demo newsroom: one whole round in the terminal, in a profile of its own."""

from pathlib import Path

import pytest

from moderator import paths
from tests.cli.terminal import Terminal


def test_a_round_goes_from_sync_to_what_the_site_holds(bare: Terminal) -> None:
    said = bare.ok("demo", "--round")
    assert "pending" in said.out
    held = said.out.partition("What the site holds now:")[2].splitlines()[1:]
    assert len(held) == 5
    assert {word for line in held for word in line.split()[1:]} >= {
        "Approved", "Trash", "Spam", "Pending", "flagged",
    }  # fmt: skip
    assert bare.front.opened == []
    lines = bare.ok("journal", "--json").lines
    assert sum(line["withdrawn"] is not None for line in lines) == 1, "one step was undone"
    assert all(line["receipt"]["outcome"] == "applied" for line in lines if line["withdrawn"] is None)


def test_the_window_opens_on_the_demo_which_is_kept_until_reset(bare: Terminal) -> None:
    bare.ok("demo")
    assert bare.front.opened == [("window", bare.profile)]
    bare.ok("sync")
    bare.ok("decide", "approve", "--query", "", "--json")
    bare.ok("demo")
    assert bare.ok("queue", "--count").out == "0\n"
    (bare.profile / "note.txt").write_text("mine")
    bare.ok("demo", "--reset")
    assert bare.ok("journal").out == ""
    assert (bare.profile / "note.txt").read_text() == "mine"


def test_a_picture_is_drawn_by_the_window(bare: Terminal, tmp_path: Path) -> None:
    bare.ok("demo", "--picture", str(tmp_path / "desk.png"))
    assert (tmp_path / "desk.png").read_bytes() == b"a picture"


def test_a_real_profile_is_never_taken_for_the_demo(synced: Terminal) -> None:
    for words in (["demo"], ["demo", "--reset"], ["demo", "--round"]):
        said = synced.run(*words)
        assert said.code == 2
        assert "not the demo's" in said.err
    assert synced.front.opened == []
    assert len(synced.ids()) == 10


def test_without_a_name_the_demo_has_a_profile_beside_the_default_one(
    bare: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MODERATOR_PROFILE")
    monkeypatch.setenv("XDG_DATA_HOME", str(bare.profile.parent / "data"))
    bare.ok("demo")
    assert bare.front.opened == [("window", paths.demo().profile)]
    assert not paths.find(None, {}).profile.exists()
