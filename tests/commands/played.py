"""A stage that remembers what was asked of it."""

from moderator.commands import COMMANDS
from moderator.commands.stage import FlagWords
from tests.desk.shift import Shift


class Played:
    """A shift whose commands are played by id."""

    def __init__(self, shift: Shift) -> None:
        self.shift = shift
        self.asked: list[tuple[str, object]] = []
        self.written: str | None = "tomorrow 9:00"
        self.words: FlagWords | None = FlagWords("legal", "ask")

    def play(self, *ids: str) -> None:
        """Run commands, as menu and keys do: only where they can run."""
        for id_ in ids:
            assert COMMANDS[id_].when(self.shift.desk), f"{id_} cannot run now"
            COMMANDS[id_].run(self.shift.desk, self)
            self.shift.lanes.run_all()

    def can(self, id_: str) -> bool:
        """Whether a command can run now."""
        return COMMANDS[id_].when(self.shift.desk)

    def ask_flag(self) -> FlagWords | None:
        self.asked.append(("ask_flag", None))
        return self.words

    def ask_words(self, what: str) -> str | None:
        self.asked.append(("ask_words", what))
        return self.written

    def show(self, what: str) -> None:
        self.asked.append(("show", what))

    def focus(self, pane: str) -> None:
        self.asked.append(("focus", pane))

    def open(self, url: str) -> None:
        self.asked.append(("open", url))

    def copy(self, text: str) -> None:
        self.asked.append(("copy", text))

    def tell(self, sentence: str) -> None:
        self.asked.append(("tell", sentence))

    def scroll(self, pages: int) -> None:
        self.asked.append(("scroll", pages))

    def quit(self) -> None:
        self.asked.append(("quit", None))
