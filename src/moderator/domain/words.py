"""Words that people see, marked where they stand and translated by the views."""

from moderator.domain.status import Status
from moderator.domain.verdict import Verdict


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - what pyside6-lupdate looks for
    """Mark `text` for translation in `context` and return it unchanged."""
    return text


STATUS = {
    Status.PENDING: QT_TRANSLATE_NOOP("words", "Pending"),
    Status.APPROVED: QT_TRANSLATE_NOOP("words", "Approved"),
    Status.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    Status.TRASH: QT_TRANSLATE_NOOP("words", "Trash"),
    Status.PARKED: QT_TRANSLATE_NOOP("words", "Article in the trash"),
    Status.GONE: QT_TRANSLATE_NOOP("words", "Gone from the site"),
}

DONE = {
    Verdict.APPROVE: QT_TRANSLATE_NOOP("words", "Approved"),
    Verdict.HOLD: QT_TRANSLATE_NOOP("words", "Held"),
    Verdict.REJECT: QT_TRANSLATE_NOOP("words", "Rejected"),
    Verdict.SPAM: QT_TRANSLATE_NOOP("words", "Marked as spam"),
    Verdict.FLAG: QT_TRANSLATE_NOOP("words", "Flagged"),
    Verdict.UNFLAG: QT_TRANSLATE_NOOP("words", "Flag taken back"),
    Verdict.RESTORE: QT_TRANSLATE_NOOP("words", "Restored"),
}
"""What a decided row says."""
