"""Runs commands for the window, and says in words why one cannot run now."""

from collections import Counter
from collections.abc import Callable

from moderator.commands.stage import Stage
from moderator.commands.table import COMMANDS
from moderator.desk.desk import Desk
from moderator.domain.errors import Trouble
from moderator.domain.verdict import Verdict
from moderator.models import wording
from moderator.models.told import told
from moderator.models.wording import word

OFTEN = 3
"""Clicks after which the key is told."""


class Player:
    """Plays commands on a desk, before a stage."""

    def __init__(self, desk: Desk, stage: Stage) -> None:
        self._desk = desk
        self._stage = stage
        self._clicked: Counter[str] = Counter()
        self.key_of: Callable[[str], str] = lambda _name: ""
        """The key of a command as people read it; empty for none."""

    def play(self, name: str) -> None:
        """Run the command `name`; what is in its way is said, never raised."""
        command = COMMANDS[name]
        if not command.when(self._desk):
            self._stage.tell(self._why_not(name))
            return
        try:
            command.run(self._desk, self._stage)
        except Trouble as trouble:
            self._stage.tell(told(trouble.message))

    def click(self, name: str) -> None:
        """The same by mouse; after three times the key is told, once."""
        self.play(name)
        self._clicked[name] += 1
        key = self.key_of(name)
        if self._clicked[name] == OFTEN and key:
            title = word("commands", COMMANDS[name].title).replace("&", "").rstrip("…")
            self._stage.tell(word("playing", "%1: %2 does the same.").replace("%1", title).replace("%2", key))

    def can(self, name: str) -> bool:
        """Whether the command can run now."""
        return COMMANDS[name].when(self._desk)

    def is_on(self, name: str) -> bool | None:
        """Whether what the command asks for is so already; None for what is done once."""
        on = COMMANDS[name].on
        return None if on is None else on(self._desk)

    def step(self, name: str) -> str:
        """Which step undo or redo would take, in words; empty for other commands, or where there is none."""
        steps = {"comment.undo": self._desk.undo_name, "comment.redo": self._desk.redo_name}
        return wording.step(found) if (found := steps.get(name)) else ""

    def _why_not(self, name: str) -> str:
        menu, verb = name.split(".", 1)
        if menu == "comment" and verb in set(Verdict):
            return told(self._desk.can(Verdict(verb)) or "")
        if menu == "outbox":
            return word("playing", "Nothing waits for this comment.")
        if menu == "strip":
            return word("playing", "No reason is asked for now.")
        if name in ("comment.undo", "comment.repeat"):
            return word("playing", "There is nothing to undo.")
        if menu == "selection" and self._desk.queue.count:
            return word("playing", "Nothing is selected. X selects the comment in focus.")
        return word("playing", "That is not possible here.")
