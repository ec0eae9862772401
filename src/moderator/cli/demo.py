"""The demo newsroom: an embedded site in a profile of its own, for a window, a terminal, or a picture."""

import queue
import time
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from moderator import assets, paths
from moderator.cli import lines, out
from moderator.commands.stage import FlagWords
from moderator.domain.errors import CannotDo, Trouble, WrongUsage
from moderator.domain.item import QueueItem
from moderator.domain.plain import first_line, one_line
from moderator.domain.site_entry import SiteEntry
from moderator.paths import Paths

if TYPE_CHECKING:
    from moderator.cli.main import Front
    from moderator.desk.desk import Desk
    from moderator.opening import Opened

NAME = "lantern"
LOGIN = "jabbaspenn"
KEYS = "ARSFAZA"
"""What the round presses: approve, reject, spam, flag, approve, undo that, approve it after all."""
_PATIENCE = 60.0
"""Seconds after which a round that does not come on is given up."""


def demo(asked: Namespace, front: "Front") -> int:
    """`moderator demo`: the window, unless a round or a picture is asked for."""
    places = find(asked)
    prepare(places, reset=asked.reset)
    if asked.round:
        from moderator.opening import open_profile

        with open_profile(places.profile) as at:
            return Round(at).go()
    if asked.picture is not None:
        return front.picture(places.profile, asked.picture.absolute())
    return front.window(places.profile)


def find(asked: Namespace) -> Paths:
    """The demo's own profile, unless one is named by option or environment."""
    named = paths.find(asked.profile)
    return named if asked.profile is not None or named != paths.find(None, {}) else paths.demo()


def prepare(places: Paths, *, reset: bool = False) -> None:
    """Make the newsroom where it is missing; WrongUsage for a profile that is somebody's real one."""
    from moderator.opening import open_profile
    from moderator.site.demo import make_demo_site
    from moderator.store import sites

    if places.profile.exists() and not places.demo_site.exists() and any(places.profile.iterdir()):
        raise WrongUsage(
            f"{places.profile} is a profile that is not the demo's.", remedy="Name an empty folder, or none."
        )
    if reset:
        _remove(places)
    with open_profile(places.profile) as at:
        if not places.demo_site.exists():
            make_demo_site(places.demo_site, assets.path("demo"), int(time.time()))
        with at.store.deciding() as conn:
            if not sites.sites(conn):
                sites.add(conn, SiteEntry(NAME, f"sqlite:///{places.demo_site}", moderator=LOGIN))


def _remove(places: Paths) -> None:
    """Take away what the demo made: its store and its site, nothing else that may lie there."""
    if not places.demo_site.exists():
        return
    for pattern in ("journal*.db*", "mirror*.db*", "demo-site.db*", "locks/*"):
        for file in places.profile.glob(pattern):
            file.unlink(missing_ok=True)


class Round:
    """One whole round in the terminal: sync, decide by the keys' own commands, deliver, look at the site."""

    def __init__(self, at: "Opened") -> None:
        """`at` is the demo's profile."""
        self._at = at
        self._calls: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._desk, self._lanes = at.desk(self._calls.put, lambda _change: None)

    def go(self) -> int:
        """Play it; exit 0 when the site holds what was decided."""
        desk = self._desk
        out.line("The Ostrey Lantern, an imaginary newsroom. Reading what waits there…")
        desk.sync()
        self._until(lambda: desk.sites[0].last_sync is not None and desk.sites[0].progress is None)
        desk.open("pending")
        self._until(lambda: desk.queue.complete and bool(desk.counts))
        out.line(f"{out.many(desk.counts['pending'], 'comment')} pending. The first of them:")
        out.table([lines.row(item, self._at.zone, 60) for row in range(5) if (item := desk.queue.row(row))])
        out.line()
        if not desk.queue.left:
            out.say("Nothing waits any more: moderator demo --reset begins anew.")
            return 0
        decided = self._decide(desk)
        out.line()
        out.line(f"{out.many(desk.sites[0].waiting, 'decision')} on this disk. Delivering…")
        desk.sync()
        self._until(lambda: desk.sites[0].waiting == 0 and desk.sites[0].progress is None)
        left = self._lanes.quit()
        out.line("What the site holds now:")
        out.table(self._held(decided))
        return 1 if left else 0

    def _decide(self, desk: "Desk") -> list[int]:
        """Press the keys; ids of what was decided."""
        from moderator.commands import COMMANDS, presets, sheet
        from moderator.commands.keymap import Keymap, Press

        keymap, stage = Keymap(presets.keys()), _Terminal()
        decided: dict[int, None] = {}
        for key in KEYS:
            item = desk.focused
            command = COMMANDS[keymap.press(Press(text=key.lower())).command or ""]
            try:
                command.run(desk, stage)
            except CannotDo as why:
                out.line(f"  {key}  {sheet.name(command)}: {why.message}")
                continue
            if item is not None and command.id != "comment.undo":
                decided[item.ref.id] = None
            back = desk.focused if command.id == "comment.undo" else item
            words = "" if back is None else _words(back)
            out.line(f"  {key}  {sheet.name(command):8}  {words}")
        self._until(lambda: desk.sites[0].waiting > 0)
        return list(decided)

    def _held(self, ids: list[int]) -> list[tuple[str, ...]]:
        from moderator.site.adapter import adapter
        from moderator.store import sites

        with self._at.store.reading() as conn:
            entry = sites.sites(conn)[0]
        line = adapter(entry.kind).connect(entry, None)
        try:
            flagged = set(line.flagged())
            return [
                (
                    f"  {entry.name}:{id_}",
                    lines.status_words(line.comments(after=id_ - 1, limit=1)[0].status),
                    "flagged" if id_ in flagged else "",
                )
                for id_ in ids
            ]
        finally:
            line.close()

    def _until(self, done: Callable[[], bool]) -> None:
        """Take what the lanes answer until `done`; Trouble where a site says why not, or nothing comes."""
        until = time.monotonic() + _PATIENCE
        while not done():
            self._desk.tick(self._at.clock())
            if message := next((site.message for site in self._desk.sites if site.message), ""):
                raise Trouble(message)
            try:
                self._calls.get(timeout=0.2)()
            except queue.Empty:
                if time.monotonic() > until:
                    raise Trouble("The demo does not come on.", remedy="moderator demo --reset") from None


def _words(item: QueueItem) -> str:
    return f"{one_line(item.author, 20)}: {first_line(item.html, 50, exact=True)}"


class _Terminal:
    """The stage of a round: nobody is asked, nothing is shown but words."""

    def ask_flag(self) -> FlagWords:
        """What a moderator might say."""
        return FlagWords("second look", "Is this name public?")

    def ask_words(self, what: str) -> str | None:  # noqa: ARG002 - the stage's own
        """Nobody is asked."""
        return None

    def show(self, what: str) -> None:
        """There is nothing to show it on."""

    def focus(self, pane: str) -> None:
        """There are no panes."""

    def open(self, url: str) -> None:
        """Nothing is opened."""

    def copy(self, text: str) -> None:
        """There is no clipboard."""

    def tell(self, sentence: str) -> None:
        """On standard error."""
        out.say(sentence)

    def scroll(self, pages: int) -> None:
        """There is nothing to scroll."""

    def quit(self) -> None:
        """The round ends by itself."""
