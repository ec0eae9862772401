"""The table of keys in words: for `moderator keys` and for the README."""

from moderator.commands import presets
from moderator.commands.table import COMMANDS, MENUS, Command


def name(command: Command) -> str:
    """A command's title without its mnemonic."""
    return command.title.replace("&&", "\0").replace("&", "").replace("\0", "&")


def rows(preset: str = "moderator") -> list[tuple[str, str, str, str]]:
    """Menu, keys, name and help of every command that has a key, in the order of the menus."""
    bound = presets.keys(preset)
    ordered = sorted(COMMANDS.values(), key=lambda command: MENUS.index(command.menu))
    return [(c.menu, ", ".join(bound[c.id]), name(c), c.help) for c in ordered if bound[c.id]]


def markdown(preset: str = "moderator") -> str:
    """The README's table of keys."""
    lines = ["| Key | Does | |", "| --- | --- | --- |"]
    for _menu, keys, title, help_ in rows(preset):
        shown = ", ".join(f"`{key}`" for key in keys.split(", "))
        lines.append(f"| {shown} | {title} | {help_} |")
    return "\n".join(lines) + "\n"
