"""What a command needs of a person or a screen: a small port: window, command line and tests fill it."""

from typing import NamedTuple, Protocol


class FlagWords(NamedTuple):
    """Why a second pair of eyes is wanted; both may be empty."""

    reason: str
    note: str


class Stage(Protocol):
    """Where commands are played."""

    def ask_flag(self) -> FlagWords | None:
        """Ask for reason and note; None where the moderator thinks better of it."""
        ...

    def ask_words(self, what: str) -> str | None:
        """Ask for a few words: `note`, `author_note`, or `later` for a time; None where nothing is said."""
        ...

    def show(self, what: str) -> None:
        """Bring up `palette`, `cheat_sheet`, `connect`, `sites`, `demo`, `about` or fold `queues`."""
        ...

    def focus(self, pane: str) -> None:
        """Give the keyboard to `queue`, `comment`, `article`, `search`, or the `next` or `previous` pane."""
        ...

    def open(self, url: str) -> None:
        """Open an http or https address in the browser; anything else is refused in words."""
        ...

    def copy(self, text: str) -> None:
        """Put plain text on the clipboard."""
        ...

    def tell(self, sentence: str) -> None:
        """Say a sentence in passing."""
        ...

    def scroll(self, pages: int) -> None:
        """Scroll comment, then article, by a page; negative scrolls back."""
        ...

    def quit(self) -> None:
        """Leave the program."""
        ...
