"""What a person would curse in a window, found by measuring: cut words, overlaps, what hangs out."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenuBar,
    QScrollBar,
    QSplitterHandle,
    QStatusBar,
    QStyle,
    QStyleOptionComboBox,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from moderator.widgets import measures
from moderator.widgets.choice_strip import ChoiceButton
from moderator.widgets.elided_label import ElidedLabel
from moderator.widgets.queue_name import NAME_ROLE

_SLACK = 1
"""Pixels that rounding may take."""
_TRIFLE = 24
"""A scroll bar for fewer pixels than this moves less than a line: the room was there."""


def misfits(window: QWidget) -> list[str]:
    """What does not fit in a window or dialog, a line each; empty where a person has nothing to curse."""
    found = [*_outside_of_screen(window)]
    for widget in [window, *window.findChildren(QWidget)]:
        if widget is not window and not _in_sight(widget):
            continue
        for check in _CHECKS:
            found += [f"{_called(widget)}: {why}" for why in check(widget, window)]
        found += [f"{_called(widget)}: {why}" for why in _overlaps(widget)]
    return found


def _in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def _called(widget: QWidget) -> str:
    names: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(names) < 3:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names))


def _cut(widget: QWidget, _window: QWidget) -> Iterator[str]:
    """Words that have less room than they need."""
    if isinstance(widget, QLabel):
        if widget.text() and not isinstance(widget, ElidedLabel):
            yield from _label_cut(widget)
    elif isinstance(widget, QAbstractButton):
        if isinstance(widget, QToolButton | ChoiceButton):
            return  # a sign without words; words that give way to each other and stand in the tooltip
        if widget.text() and widget.width() + _SLACK < widget.minimumSizeHint().width():
            yield f"cut: {_words(widget.text())}"
        if widget.text() and widget.height() + _SLACK < widget.fontMetrics().height():
            yield f"cut in height: {_words(widget.text())}"
    elif isinstance(widget, QLineEdit) and not widget.text() and widget.placeholderText():
        room = widget.width() - measures.px(12)
        if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room:
            yield f"placeholder cut: {_words(widget.placeholderText())}"
    elif isinstance(widget, QComboBox) and widget.currentText():
        yield from _choice_cut(widget)


def _label_cut(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        if label.height() + _SLACK < label.heightForWidth(label.width()):
            yield f"cut in height: {_words(label.text())}"
        return
    needed = label.sizeHint()
    if label.width() + _SLACK < needed.width() or label.height() + _SLACK < needed.height():
        yield f"cut: {_words(label.text())}"


def _choice_cut(box: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    field = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box)
    if box.fontMetrics().horizontalAdvance(box.currentText()) > field.width() + _SLACK:
        yield f"choice cut: {_words(box.currentText())}"


def _names_cut(widget: QWidget, _window: QWidget) -> Iterator[str]:
    """Names of queues that the list cuts."""
    if not isinstance(widget, QListView) or widget.objectName() != "queues" or widget.model() is None:
        return
    for row in range(widget.model().rowCount()):
        index = widget.model().index(row, 0)
        name = index.data(NAME_ROLE)
        if name is None:
            continue
        metrics, small = measures.metrics(10, bold=name.open), measures.metrics(9, bold=name.open)
        room = widget.viewport().width() - measures.px(40) - small.horizontalAdvance(name.waiting)
        told = str(
            index.data(Qt.ItemDataRole.ToolTipRole) or ""
        )  # one's own words may be as long as they are
        if metrics.horizontalAdvance(name.title) > room and name.title not in told:
            yield f"queue cut: {name.title} {name.waiting}"


def _scrolls_for_nothing(widget: QWidget, window: QWidget) -> Iterator[str]:
    if not isinstance(widget, QScrollBar):
        return
    far = widget.maximum() - widget.minimum()
    if widget.orientation() is Qt.Orientation.Horizontal:
        yield f"scrolls sideways, by {far} px"
    elif isinstance(window, QDialog) and window.height() > window.screen().availableGeometry().height() - 80:
        return  # there is no more room on this screen
    elif far < _TRIFLE and not _is_excused(widget):
        yield f"scrolls for {far} px"


def _is_excused(bar: QScrollBar) -> bool:
    """Lists that scroll by rows count rows; a bar that is off is not seen; a comment is as long as it is."""
    within: QWidget | None = bar.parentWidget()
    area = within.parentWidget() if within is not None else None
    reader = area is not None and area.objectName() == "scroll" and not isinstance(area.window(), QDialog)
    return bar.singleStep() == 1 or not bar.isEnabled() or reader


def _leaves_its_parent(widget: QWidget, window: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget is window or widget.isWindow() or isinstance(widget, QSplitterHandle):
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return  # it is scrolled
    out = widget.geometry()
    if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(out):
        yield f"hangs out of {_called(parent)}: {_place(out)} in {parent.width()}x{parent.height()}"


def _reads_wrong_way(widget: QWidget, window: QWidget) -> Iterator[str]:
    if widget.layoutDirection() is not window.layoutDirection():
        yield "reads the other way than its window"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea | QLineEdit | QComboBox | QMenuBar):
        return
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, QSplitterHandle)
        and child.objectName() != "suggestions"
    ]
    if isinstance(parent, QStatusBar):
        children = [child for child in children if child.width() > 1]
    for one, other in combinations(children, 2):
        both = one.geometry().intersected(other.geometry())
        if one.geometry() == other.geometry():
            continue  # one lies over the other on purpose
        if both.width() > _SLACK and both.height() > _SLACK:
            yield f"{_called(one)} and {_called(other)} overlap by {both.width()}x{both.height()}"


def _wears_another_theme(widget: QWidget, window: QWidget) -> Iterator[str]:
    """A ground that stayed light when all else went dark, or the other way round."""
    if isinstance(widget, QTextBrowser):
        ground, around = widget.viewport().palette().base(), window.palette().window()
        if abs(ground.color().lightness() - around.color().lightness()) > 128:
            yield f"ground {ground.color().name()} in a window of {around.color().name()}"


def _outside_of_screen(window: QWidget) -> Iterator[str]:
    room = window.screen().availableGeometry().size()
    if isinstance(window, QDialog) and (window.width() > room.width() or window.height() > room.height()):
        yield f"larger than the screen: {window.width()}x{window.height()} on {room.width()}x{room.height()}"
    inner = window.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
    for label in window.findChildren(QAbstractButton):
        if _in_sight(label) and not inner.contains(QRect(label.mapTo(window, QPoint(0, 0)), label.size())):
            around: QWidget | None = label.parentWidget()
            while around is not None and not isinstance(around, QAbstractScrollArea):
                around = around.parentWidget()
            if around is None:
                yield f"{_called(label)}: outside of the window"


def _place(area: QRect) -> str:
    return f"{area.x()},{area.y()} {area.width()}x{area.height()}"


def _words(text: str) -> str:
    return " ".join(text.split())[:60]


_CHECKS = (
    _cut,
    _scrolls_for_nothing,
    _leaves_its_parent,
    _reads_wrong_way,
    _names_cut,
    _wears_another_theme,
)
