"""What a comment has of the lists, in words: a chip for each list, a reason for each entry."""

from collections.abc import Sequence
from html import escape

from moderator.domain.direction import isolate
from moderator.domain.plain import drawable
from moderator.domain.watch import ON, Listed, Where
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets.chips import Chip

_NAMED = 3
"""Entries of one list that are named."""
_LONGEST = 60
CHIPS = {
    Where.DESK: QT_TRANSLATE_NOOP("watch", "This desk's list: %1"),
    Where.MODERATION: QT_TRANSLATE_NOOP("watch", "Moderation list: %1"),
    Where.DISALLOWED: QT_TRANSLATE_NOOP("watch", "Disallowed list: %1"),
}


def chips(listed: Sequence[Listed]) -> list[Chip]:
    """One for each list that has something of the comment; this desk's own is an alarm of its moderators."""
    made = []
    for where, words in CHIPS.items():
        mine = [one.text for one in listed if one.where is where]
        if mine:
            ink = "spam" if where is Where.DESK else "second"
            made.append(Chip(word("watch", words).replace("%1", _joined(mine)), "watch", ink))
    return made


def reasons(listed: Sequence[Listed]) -> list[str]:
    """As HTML: "on this desk's list: casino"."""
    made = []
    for where, words in ON.items():
        mine = [one.text for one in listed if one.where is where]
        if mine:
            made.append(word("watch", words).replace("%1", escape(isolate(_joined(mine)))))
    return made


def _joined(entries: Sequence[str]) -> str:
    named = [drawable(one if len(one) <= _LONGEST else one[: _LONGEST - 1] + "…") for one in entries[:_NAMED]]
    if len(entries) > _NAMED:
        named.append(word("watch", "%1 more").replace("%1", wording.number(len(entries) - _NAMED)))
    return word("wording", ", ").join(named)
