"""What opens over the desk: settings, keys, palette, cheat sheet, journal, figures, menus."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QMenu

from moderator.commands.table import MENUS
from moderator.views.flag_dialog import FlagDialog
from moderator.views.palette import Palette
from moderator.views.settings_dialog import SettingsDialog
from moderator.views.watch_dialog import WatchDialog
from tests.screenshots.of_desk import middling
from tests.screenshots.scene import Scene
from tests.screenshots.states import state


@state("settings")
def settings(at: Scene) -> None:
    """What can be set."""
    at.shoot_over("desk.settings")


@state("settings-end")
def settings_end(at: Scene) -> None:
    """The same, scrolled to its end."""

    def scrolled(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        bar = dialog.ui.scroll.verticalScrollBar()
        bar.setValue(bar.maximum())

    at.shoot_over("desk.settings", scrolled)


@state("keys-page")
def keys_page(at: Scene) -> None:
    """Keys of one's own."""

    def turned(dialog: QDialog) -> None:
        assert isinstance(dialog, SettingsDialog)
        dialog.ui.tabs.setCurrentIndex(1)

    at.shoot_over("desk.settings", turned)


@state("keys")
def keys(at: Scene) -> None:
    """The cheat sheet."""
    at.shoot_over("desk.keys")


@state("palette")
def palette(at: Scene) -> None:
    """A command by its name."""
    at.shoot_over("view.palette")


@state("palette-nothing")
def palette_nothing(at: Scene) -> None:
    """No command is called that."""

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, Palette)
        dialog.ui.search.setText("zzzz")
        dialog._narrow("zzzz")

    at.shoot_over("view.palette", typed)


@state("journal")
def journal(at: Scene) -> None:
    """All that was decided."""
    worked(at)
    at.shoot_over("desk.journal")


@state("journal-empty", "nobody")
def journal_empty(at: Scene) -> None:
    """Nothing was decided yet."""
    at.shoot_over("desk.journal")


@state("report")
def report(at: Scene) -> None:
    """One's own figures."""
    worked(at)
    at.shoot_over("desk.report")


@state("report-empty")
def report_empty(at: Scene) -> None:
    """No figures yet."""
    at.shoot_over("desk.report")


@state("watch")
def watch(at: Scene) -> None:
    """What an entry would have held."""

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, WatchDialog)
        dialog.ui.entry.setText("water")
        dialog.rehearse()
        at.rest()
        dialog._keep()
        dialog.ui.entry.setText("spins")
        dialog.rehearse()

    at.shoot_over("desk.watch", typed)


@state("watch-empty")
def watch_empty(at: Scene) -> None:
    """Nothing typed."""

    def cleared(dialog: QDialog) -> None:
        assert isinstance(dialog, WatchDialog)
        dialog.ui.entry.setText("")
        dialog.rehearse()

    at.shoot_over("desk.watch", cleared)


@state("flag")
def flag(at: Scene) -> None:
    """A second pair of eyes, please."""
    at.to(middling)

    def typed(dialog: QDialog) -> None:
        assert isinstance(dialog, FlagDialog)
        dialog.ui.note.setText("Is the mayor's brother named here in full?")

    at.shoot_over("comment.flag", typed)


@state("menu-comment")
def menu_comment(at: Scene) -> None:
    """A menu that is open."""
    _menu(at, "Comment")


@state("menu-view")
def menu_view(at: Scene) -> None:
    """The longest menu."""
    _menu(at, "View")


@state("menu-selection")
def menu_selection(at: Scene) -> None:
    """The menu of what is selected."""
    at.to(middling)
    at.play(*["selection.down"] * 3)
    _menu(at, "Selection")


@state("context-menu")
def context_menu(at: Scene) -> None:
    """On a comment, by the other mouse button."""
    at.to(middling)
    menu = at.shown._menu
    menu.popup(at.window.mapToGlobal(QPoint(at.window.width() // 3, at.window.height() // 4)))
    at.shoot(menu)
    menu.hide()


def _menu(at: Scene, name: str) -> None:
    bar = at.window.menuBar()
    action = bar.actions()[list(MENUS).index(name)]
    menu = action.menu()
    assert isinstance(menu, QMenu)
    spot = bar.actionGeometry(action)
    corner = spot.bottomRight() if at.window.isRightToLeft() else spot.bottomLeft()
    menu.ensurePolished()
    wide = menu.sizeHint().width() if at.window.isRightToLeft() else 0
    menu.popup(bar.mapToGlobal(corner) - QPoint(wide, 0))
    at.shoot(menu)
    menu.hide()


def worked(at: Scene) -> None:
    """Some days of work, for what is read later."""
    first = at.now
    for day in range(4):
        for number in range(4 + day % 3 * 3):
            verdict = ("approve", "approve", "reject", "spam", "approve", "hold")[(number + day) % 6]
            at.play(f"comment.{verdict}")
            if verdict == "reject":
                at.play(f"strip.{1 + number % 4}")
            at.later(20 + number * 7 % 40)
        at.play("comment.undo")
        at.later(3600 * (21 + day % 4))
    assert at.now > first
