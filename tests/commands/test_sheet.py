"""The table of keys in words."""

from moderator.commands import COMMANDS, sheet


def test_the_readme_table_has_a_line_for_every_command_with_a_key() -> None:
    lines = sheet.markdown().splitlines()
    assert len(lines) == 2 + sum(bool(one.keys) for one in COMMANDS.values())
    assert all(line.count("|") == 4 for line in lines)
    assert "| `Z`, `Ctrl+Z` | Undo |" in sheet.markdown()


def test_another_preset_has_its_own_keys() -> None:
    assert {keys for _, keys, name, _ in sheet.rows("wordpress") if name == "Reject"} == {"D"}


def test_a_name_has_no_mnemonic() -> None:
    assert sheet.name(COMMANDS["comment.restore"]) == "Restore"
