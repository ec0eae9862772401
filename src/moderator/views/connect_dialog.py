"""Connecting a site: what to type, what trying it found, and what to do where it does not work."""

import getpass
from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from moderator.domain.errors import Trouble
from moderator.domain.ref import SITE_NAME
from moderator.domain.site_entry import SiteEntry
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.forms.connect_dialog import Ui_ConnectDialog
from moderator.jobs import Job
from moderator.models.told import told
from moderator.models.wording import word
from moderator.views.connecting import Connecting, Tried, parts_of, url_of
from moderator.views.geometry import to_scale, within_screen
from moderator.widgets import measures
from moderator.widgets.step_list import ShownStep
from moderator.widgets.verb_button import Room

_ON_COMMAND_LINE = "`site grants`"
"""What a remedy names where this dialog has a button."""
_STEPS = {
    "ssh": QT_TRANSLATE_NOOP("connect", "SSH"),
    "connect": QT_TRANSLATE_NOOP("connect", "Connection"),
    "tls": QT_TRANSLATE_NOOP("connect", "Encryption"),
    "sign in": QT_TRANSLATE_NOOP("connect", "Signing in"),
    "database": QT_TRANSLATE_NOOP("connect", "Database"),
    "tables": QT_TRANSLATE_NOOP("connect", "WordPress's tables"),
    "read": QT_TRANSLATE_NOOP("connect", "Reading"),
    "write": QT_TRANSLATE_NOOP("connect", "Writing"),
}


class ConnectDialog(QDialog):
    """Enter tries; when everything works the site is kept and the dialog closes."""

    def __init__(
        self, connecting: Connecting, known: SiteEntry | None = None, parent: QWidget | None = None
    ) -> None:
        """`known` is the site to change, None for a new one."""
        super().__init__(parent)
        self.ui = Ui_ConnectDialog()
        self.ui.setupUi(self)
        to_scale(self)
        self._connecting, self._known = connecting, known
        self._job: Job | None = None
        self._chosen = False
        self._said_last: QWidget | None = None
        self._dress()
        self._fill(known)
        ui = self.ui
        ui.connect_now.clicked.connect(self._try)
        ui.cancel.clicked.connect(self.reject)
        ui.show_grants.clicked.connect(self._show_grants)
        ui.anyway.clicked.connect(self._keep_anyway)
        QShortcut(QKeySequence("Alt+G"), self, ui.show_grants.click)
        QShortcut(QKeySequence("Alt+O"), self, ui.anyway.click)

    def _dress(self) -> None:
        ui = self.ui
        for label in self.findChildren(QLabel):
            if label.objectName().endswith("_label"):
                label.setMinimumWidth(measures.px(110))
                label.setMinimumHeight(measures.px(30))
        ui.grants.hide()
        ui.grants.setMinimumHeight(measures.px(150))
        ui.cancel.wear(self.tr("Cancel"), "Esc")
        ui.show_grants.wear(self.tr("Show grants"), "Alt+G", "key", "second")
        ui.connect_now.wear(self.tr("Connect"), "⏎", "link", "accent")
        ui.connect_now.setDefault(True)
        for button in (ui.cancel, ui.show_grants, ui.anyway):
            button.setAutoDefault(False)
        ui.anyway.hide()
        if self.screen().availableGeometry().width() < measures.px(720):
            for button in (ui.cancel, ui.show_grants, ui.anyway, ui.connect_now):
                button.fit(Room.BARE)
        ui.scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        within_screen(self, 680, 810)

    def _fill(self, known: SiteEntry | None) -> None:
        ui = self.ui
        ui.prefix.setText("wp_")
        ui.moderator.setEditText(_login())
        if known is None:
            ui.name.setFocus()
            return
        self.setWindowTitle(self.tr("Connection of %1").replace("%1", known.label))
        ui.title.setText(self.windowTitle())
        host, user, database = parts_of(known.url)
        for field, text in (
            (ui.name, known.name),
            (ui.host, host),
            (ui.user, user),
            (ui.database, database),
            (ui.prefix, known.prefix),
            (ui.ssh, known.ssh or ""),
            (ui.ca, known.ca or ""),
        ):
            field.setText(text)
        ui.name.setReadOnly(True)
        ui.moderator.setEditText(known.moderator or _login())
        ui.at_once.setChecked(known.trash_at_once)
        ui.password.setPlaceholderText(self.tr("as it is kept"))
        ui.password.setFocus()

    def entry(self) -> SiteEntry:
        """The site as typed; Trouble where a field is missing."""
        ui = self.ui
        for field, label in (
            (ui.name, ui.name_label),
            (ui.host, ui.host_label),
            (ui.database, ui.database_label),
        ):
            if not field.text().strip():
                field.setFocus()
                missing = self.tr("%1 is missing.")
                raise Trouble(missing.replace("%1", label.text().replace("&", "")))
        name = ui.name.text().strip()
        if not SITE_NAME.fullmatch(name):
            ui.name.setFocus()
            raise Trouble(
                self.tr("A name has small letters, digits and underscores, and begins with a letter.")
            )
        url = url_of(ui.host.text().strip(), ui.user.text().strip(), ui.database.text().strip())
        if self._known is not None and parts_of(url) == parts_of(self._known.url):
            url = self._known.url  # it may say more than the fields do
        made = self._known or SiteEntry(name, url)
        return replace(
            made,
            name=name,
            url=url,
            prefix=ui.prefix.text().strip(),
            moderator=self._moderator(),
            trash_at_once=ui.at_once.isChecked(),
            ssh=ui.ssh.text().strip() or None,
            ca=ui.ca.text().strip() or None,
        )

    def reject(self) -> None:
        """Nobody waits for the answer any more."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _try(self) -> None:
        try:
            entry = self.entry()
        except Trouble as trouble:
            self._say(trouble)
            return
        self._say_steps([ShownStep(None, self.tr("Trying…"), now=True)])
        self.ui.connect_now.setEnabled(False)
        self.ui.anyway.hide()
        self._job = self._connecting.attempt(
            entry, self.ui.password.text(), lambda tried: self._tried(entry, tried)
        )

    def _tried(self, entry: SiteEntry, tried: Tried) -> None:
        self._job = None
        self.ui.connect_now.setEnabled(True)
        self._show(tried)
        failed = tried.failed
        if failed is None:
            if self._choose(tried):
                return
            self._keep(replace(entry, read_only=False, moderator=self._moderator()))
            return
        self.ui.connect_now.wear(self.tr("Try again"), "⏎")
        self.ui.anyway.show()
        if failed.step == "write":
            self.ui.anyway.wear(self.tr("Work read-only"), "Alt+O", "lock", "second")
            self._choose(tried)
        else:
            self.ui.anyway.wear(self.tr("Keep, and try later"), "Alt+O", "later", "second")

    def _show(self, tried: Tried) -> None:
        shown = [
            ShownStep(step.ok, told(step.message if step.ok else _with(step.message, step.remedy)))
            for step in tried.steps
        ]
        tried_names = {step.step for step in tried.steps}
        if tried.failed is not None:
            order = list(_STEPS)
            rest = order[order.index(tried.failed.step) + 1 :] if tried.failed.step in order else []
            shown += [
                ShownStep(None, word("connect", _STEPS[name])) for name in rest if name not in tried_names
            ]
        self._say_steps(shown)

    def _choose(self, tried: Tried) -> bool:
        """Offer the site's own people; whether the person has to choose before the site is kept."""
        logins = [one.login for one in tried.moderators]
        box, typed = self.ui.moderator, self._moderator()
        if not logins or typed in logins or self._chosen:
            return False
        self._chosen = True
        box.clear()
        for one in tried.moderators:
            box.addItem(f"{one.name} ({one.login})" if one.name else one.login, one.login)
        box.setEditText(typed)
        box.setFocus()
        self.ui.moderator_hint.setText(
            self.tr("The site does not know “%1”. Choose who you are, or press Enter to keep it.").replace(
                "%1", typed
            )
        )
        return tried.failed is None

    def _moderator(self) -> str:
        box = self.ui.moderator
        at = box.findText(box.currentText())
        found = box.itemData(at) if at >= 0 else None
        return found if isinstance(found, str) else box.currentText().strip()

    def _keep_anyway(self) -> None:
        if self.ui.anyway.isHidden():
            return
        try:
            self._keep(self.entry())
        except Trouble as trouble:
            self._say(trouble)

    def _keep(self, entry: SiteEntry) -> None:
        try:
            self._connecting.keep(entry, self.ui.password.text(), known=self._known is not None)
        except Trouble as trouble:
            self._say(trouble)
            return
        self.accept()

    def _say(self, trouble: Trouble) -> None:
        self._say_steps([ShownStep(False, told(_with(trouble.message, trouble.remedy)))])

    def _say_steps(self, shown: list[ShownStep]) -> None:
        self.ui.steps.show_steps(shown)
        self._bring(self.ui.steps)

    def _bring(self, widget: QWidget) -> None:
        self._said_last = widget
        self.ui.sheet.adjustSize()
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self._said_last is not None:  # to its end: Qt would be content with the line of its cursor
            place = self._said_last.geometry()
            self.ui.scroll.ensureVisible(0, place.bottom() + 1, 0, 0)
            self.ui.scroll.ensureVisible(0, place.top(), 0, 0)
            trouble = self.ui.steps.trouble()  # of a box that is higher than the room, the line that matters
            if self._said_last is self.ui.steps and not trouble.isEmpty():
                line = trouble.center().y() + place.top()
                self.ui.scroll.ensureVisible(0, line, 0, trouble.height())

    def _grow(self) -> None:
        """As high as the screen lets it be: the lines come on top of all that is there."""
        before, room = self.size(), self.screen().availableGeometry()
        within_screen(self, 680, 1000)
        self.resize(self.size().expandedTo(before))
        lowest = room.bottom() - self.frameGeometry().height()
        self.move(self.x(), max(room.top(), min(self.y(), lowest)))

    def _make_room(self, _least: int, most: int) -> None:
        """Between fields and scroll bar, where there is one; what was said last stays in sight."""
        measures.inset(self.ui.sheet_layout, 0, 0, measures.px(8) if most else 0, 0)
        self._keep_in_sight()

    def _show_grants(self) -> None:
        ui = self.ui
        entry = SiteEntry("site", url_of("localhost", ui.user.text().strip(), ui.database.text().strip()))
        ui.grants.setPlainText(self._connecting.grants(replace(entry, prefix=ui.prefix.text().strip())))
        ui.grants.show()
        self._grow()
        self._bring(ui.grants)
        ui.grants.setFocus()


def _with(message: str, remedy: str | None) -> str:
    return f"{message} {(remedy or '').replace(_ON_COMMAND_LINE, '“Show grants”')}".rstrip()


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""
