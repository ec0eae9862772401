"""Which page the window shows: the desk, an empty queue, the first start; notices and progress above."""

from collections.abc import Callable

from moderator.commands.table import COMMANDS
from moderator.desk.desk import Desk
from moderator.desk.excluded import Excluded
from moderator.desk.site_state import State
from moderator.forms.main_window import Ui_MainWindow
from moderator.models import wording
from moderator.models.told import told
from moderator.models.wording import word
from moderator.views.geometry import to_scale
from moderator.views.playing import Player
from moderator.widgets import icons, inks, measures

_FIRST = (State.NEVER, State.SYNCING)
"""States of a site whose first comments are still to come."""


class Pages:
    """Designed states instead of blank ones."""

    def __init__(
        self,
        desk: Desk,
        clock: Callable[[], float],
        ui: Ui_MainWindow,
        player: Player,
        key_of: Callable[[str], str],
    ) -> None:
        self._desk, self._clock, self._ui, self._key_of = desk, clock, ui, key_of
        self._searching = False
        self.typing: Callable[[], bool] = lambda: False
        """Whether somebody types a search: the field stays where it is, also where nothing is found."""
        self.came: Callable[[], None] = lambda: None
        """Called when rows are there where none were: the keyboard belongs to them."""
        ui.first_connect.clicked.connect(lambda: player.play("desk.connect"))
        ui.first_demo.clicked.connect(lambda: player.play("desk.demo"))
        for page in (ui.first_page, ui.empty_page):
            to_scale(page)
        self.dress()

    def dress(self) -> None:
        """Put on the fonts and inks of the moment."""
        ui, worn = self._ui, inks.of(self._ui.central.palette())
        ui.first_text.setFixedWidth(measures.px(520))
        ui.first_connect.wear(word("first", "Connect a site"), "", "link", "accent")
        ui.first_demo.wear(word("first", "Try the demo"), "", "article", "second")
        ui.first_hint.setText(
            word("first", "%1 shows all keys, %2 finds any command.")
            .replace("%1", self._key_of("desk.keys"))
            .replace("%2", self._key_of("view.palette"))
        )
        size = measures.px(56)
        ui.first_sign.setPixmap(icons.pixmap("moderator", worn.accent, size, ui.central.devicePixelRatio()))

    def show_panes(self) -> None:
        """Show the panes although the queue is empty: somebody wants to search."""
        self._searching = True
        self._ui.work.setCurrentWidget(self._ui.panes)

    def refresh(self) -> None:
        """Sites, queue or notices have changed."""
        desk, ui = self._desk, self._ui
        ui.pages.setCurrentWidget(ui.desk_page if desk.sites else ui.first_page)
        self._notice()
        self._progress()
        queue = desk.queue
        if queue.count or queue.loading or (queue.query and self.typing()):
            self._searching = False
            if ui.work.currentWidget() is not ui.panes:
                ui.work.setCurrentWidget(ui.panes)
                self.came()
            return
        if self._searching and not queue.query:
            return
        self._searching = False
        title, text, facts = self._empty()
        ui.empty_title.setText(title)
        ui.empty_text.setText(text)
        ui.empty_facts.setText(facts)
        ui.work.setCurrentWidget(ui.empty_page)

    def _empty(self) -> tuple[str, str, str]:
        queue = self._desk.queue
        if queue.query:
            text = word("empty", "No comment in “%1” fits: %2").replace("%1", word("queues", queue.title))
            back = word("empty", "%1 shows the whole queue again, %2 changes the search.")
            back = back.replace("%1", self._key_of("selection.none")).replace("%2", self._key_of("go.search"))
            text = text.replace("%2", queue.query)
            return word("empty", "Nothing found"), "\n".join((text, *map(_without, queue.excluded[:3]))), back
        if any(site.last_sync is None and site.state is State.STOPPED for site in self._desk.sites):
            again = word("empty", "%1 goes on where it was.").replace("%1", self._key_of("desk.stop"))
            return word("empty", "Reading is stopped"), again, ""
        first = any(site.last_sync is None and site.state in _FIRST for site in self._desk.sites)
        # counted and not shown: on their way; but one's own decisions may not be counted yet
        coming = bool(self._desk.counts.get(queue.name)) and self._desk.undo_name is None
        if first or coming:
            return (
                word("empty", "Fetching comments"),
                word("empty", "The newest that wait come first; they appear here as soon as they arrive."),
                "",
            )
        if self._desk.sites and all(site.last_sync is None for site in self._desk.sites):
            return (
                word("empty", "Nothing has been read yet"),
                word("empty", "Comments appear here as soon as the site answers."),
                "",
            )
        text = {
            "pending": word("empty", "No comment waits for a decision. New ones appear by themselves."),
            "flagged": word("empty", "Nobody asks for a second look."),
            "later": word("empty", "Nothing is put off. %1 puts a comment off until a time.").replace(
                "%1", self._key_of("comment.later")
            ),
            "attention": word("empty", "Every decision was taken by its site."),
            "doubtful": word("empty", "Nothing that the site took for spam looks honest here."),
            "outbox": word("empty", "Everything is delivered."),
        }.get(queue.name, word("empty", "This queue is empty."))
        return word("empty", "Nothing waits"), text, self._elsewhere()

    def _elsewhere(self) -> str:
        desk, counts = self._desk, self._desk.counts
        parts = []
        left = desk.grace_left(self._clock())
        if left is not None and desk.undo_name is not None:
            words = word("empty", "%1: delivered in %2, %3 undoes").replace(
                "%1", wording.step(desk.undo_name)
            )
            words = words.replace("%2", wording.clock(left + 0.999))
            parts.append(words.replace("%3", self._key_of("comment.undo")))
        if counts.get("attention"):
            parts.append(
                word("empty", "%1 need attention").replace("%1", wording.number(counts["attention"]))
            )
        if counts.get("flagged"):
            parts.append(word("empty", "%1 flagged").replace("%1", wording.number(counts["flagged"])))
        return "  ·  ".join(parts)

    def _notice(self) -> None:
        notices = self._desk.notices
        if notices and notices[0].command == f"go.{self._desk.queue.name}":
            self._desk.dismiss(0)  # the person is there; telling so comes back here
            return
        if not notices:
            self._ui.notice.show_notice("")
            return
        notice = notices[0]
        name = word("commands", COMMANDS[notice.command].title).replace("&", "") if notice.command else ""
        end = "" if notice.title.endswith(":") else "."
        said = f"{told(notice.title)}{end} {told(notice.message)}"
        if len(notices) > 1:
            more = word("empty", "%1 more").replace("%1", wording.number(len(notices) - 1))
            said = f"{said}  ·  {more}"
        self._ui.notice.show_notice(
            said, name, self._key_of(notice.command or ""), self._key_of("desk.dismiss")
        )

    def _progress(self) -> None:
        shares = [
            done / total
            for site in self._desk.sites
            if site.state is State.SYNCING and site.progress is not None
            for _stage, done, total in (site.progress,)
            if total
        ]
        self._ui.progress.show_share(min(shares) if shares else None)


def _without(part: Excluded) -> str:
    """Which thing asked excludes everything."""
    words = (
        word("empty", "Without “%1” more than %2 would.")
        if part.more
        else word("empty", "Without “%1” %2 would.")
    )
    return words.replace("%2", wording.number(part.fitting)).replace("%1", part.asked)
