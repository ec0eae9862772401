"""The program itself: sync, sites, help, leaving."""

from moderator.commands.stage import Stage
from moderator.commands.table import command
from moderator.desk.desk import Desk
from moderator.domain.words import QT_TRANSLATE_NOOP


@command(
    "desk.sync",
    keys="F5",
    menu="Moderator",
    when=lambda desk: bool(desk.sites),
    title=QT_TRANSLATE_NOOP("commands", "&Sync now"),
    help=QT_TRANSLATE_NOOP("commands", "Deliver what waits and read what is new, at once."),
)
def sync(desk: Desk, stage: Stage) -> None:
    """Grace or not, backoff or not."""
    desk.sync()


@command(
    "desk.stop",
    keys="Shift+F5",
    menu="Moderator",
    when=lambda desk: bool(desk.sites),
    title=QT_TRANSLATE_NOOP("commands", "St&op or resume the sync"),
    help=QT_TRANSLATE_NOOP(
        "commands",
        "Stop reading the sites, or go on where it was stopped; decisions are delivered meanwhile.",
    ),
)
def stop(desk: Desk, stage: Stage) -> None:
    """A first pull of a million comments on a dear line waits for a better one."""
    desk.stop_or_resume()


@command(
    "desk.dismiss",
    keys="Ctrl+D",
    menu="View",
    when=lambda desk: bool(desk.notices),
    title=QT_TRANSLATE_NOOP("commands", "Put the notice a&way"),
    help=QT_TRANSLATE_NOOP("commands", "Put away what the line above the desk says."),
)
def dismiss(desk: Desk, stage: Stage) -> None:
    """The next one shows, if there is one."""
    desk.dismiss(0)


@command(
    "desk.connect",
    menu="Moderator",
    title=QT_TRANSLATE_NOOP("commands", "&Connect a site…"),
    help=QT_TRANSLATE_NOOP("commands", "Connect a newsroom's site and try the connection."),
)
def connect(desk: Desk, stage: Stage) -> None:
    """Opens the connection dialog."""
    stage.show("connect")


@command(
    "desk.demo",
    menu="Moderator",
    title=QT_TRANSLATE_NOOP("commands", "Try the &demo"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Open a desk on the demo newsroom, in a window and profile of its own."
    ),
)
def demo(desk: Desk, stage: Stage) -> None:
    """Another process: the demo and a real profile never meet."""
    stage.show("demo")


@command(
    "desk.settings",
    keys="Ctrl+,",
    menu="Moderator",
    title=QT_TRANSLATE_NOOP("commands", "Se&ttings…"),
    help=QT_TRANSLATE_NOOP("commands", "Change how long decisions wait, how often sites are read, and keys."),
)
def settings(desk: Desk, stage: Stage) -> None:
    """What is changed holds at once."""
    stage.show("settings")


@command(
    "desk.journal",
    keys="Ctrl+J",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "&Journal…"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Look through all that was decided here, and take any batch of it back."
    ),
)
def journal(desk: Desk, stage: Stage) -> None:
    """Undo walks back this session alone; the journal reaches back to the first day."""
    stage.show("journal")


@command(
    "desk.report",
    keys="Ctrl+R",
    menu="Go",
    title=QT_TRANSLATE_NOOP("commands", "Own figures… (&9)"),
    help=QT_TRANSLATE_NOOP(
        "commands", "Look at what you decided: by day and hour, why, how fast, and what became of your flags."
    ),
)
def report(desk: Desk, stage: Stage) -> None:
    """Own numbers; the journal has each decision."""
    stage.show("report")


@command(
    "desk.keys",
    keys=("?", "F1"),
    menu="Help",
    title=QT_TRANSLATE_NOOP("commands", "&Keys"),
    help=QT_TRANSLATE_NOOP("commands", "Show all keys that work here."),
)
def cheat_sheet(desk: Desk, stage: Stage) -> None:
    """The cheat sheet."""
    stage.show("cheat_sheet")


@command(
    "desk.about",
    menu="Help",
    title=QT_TRANSLATE_NOOP("commands", "&About Moderator"),
    help=QT_TRANSLATE_NOOP("commands", "Show the version, and where profile and log lie."),
)
def about(desk: Desk, stage: Stage) -> None:
    """Version and paths."""
    stage.show("about")


@command(
    "desk.quit",
    keys="Ctrl+Q",
    menu="Moderator",
    title=QT_TRANSLATE_NOOP("commands", "&Quit"),
    help=QT_TRANSLATE_NOOP("commands", "Leave; what waits is delivered, or kept and said."),
)
def leave(desk: Desk, stage: Stage) -> None:
    """Decisions are on the disk already."""
    stage.quit()
