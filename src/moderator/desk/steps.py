"""What undo walks back: the steps of this session, each a batch with the place it was made at."""

from array import array
from dataclasses import dataclass, replace

from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.domain.words import QT_TRANSLATE_NOOP

NAMES = {
    Verdict.APPROVE: QT_TRANSLATE_NOOP("words", "Approve"),
    Verdict.HOLD: QT_TRANSLATE_NOOP("words", "Hold"),
    Verdict.REJECT: QT_TRANSLATE_NOOP("words", "Reject"),
    Verdict.SPAM: QT_TRANSLATE_NOOP("words", "Spam"),
    Verdict.FLAG: QT_TRANSLATE_NOOP("words", "Flag"),
    Verdict.UNFLAG: QT_TRANSLATE_NOOP("words", "Take back the flag"),
    Verdict.RESTORE: QT_TRANSLATE_NOOP("words", "Restore"),
}

SIDES = {
    "mine": QT_TRANSLATE_NOOP("words", "Mine"),
    "theirs": QT_TRANSLATE_NOOP("words", "Theirs"),
    "later": QT_TRANSLATE_NOOP("words", "Later"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One batch of this session."""

    batch: str
    verdict: Verdict
    keys: "array[int]"
    """The comments decided, in the queue's order; valid while the mirror lives."""
    queue: str
    query: str
    sort: Sort
    reason: str | None = None
    note: str | None = None
    side: str = ""
    """`mine` or `theirs` where several conflicts were settled at once, or one by leaving it; `later`."""
    aside: bool = False
    """The comment had no place in the queue: it was decided in its thread, or among its author's."""
    at: float = 0.0
    """When, for a step that is no batch: `theirs`; until when, for `later`."""

    @property
    def name(self) -> str:
        """What undo would take back, such as "Approve" or "Spam 412 comments"."""
        if self.side:
            return f"{SIDES[self.side]}: {len(self.keys):,} comment{'' if len(self.keys) == 1 else 's'}"
        if len(self.keys) == 1:
            return NAMES[self.verdict]
        return f"{NAMES[self.verdict]} {len(self.keys):,} comments"


class Steps:
    """Two stacks: what can be undone, and what was undone and can be done again."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def did(self, step: Step) -> None:
        """A new step, or an interrupted batch gone on with; what had been undone before cannot be redone."""
        self._done = [other for other in self._done if other.batch != step.batch]
        self._done.append(step)
        self._undone.clear()

    def redid(self, step: Step) -> None:
        """A step was done again, under its new batch."""
        self._done.append(step)
        self._undone.pop()

    def reasoned(self, batch: str, reason: str) -> None:
        """A step was given its reason afterwards: redo, and the same again, give it too."""
        self._done = [replace(step, reason=reason) if step.batch == batch else step for step in self._done]

    def undid(self) -> None:
        """The last step was taken back."""
        self._undone.append(self._done.pop())

    def forget(self) -> None:
        """The last step cannot be taken back."""
        self._done.pop()

    def drop(self, batch: str) -> None:
        """That batch was taken back elsewhere: Z walks past it."""
        self._done = [step for step in self._done if step.batch != batch]

    def knows(self, batch: str) -> bool:
        """Whether that batch can be walked back to."""
        return any(step.batch == batch for step in self._done)

    @property
    def last(self) -> Step | None:
        """What undo would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Step | None:
        """What redo would do again."""
        return self._undone[-1] if self._undone else None
