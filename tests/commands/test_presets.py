"""Each preset is a whole table in which every verb has a key and no key two commands."""

import pytest

from moderator.commands import COMMANDS, presets
from moderator.commands.keymap import Keymap, Match, Press
from moderator.domain.errors import WrongUsage


@pytest.mark.parametrize("preset", presets.PRESETS)
def test_no_key_has_two_commands(preset: str) -> None:
    Keymap(presets.keys(preset))


@pytest.mark.parametrize("preset", presets.PRESETS)
def test_every_verb_is_bound_plain_and_shifted(preset: str) -> None:
    bound = presets.keys(preset)
    for verb in ("approve", "reject", "spam", "flag", "hold", "restore"):
        plain, shifted = bound[f"comment.{verb}"], bound[f"selection.{verb}"]
        assert plain
        assert f"Shift+{plain[0]}" in shifted


@pytest.mark.parametrize("preset", presets.PRESETS)
def test_no_preset_leaves_a_command_out_or_invents_one(preset: str) -> None:
    assert set(presets.keys(preset)) == set(COMMANDS)


def test_wordpress_hands_find_their_keys() -> None:
    keymap = Keymap(presets.keys("wordpress"))
    for key, command in (("d", "comment.reject"), ("u", "comment.hold"), ("z", "comment.restore")):
        assert keymap.press(Press(text=key)) == Match(command)
    assert keymap.press(Press(text="z", ctrl=True)) == Match("comment.undo")
    assert keymap.press(Press(text="r")) == Match(None)


def test_a_key_of_ones_own_replaces_the_presets_and_may_not_collide() -> None:
    keymap = Keymap(presets.keys(own={"comment.approve": "Q", "no.such": "A"}))
    assert keymap.press(Press(text="q")) == Match("comment.approve")
    assert keymap.press(Press(text="a")) == Match(None)
    with pytest.raises(WrongUsage, match=r"comment\.reject"):
        Keymap(presets.keys(own={"comment.approve": "R"}))
