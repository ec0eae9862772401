"""Values in words: ages, dates, counts, what a verdict is called; what models and views say."""

import re
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

from moderator.desk.waiting import Why
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.domain.words import DONE, QT_TRANSLATE_NOOP, STATUS

_STEP = re.compile(r"(.+?)(:?) ([\d,]+) comments?")
_COUNT = re.compile(r"\d{1,3}(,\d{3})*", re.ASCII)
_MINUTE, _HOUR, _DAY = 60, 3600, 86400

VERB = {
    Verdict.APPROVE: QT_TRANSLATE_NOOP("words", "Approve"),
    Verdict.HOLD: QT_TRANSLATE_NOOP("words", "Hold"),
    Verdict.REJECT: QT_TRANSLATE_NOOP("words", "Reject"),
    Verdict.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    Verdict.FLAG: QT_TRANSLATE_NOOP("words", "Flag"),
    Verdict.UNFLAG: QT_TRANSLATE_NOOP("words", "Take flag back"),
    Verdict.RESTORE: QT_TRANSLATE_NOOP("words", "Restore"),
}
"""What a button says."""

SIGN = {
    Verdict.APPROVE: ("approve", "approve"),
    Verdict.HOLD: ("hold", "second"),
    Verdict.REJECT: ("reject", "reject"),
    Verdict.SPAM: ("spam", "spam"),
    Verdict.FLAG: ("flag", "flag"),
    Verdict.UNFLAG: ("flag", "second"),
    Verdict.RESTORE: ("restore", "text"),
}
"""Icon and ink of a verdict."""

STATUS_SIGN: dict[str, tuple[str, str]] = {
    Status.PENDING: ("hold", "second"),
    Status.APPROVED: ("approve", "approve"),
    Status.SPAM: ("spam", "spam"),
    Status.TRASH: ("reject", "reject"),
    Status.PARKED: ("parked", "second"),
    Status.GONE: ("close", "third"),
}
"""Icon and ink of a status."""


def word(context: str, text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate(context, text)


def lead() -> str:
    """What begins a line of ours that may start with foreign letters, so that it runs as the window does."""
    return "\u200f" if QLocale().textDirection() is Qt.LayoutDirection.RightToLeft else ""


def arrow() -> str:
    """From words to where they lead, the way the window is read."""
    return "←" if QLocale().textDirection() is Qt.LayoutDirection.RightToLeft else "→"


def together(text: str) -> str:
    """`text` in one line: a number stays with what it counts."""
    return text.replace(" ", "\u00a0")


def digits(text: str) -> str:
    """`text` with the digits, and between them the point, of the person's locale: times, parts of one."""
    locale = QLocale()
    zero = ord(locale.zeroDigit()[0])
    there = {ord(str(digit)): chr(zero + digit) for digit in range(10)}
    return text.translate(there | {ord("."): locale.decimalPoint()})


def status(name: str) -> str:
    """A status in words; the site's own word where it is none of ours."""
    known = STATUS.get(name)  # type: ignore[call-overload]  # a plain word is looked up as the status it equals
    return word("words", known) if known else name


def done(verdict: Verdict) -> str:
    """What has been done, such as "Approved"."""
    return word("words", DONE[verdict])


def verb(verdict: Verdict) -> str:
    """What can be done, such as "Approve"."""
    return word("words", VERB[verdict])


def step(name: str) -> str:
    """What undo would take back (`Desk.undo_name`), such as "Approve" or "Spam 412 comments"."""
    found = _STEP.fullmatch(name)
    if found is None:
        return word("words", name)
    many = word("steps", "%1: %2 comments") if found[2] else word("steps", "%1 %2 comments")
    counted = many.replace("%2", number(int(found[3].replace(",", ""))))
    return counted.replace("%1", word("words", found[1]))


def number(value: int) -> str:
    """A count with its thousands apart, as the person's own locale has it."""
    return QLocale().toString(value)


def counted(said: str) -> str:
    """A count in English, such as "41,936", in the person's own digits; other words stay."""
    return number(int(said.replace(",", ""))) if _COUNT.fullmatch(said) else said


def age(at: float | None, now: float) -> str:
    """How long ago, in one unit: "now", "5 m", "3 h", "6 d", "4 w", "2 y"; empty where there is no date."""
    if at is None:
        return ""
    past = now - at
    if past < _MINUTE:
        return word("wording", "now")
    for unit, text, limit in (
        (_MINUTE, word("wording", "%1 m"), _HOUR),
        (_HOUR, word("wording", "%1 h"), _DAY),
        (_DAY, word("wording", "%1 d"), 14 * _DAY),
        (7 * _DAY, word("wording", "%1 w"), 365 * _DAY),
    ):
        if past < limit:
            return text.replace("%1", number(int(past // unit)))
    return word("wording", "%1 y").replace("%1", number(int(past // (365 * _DAY))))


def moment(at: float | None, zone: tzinfo, *, year: bool = True) -> str:
    """Date and time in `zone`, such as "20 Nov 2026, 08:15"; where there is no room without the year."""
    if at is None:
        return word("wording", "no date")
    try:
        there = datetime.fromtimestamp(at, zone)
    except (OverflowError, OSError, ValueError):
        return word("wording", "no date")
    locale = QLocale()
    date = locale.toString(QDate(there.year, there.month, there.day), "d MMM yyyy" if year else "d MMM")
    return f"{date}{word('wording', ', ')}{locale.toString(QTime(there.hour, there.minute), 'HH:mm')}"


def month(name: str) -> str:
    """A month that is written `2026-11`, such as "Nov 2026"."""
    date = QDate.fromString(f"{name}-01", "yyyy-MM-dd")
    return QLocale().toString(date, "MMM yyyy") if date.isValid() else name


def day(at: float | None, zone: tzinfo) -> str:
    """The date alone."""
    return moment(at, zone).rsplit(word("wording", ", "), 1)[0] if at is not None else ""


def because(found: Why) -> str:
    """Why a decision waits, a sentence."""
    sentence = word("outbox", found.text)
    return sentence if found.seconds is None else sentence.replace("%1", clock(found.seconds + 0.999))


def clock(seconds: float) -> str:
    """A short stretch of time: "12 s", "4 min", "2 h"."""
    if seconds < 100:  # two digits of seconds read well
        return word("wording", "%1 s").replace("%1", number(max(0, int(seconds))))
    if seconds < 100 * _MINUTE:
        return word("wording", "%1 min").replace("%1", number(round(seconds / _MINUTE)))
    return word("wording", "%1 h").replace("%1", number(round(seconds / _HOUR)))
