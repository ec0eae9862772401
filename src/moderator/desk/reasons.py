"""Why something was removed or held: a digit right after the decision, for one comment or a whole batch."""

import re
from array import array
from collections.abc import Callable, Generator, Sequence

from moderator.desk.change import Change, Kind
from moderator.desk.open_queue import PAGE
from moderator.desk.screen import LANE
from moderator.desk.steps import Step
from moderator.desk.strip import MOST, STAYS, Choice, Offer, Strip
from moderator.desk.verbs import Verbs
from moderator.domain.errors import CannotDo
from moderator.domain.verdict import Verdict
from moderator.domain.words import QT_TRANSLATE_NOOP
from moderator.jobs import Jobs, at_once
from moderator.settings import Settings
from moderator.store import audit
from moderator.store.engine import Store

ASKED = frozenset({Verdict.REJECT, Verdict.SPAM, Verdict.HOLD})
"""Verdicts after which the strip shows: nobody needs a reason for an approval, and a flag has asked."""
TITLE = QT_TRANSLATE_NOOP("reasons", "Reason")
_LONGEST = 40
_KEPT = 20_000
"""Rows whose reason is remembered for the queue; the journal has them all."""


def listed(written: str) -> tuple[str, ...]:
    """The newsroom's own list from its setting, parted by commas; at most as many as there are digits."""
    words = (" ".join(part.split())[:_LONGEST] for part in re.split("[,،]", written))
    return tuple(dict.fromkeys(part for part in words if part))[:MOST]


def settled(written: str, given: str | None) -> str | None:
    """`given` as the list writes it (``Off-Topic`` is ``off topic``), else as it is: all desks agree."""
    if given is None:
        return None
    plain = _plain(given)
    return next((reason for reason in listed(written) if _plain(reason) == plain), given)


def _plain(reason: str) -> str:
    return " ".join(reason.replace("-", " ").replace("_", " ").casefold().split())


class Reasons:
    """Offers reasons after decisions, and writes the one chosen as a remark of the journal."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        settings: Settings,
        verbs: Verbs,
        strip: Strip,
        clock: Callable[[], float],
        tell: Callable[[Change], None],
    ) -> None:
        self._store, self._jobs, self._settings, self._verbs = store, jobs, settings, verbs
        self._strip, self._clock, self._tell = strip, clock, tell
        self._given: dict[int, str] = {}

    def of(self, key: int) -> str:
        """The reason given for a comment in this session; empty for none."""
        return self._given.get(key, "")

    def told(self, change: Change) -> None:
        """The desk has told of something: reasons are offered after a removal alone."""
        if change.kind is Kind.UNDONE:
            for key in change.keys:
                self._given.pop(key, None)
            self._strip.close()
        if change.kind is not Kind.DECIDED:
            return
        step = self._verbs.steps.last
        if step is not None and step.reason:
            self._remember(step.keys, step.reason)
        else:
            for key in change.keys:
                self._given.pop(key, None)
        if change.verdict in ASKED and step is not None and not step.side and not step.reason:
            self._offer(step)
        else:
            self._strip.close()

    def _offer(self, step: Step, chosen: int = -1) -> None:
        reasons = listed(self._settings.reasons)
        if not reasons:
            return
        self._strip.show(
            Offer(
                "reasons",
                TITLE,
                tuple(map(Choice, reasons)),
                lambda place: self._take(step, place),
                self._clock() + STAYS,
                chosen,
            )
        )

    def _take(self, step: Step, place: int) -> None:
        reason = listed(self._settings.reasons)[place]
        work = self._write(step, reason)
        if len(step.keys) <= PAGE:
            at_once(work)
        else:
            self._jobs.run(LANE, lambda _cancelled: work, urgent=True, name="writing a reason down")
        self._verbs.steps.reasoned(step.batch, reason)
        self._remember(step.keys, reason)
        self._tell(Change(Kind.ROWS, tuple(step.keys) if len(step.keys) <= PAGE else ()))
        self._offer(step, place)

    def _write(self, step: Step, reason: str) -> Generator[None, None, None]:
        by, at = self._verbs.login(step), self._clock()
        after: int | None = 0
        while after is not None:
            with self._store.deciding(first=len(step.keys) <= PAGE) as conn:
                after = audit.remark_from(conn, step.batch, after, by=by, at=at, reason=reason)
            yield

    def _remember(self, keys: "Sequence[int] | array[int]", reason: str) -> None:
        if len(self._given) > _KEPT:
            self._given.clear()
        self._given.update(dict.fromkeys(keys[:_KEPT], reason))

    def again(self) -> tuple[Verdict, str | None]:
        """The last verdict of this session and its reason. CannotDo where there is none."""
        step = self._verbs.steps.last
        if step is None or step.side:
            raise CannotDo("There is nothing to repeat.")
        return step.verdict, step.reason
