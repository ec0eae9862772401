"""The desk on the screen: panes joined to the desk, commands joined to keys and menus."""

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QMenu, QTextBrowser

from moderator.commands.keymap import Keymap
from moderator.desk.change import Change, Kind
from moderator.domain.queues import QUEUES
from moderator.models import wording
from moderator.models.queue_model import QueueModel
from moderator.models.queues_model import QueuesModel
from moderator.views import menus, spoken
from moderator.views.alone import Alone
from moderator.views.announcer import announce
from moderator.views.article_view import ArticleView
from moderator.views.author_view import AuthorView
from moderator.views.comment_view import CommentView
from moderator.views.finding import Finding
from moderator.views.geometry import Geometry, Kept
from moderator.views.keys import KeyFilter, shown
from moderator.views.main_window import MainWindow
from moderator.views.pages import Pages
from moderator.views.playing import Player
from moderator.views.queue_view import QueueView
from moderator.views.quick_look import QuickLook
from moderator.views.running import Running
from moderator.views.stage import WindowStage
from moderator.views.status_view import StatusView
from moderator.views.strip_view import StripView
from moderator.widgets.queue_name import QueueNameDelegate

IDLE = 2500
"""Milliseconds without a key after which decided rows are taken out."""


class DeskView(QObject):
    """Fills a `MainWindow`. Changes of the desk come in through `changed`, time through `tick`."""

    def __init__(self, window: MainWindow, running: Running, kept: Kept) -> None:
        """`kept` remembers sizes from day to day."""
        super().__init__(window)
        desk, keys, clock, zone = running.desk, running.keys, running.opened.clock, running.opened.zone
        self._window, self._desk, self._keys = window, desk, keys
        spoken.keep(running.opened.settings)
        self.ui = window.ui
        self.stage = WindowStage(window, self.ui.status.showMessage)
        self.player = Player(desk, self.stage)
        self.player.key_of = self.key_of
        self.queue_model = QueueModel(desk, clock, self.key_of("comment.undo"), self)
        self.queues_model = QueuesModel(desk, self.key_of, self)
        self.queue = QueueView(desk, self.queue_model, self.key_of("view.arrived"), window)
        self.comment = CommentView(desk, clock, zone, self.key_of, window)
        self.article = ArticleView(desk, zone, self.key_of("comment.site"), window)
        self.author = AuthorView(desk, zone, self.key_of, self.article)
        self.status = StatusView(desk, clock, self.ui.status)
        self.strip = StripView(desk, self.ui.status, self.status.left)
        for pane in (self.queue, self.comment, self.article):
            pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            self.ui.panes.addWidget(pane)
        self.pages = Pages(desk, clock, self.ui, self.player, self.key_of)
        self.geometry_kept = Geometry(window, kept)
        menus.fill(window.menuBar(), self.player, keys)
        self.alone = Alone(self.ui, self.queue, self.comment, self.article)
        self._menu = menus.comment_menu(self.player, keys, window.menuBar())
        self._connect()
        finding = Finding(self._texts, self.stage.ask_words, self.stage.tell)
        self.stage.shows |= {"find": finding.ask, "find_next": finding.next}
        self._laid_out = QTimer(self)  # after the panes, which hear of other inks later than the window
        self._laid_out.setSingleShot(True)
        self._laid_out.timeout.connect(finding.dress)
        self._laid_out.timeout.connect(self.status.refresh)
        self._keymap = Keymap(keys)
        self._key_filter = KeyFilter(window, self._keymap, self._play, self._wait)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(desk.tidy)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._focus_changed)
        self._half = QTimer(self)
        self._half.setSingleShot(True)
        self._half.timeout.connect(self._forget_half)
        self.refresh()
        self.stage.focus("queue")

    def _connect(self) -> None:
        ui, window = self.ui, self._window
        window.resized.connect(self.geometry_kept.resized)
        window.dressed.connect(self._dressed)
        window.closing.connect(self.geometry_kept.keep)
        self.alone.left = self.geometry_kept.resized
        self.geometry_kept.still = lambda: self.alone.on
        self.geometry_kept.beside = lambda: self._desk.author.open
        ui.queues.setModel(self.queues_model)
        ui.queues.setItemDelegate(QueueNameDelegate(ui.queues))
        ui.queues.clicked.connect(self._open_queue)
        ui.queues.activated.connect(self._open_queue)
        self.comment.asked.connect(self._click)
        self.strip.asked.connect(self._click)
        for pane in (self.comment, self.article):
            pane.link.connect(self.stage.open)
            pane.pointed.connect(
                lambda target: ui.status.showMessage(target) if target else ui.status.clearMessage()
            )
        self.queue.left_search.connect(self._left_search)
        self.pages.typing = self.queue.ui.search.hasFocus
        self.queue.menu_asked.connect(self._pop_menu)
        ui.notice.helped.connect(self._help)
        ui.notice.dismissed.connect(lambda: self._desk.dismiss(0))
        self.pages.came = self._rows_came
        self.stage.panes = {
            "queues": ui.queues,
            "queue": self.queue.ui.table,
            "search": self.queue.ui.search,
            "comment": self.comment.ui.text,
            "article": self.article,
        }
        self.stage.before_focus = self._before_focus
        self.stage.scrolls = (self.comment.turn_page, self.article.turn_page)
        self.stage.leave = window.close
        self.stage.shows |= {
            "queues": self.geometry_kept.fold,
            "thread": self.comment.unfold,
            "why": self.comment.ask_why,
            "alone": self.alone.turn,
            "panes": self.alone.leave,
            "look": self._look,
            "comment": self._focus_changed,
        }

    def _rows_came(self) -> None:
        """Qt gave the keyboard to the list of queues, for want of anything else."""
        holder = self._window.focusWidget()
        if not (isinstance(holder, QLineEdit) and holder.isVisible()):
            self.stage.focus("queue")

    def key_of(self, command: str) -> str:
        """The key of a command as people read it; empty for none."""
        bound = self._keys.get(command, ())
        return shown(bound[0]) if bound else ""

    def rebind(self, keys: dict[str, tuple[str, ...]]) -> None:
        """Other keys from now on, and printed wherever they are printed."""
        self._keys.clear()
        self._keys.update(keys)
        self._keymap.rebind(keys)
        bar = self._window.menuBar()
        bar.clear()
        for menu in bar.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
            menu.deleteLater()
        menus.fill(bar, self.player, keys)
        self._menu = menus.comment_menu(self.player, keys, bar)
        self.queue_model.undo_key = self.key_of("comment.undo")
        self.queue.arrived_key = self.key_of("view.arrived")
        self.article.view_key = self.key_of("comment.site")
        self.pages.dress()
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is."""
        self.queue.reset()
        self._focus_changed()
        self.queues_model.refresh()
        self.pages.refresh()
        self.status.refresh()

    def changed(self, change: Change) -> None:
        """The desk tells what changed."""
        kind = change.kind
        if kind is Kind.STRIP:
            self.strip.refresh()
        elif kind is Kind.ARRIVED:
            self.queue.head()
        else:
            self._changed(change, kind)

    def _changed(self, change: Change, kind: Kind) -> None:
        if kind is Kind.QUEUE:
            self.queue.reset()
            self.queues_model.refresh()
            self.pages.refresh()
            self.status.refresh()
        elif kind is Kind.ROWS:
            self.queue_model.touch(change.keys)
            if not change.keys or (self.comment.item is not None and self.comment.item.key in change.keys):
                self._again.start(0)  # the focus usually moves on before anybody sees it
        elif kind is Kind.FOCUS:
            self._focus_changed()
        elif kind is Kind.SELECTION:
            self.queue_model.selection_changed()
            self.comment.bulk.refresh()
        elif kind is Kind.COUNTS:
            self.queues_model.refresh()
            self.queue.head()
            self.pages.refresh()
        elif kind in (Kind.SITES, Kind.NOTICE):
            self.pages.refresh()
            self.status.refresh()
            self.comment.show_verbs()
        elif kind is Kind.SAID:
            self.stage.tell(wording.word("matching", change.sentence))
        elif kind is Kind.SEARCHES:
            self.queues_model.reset()
        elif kind is Kind.DECIDED:
            self._decided(change)
        elif kind is Kind.UNDONE:
            announce(self._window, self.tr("Undone"))
            self.comment.bulk.refresh()

    def tick(self) -> None:
        """Time has passed."""
        self.status.refresh()
        if self._desk.queue.name == "outbox":
            self.queue_model.touch()  # grace counts down
        if self.ui.empty_page.isVisible():
            self.pages.refresh()
        if self._desk.recording is not None or self.comment.ui.bulk.isVisible():
            self.comment.bulk.refresh()

    def _focus_changed(self) -> None:
        self._again.stop()
        self.queue.moved()
        if self._desk.queue.elsewhere:
            self._idle.start(IDLE)  # what others decided goes when it has been left
        item = self._desk.focused
        self.pages.refresh()
        if item is not None:
            context = self._desk.context(item.key)
            self.comment.show_comment(item, context)
            self.article.show_article(context.article)
        self.author.show_author(item)
        self.geometry_kept.fit()

    def _look(self) -> None:
        """The article over everything."""
        item = self._desk.focused
        if item is not None:
            look = QuickLook(self._desk, self._desk.zone, self.article.view_key, self._window)
            look.article.link.connect(self.stage.open)
            look.show_article(self._desk.context(item.key).article)
            look.exec()

    def _decided(self, change: Change) -> None:
        self.comment.bulk.refresh()
        self.queue.head()
        self.status.refresh()
        self._idle.start(IDLE)
        if change.verdict is not None:
            done = wording.done(change.verdict)
            if len(change.keys) > 1:
                done = f"{done}: {wording.number(len(change.keys))}"
            said = self.tr("%1. %2 undoes.").replace("%1", done)
            announce(self._window, said.replace("%2", self.key_of("comment.undo")))

    def _pop_menu(self, place: QPoint) -> None:
        self._menu.popup(place)

    def _click(self, command: str) -> None:
        self._waited()
        self.player.click(command)

    def _play(self, command: str) -> None:
        self._waited()
        self.player.play(command)

    def _waited(self) -> None:
        if self._idle.isActive():
            self._idle.start(IDLE)

    def _wait(self, prefix: str) -> None:
        if prefix:
            self.ui.status.showMessage(self.tr("%1 …").replace("%1", prefix), 2000)
            self._half.start(2000)
        else:
            self._half.stop()
            self.ui.status.clearMessage()

    def _forget_half(self) -> None:
        self._keymap.forget()

    def _open_queue(self, index: QModelIndex) -> None:
        self.geometry_kept.chosen()
        if index.row() < len(QUEUES):
            self._desk.open(QUEUES[index.row()].name)
        else:
            self._desk.kept.show(index.row() - len(QUEUES))
        self.stage.focus("queue")

    def _before_focus(self, pane: str) -> None:
        if pane == "search":
            self.pages.show_panes()
            self.queue.to_search()

    def _texts(self) -> list[QTextBrowser]:
        """What can be read now."""
        found = [self.comment.ui.text, self.article.stack.browser]
        return [text for text in found if text is not None and text.isVisible()]

    def _left_search(self) -> None:
        self.stage.focus("queue")
        self.pages.refresh()

    def _help(self) -> None:
        notices = self._desk.notices
        if notices and notices[0].command:
            self.player.play(notices[0].command)

    def _dressed(self) -> None:
        self._laid_out.start(0)
        self.pages.dress()
