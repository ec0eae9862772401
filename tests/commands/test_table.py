"""Rules that every command keeps."""

import pytest

from moderator.commands import COMMANDS, Command, sheet
from moderator.commands.table import MENUS, command


@pytest.mark.parametrize("one", COMMANDS.values(), ids=list(COMMANDS))
def test_a_command_tells_developers_and_users_what_it_does(one: Command) -> None:
    assert one.run.__doc__
    assert one.menu in MENUS
    assert sheet.name(one)
    assert one.help.endswith((".", ":"))
    assert one.title.count("&") == 1


@pytest.mark.parametrize("menu", MENUS)
def test_no_menu_has_two_entries_with_one_mnemonic(menu: str) -> None:
    letters = [one.title[one.title.index("&") + 1].upper() for one in COMMANDS.values() if one.menu == menu]
    assert len(letters) == len(set(letters))


def test_only_moving_repeats_while_a_key_is_held() -> None:
    repeating = {one.id for one in COMMANDS.values() if one.repeats}
    assert repeating == {
        "go.next",
        "go.previous",
        "go.next_reply",
        "go.previous_reply",
        "selection.down",
        "selection.up",
        "view.scroll",
        "view.scroll_back",
    }


def test_an_id_is_given_once() -> None:
    with pytest.raises(ValueError, match=r"comment\.approve"):
        command("comment.approve", menu="Comment", title="&Again", help="Again.")(lambda desk, stage: None)
