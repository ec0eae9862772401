"""The table of commands: each declared once, by a decorator, beside what it does."""

from collections.abc import Callable
from dataclasses import dataclass

from moderator.commands.stage import Stage
from moderator.desk.desk import Desk

Run = Callable[[Desk, Stage], None]
When = Callable[[Desk], bool]
MENUS = ("Moderator", "Comment", "Reason", "Selection", "Go", "Searches", "View", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """Something the moderator can ask for."""

    id: str
    """`menu.verb`, such as `comment.approve`."""
    run: Run
    keys: tuple[str, ...]
    """Of the preset `moderator`: `A`, `Shift+A`, `Ctrl+Z`, `G P` (one after the other), `Home`."""
    menu: str
    """One of `MENUS`."""
    title: str
    """With a mnemonic `&`; marked for translation in the context `commands`."""
    help: str
    """One sentence for users; marked likewise."""
    when: When
    """Whether it can run now."""
    repeats: bool
    """Whether a held key may repeat it: moving may, deciding may not."""
    on: When | None = None
    """Whether what it asks for is so already, told by a tick in the menu; None for what is done once."""


COMMANDS: dict[str, Command] = {}


def always(desk: Desk) -> bool:
    """Can always run."""
    return True


def command(
    id: str,  # noqa: A002 - the word for it
    *,
    keys: str | tuple[str, ...] = (),
    menu: str,
    title: str,
    help: str,  # noqa: A002 - the word for it
    when: When = always,
    repeats: bool = False,
    on: When | None = None,
) -> Callable[[Run], Run]:
    """Declare the function below as a command."""

    def declare(run: Run) -> Run:
        if id in COMMANDS:
            raise ValueError(f"Two commands are called {id}.")
        bound = (keys,) if isinstance(keys, str) else keys
        COMMANDS[id] = Command(id, run, bound, menu, title, help, when, repeats, on)
        return run

    return declare
