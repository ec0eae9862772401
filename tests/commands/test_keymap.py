"""A key press means one command, on every keyboard."""

import pytest

from moderator.commands import presets
from moderator.commands.keymap import Keymap, Match, Press, is_latin, place, spell
from moderator.domain.errors import WrongUsage


@pytest.fixture
def keymap() -> Keymap:
    return Keymap(presets.keys())


@pytest.mark.parametrize(
    ("press", "command"),
    [
        (Press(text="a", place="a"), "comment.approve"),
        (Press(text="A", place="a", shift=True), "selection.approve"),
        (Press(text="A", place="a"), "comment.approve"),  # caps lock
        (Press(text="a", place="a", shift=True), "selection.approve"),  # caps lock and shift
        (Press(text="z", place="z", ctrl=True), "comment.undo"),
        (Press(text="Z", place="z", ctrl=True, shift=True), "comment.redo"),
        (Press(text="a", place="a", ctrl=True), "selection.all"),
        (Press(text="?", place="/", shift=True), "desk.keys"),
        (Press(text="/", place="/"), "go.search"),
        (Press(name="Down"), "go.next"),
        (Press(name="Down", shift=True), "selection.down"),
        (Press(name="Space"), "view.scroll"),
        (Press(name="Space", shift=True), "view.scroll_back"),
        (Press(name="F6", shift=True), "view.previous_pane"),
        (Press(name="Esc"), "selection.none"),
    ],
)
def test_a_key_means_its_command(keymap: Keymap, press: Press, command: str) -> None:
    assert keymap.press(press) == Match(command)


@pytest.mark.parametrize(
    ("typed", "at", "command"),
    [
        ("ش", "a", "comment.approve"),  # Arabic
        ("ф", "a", "comment.approve"),  # Russian
        ("α", "a", "comment.approve"),  # Greek
        ("ק", "e", "comment.theirs"),  # Hebrew
        ("ى", "n", "go.next_reply"),
        ("لا", "b", "desk.watch"),  # one key, two letters
        ("ظ", "/", "go.search"),
        ("ئ", "z", "comment.undo"),
    ],
)
def test_a_layout_without_latin_letters_goes_by_the_place_of_the_key(
    keymap: Keymap, typed: str, at: str, command: str | None
) -> None:
    assert keymap.press(Press(text=typed, place=at)) == Match(command)


def test_shift_and_ctrl_work_without_latin_letters_too(keymap: Keymap) -> None:
    assert keymap.press(Press(text="ِ", place="a", shift=True)) == Match("selection.approve")
    assert keymap.press(Press(text="؟", place="/", shift=True)) == Match("desk.keys")
    assert keymap.press(Press(text="Я", place="z", ctrl=True, shift=True)) == Match("comment.redo")


def test_a_latin_layout_goes_by_the_letter_alone(keymap: Keymap) -> None:
    """On AZERTY the key at A's place types q: it must not approve, and the one that types a must."""
    assert keymap.press(Press(text="q", place="a")) == Match(None)
    assert keymap.press(Press(text="a", place="q")) == Match("comment.approve")
    assert keymap.press(Press(text="é", place="2")) == Match(None)
    assert keymap.press(Press(text="z", place="y")) == Match("comment.undo")  # QWERTZ
    assert keymap.press(Press(text="y", place="z")) == Match("comment.copy")


def test_two_keys_one_after_the_other_open_a_queue(keymap: Keymap) -> None:
    assert keymap.press(Press(text="g", place="g")) == Match(prefix="G")
    assert keymap.waiting == "G"
    assert keymap.press(Press(text="s", place="s")) == Match("go.spam")
    assert keymap.waiting == ""
    assert keymap.press(Press(text="s", place="s")) == Match("comment.spam")


def test_a_half_typed_command_swallows_its_second_key_and_decides_nothing(keymap: Keymap) -> None:
    keymap.press(Press(text="g", place="g"))
    assert keymap.press(Press(text="r", place="r")) == Match(None)
    assert keymap.waiting == ""
    keymap.press(Press(text="g", place="g"))
    keymap.forget()
    assert keymap.press(Press(text="a", place="a")) == Match("comment.approve")


def test_a_modifier_alone_is_no_press(keymap: Keymap) -> None:
    keymap.press(Press(text="*", place="8", shift=True))
    assert keymap.press(Press(shift=True)) == Match()
    assert keymap.waiting == "*"
    assert keymap.press(Press(text="a", place="a")) == Match("selection.all")


def test_alt_and_meta_never_decide(keymap: Keymap) -> None:
    assert keymap.press(Press(text="a", place="a", alt=True)) == Match(None)
    assert keymap.press(Press(text="a", place="a", meta=True)) == Match(None)


def test_a_collision_is_refused_with_the_name_of_the_other_command() -> None:
    with pytest.raises(WrongUsage, match=r"A already belongs to comment\.approve"):
        Keymap({"comment.approve": ("A",), "comment.reject": ("A",)})
    with pytest.raises(WrongUsage, match="two-key"):
        Keymap({"comment.approve": ("G",)})


@pytest.mark.parametrize(
    ("platform", "code", "sign"),
    [
        ("xcb", 38, "a"),
        ("xcb", 52, "z"),
        ("wayland", 61, "/"),
        ("windows", 0x1E, "a"),
        ("windows", 0x2C, "z"),
        ("cocoa", 0, "a"),
        ("cocoa", 44, "/"),
        ("cocoa", 46, "m"),
        ("xcb", 9999, ""),
        ("offscreen", 38, ""),
    ],
)
def test_a_place_is_known_by_the_systems_own_number(platform: str, code: int, sign: str) -> None:
    assert place(platform, code) == sign


def test_an_unknown_place_means_nothing(keymap: Keymap) -> None:
    assert spell(Press(text="ф")) == ""
    assert keymap.press(Press(text="ф")) == Match()


def test_what_is_latin_speaks_for_itself() -> None:
    assert all(map(is_latin, "aZ?/*éßøI1"))
    assert not any(map(is_latin, ["ф", "ש", "؟", "", "ab", "あ"]))
