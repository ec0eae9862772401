"""What a delivery does to a comment as it was found: decided here, in words, before anything is written."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from moderator.domain.comment import Comment, Mark
from moderator.domain.decision import Decision, Delivery, Outcome
from moderator.domain.status import Status
from moderator.domain.verdict import LEADS_TO, Verdict
from moderator.site.wordpress import notes
from moderator.site.wordpress.words import (
    DECISION,
    FLAG,
    FROM_STATUS,
    MARK_STATUS,
    MARK_TIME,
    RESTORES_TO,
    status_of,
    word_of,
)

_TRASH_MARKS = (MARK_STATUS, MARK_TIME)
_WRITABLE = ("0", "1", "spam", "trash")
_BINS = ("spam", "trash")


@dataclass(frozen=True, slots=True)
class Note:
    """A row beside a comment that concerns us."""

    id: int
    key: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """A comment as lock and look found it."""

    id: int
    article: int
    word: str
    revision: str
    article_status: str | None
    """None where the article is gone; empty where it is neither gone nor in the trash."""
    notes: tuple[Note, ...] = ()
    """Oldest first."""
    comment: Comment | None = None
    """Read only where a conflict is likely."""

    def keyed(self, *keys: str) -> list[Note]:
        """The rows of these keys, oldest first."""
        return [note for note in self.notes if note.key in keys]

    @property
    def mark(self) -> Mark | None:
        """Our newest mark."""
        rows = self.keyed(DECISION)
        return notes.read_mark(self.id, rows[-1].value) if rows else None


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer to one delivery and what has to be written for it."""

    outcome: Outcome
    word: str
    """`comment_approved` afterwards."""
    message: str | None = None
    before: str | None = None
    left: str | None = None
    """`comment_approved` as an earlier delivery of the same decision left it, where it is another by now."""
    removed: tuple[int, ...] = ()
    """Rows beside the comment to delete."""
    added: tuple[tuple[str, str | None], ...] = field(default=())
    """Rows beside the comment to insert, as key and value."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a delivery found: enough to write it back. Kept as JSON in the receipt and in our mark."""

    word: str
    marks: tuple[tuple[str, str | None], ...]
    flags: tuple[str, ...]

    @classmethod
    def of(cls, found: Found) -> "Before":
        """From the rows of the look."""
        return cls(
            found.word,
            tuple((note.key, note.value) for note in found.keyed(*_TRASH_MARKS)),
            tuple(note.value or "" for note in found.keyed(FLAG)),
        )

    @classmethod
    def parse(cls, text: str | None) -> "Before | None":
        """From the receipt's JSON; None where there is none or it is not ours."""
        if text is None:
            return None
        try:
            raw = json.loads(text)
            marks = tuple((key, value) for key, value in raw["marks"] if key in _TRASH_MARKS)
            found = cls(raw["status"], marks, tuple(str(flag) for flag in raw["flags"]))
        except (ValueError, KeyError, TypeError):
            return None
        return found if found.word in _WRITABLE else None

    def dump(self) -> str:
        """As JSON, plain ASCII."""
        return json.dumps({"status": self.word, "marks": self.marks, "flags": self.flags})


def may_conflict(delivery: Delivery, word: str, revision: str) -> bool:
    """Whether the comment is not what was judged: then the look also reads what it is now."""
    return word != word_of(delivery.decision.status) or revision != delivery.decision.revision


def plan(delivery: Delivery, found: Found | None, now: int) -> Plan:
    """Gone, applied before, parked, already so, conflict, refused, or to do: in this order."""
    decision = delivery.decision
    if found is None:
        return Plan(Outcome.CONFLICT, Status.GONE, "The comment is gone from the site.")
    mark = found.mark
    if mark and decision.id in mark.ids:
        newest = decision.id == mark.ids[0]
        lost = notes.found_before(found.keyed(DECISION)[-1].value) if newest else None
        left = _left(delivery, lost)
        return Plan(Outcome.APPLIED, found.word, before=lost, left=left if left != found.word else None)
    if found.article_status == "trash" or found.word == FROM_STATUS[Status.PARKED]:
        return Plan(
            Outcome.PARKED, found.word, "Its article is in the trash; the decision waits for it to return."
        )
    if decision.verdict.flags:
        return _flag(delivery, found)
    before = Before.parse(delivery.before)
    if decision.revision != found.revision:
        return Plan(Outcome.CONFLICT, found.word, "The comment was edited on the site after it was judged.")
    if found.word != word_of(decision.status):
        if _same_result(decision, before, found):
            return _already(found)
        return Plan(Outcome.CONFLICT, found.word, "The comment was moderated on the site meanwhile.")
    if found.word not in _WRITABLE:
        return Plan(Outcome.REFUSED, found.word, "Its status belongs to a plugin of the site.")
    if before is not None:
        return _written(
            decision, found, before.word, before.marks, _flags_back(decision, found, before.flags)
        )
    return _verdict(decision, found, now)


def _left(delivery: Delivery, lost: str | None) -> str | None:
    """What an earlier delivery left; None where nothing tells, or where flags left all as it was."""
    decision, undone, found = delivery.decision, Before.parse(delivery.before), Before.parse(lost)
    if decision.verdict.flags:
        return None
    if undone is not None:
        return undone.word
    if decision.verdict is not Verdict.RESTORE:
        return FROM_STATUS[LEADS_TO[decision.verdict]]
    kept = [value or "" for key, value in found.marks if key == MARK_STATUS] if found else []
    return RESTORES_TO.get(kept[0]) if kept else None


def _verdict(decision: Decision, found: Found, now: int) -> Plan:
    marks = tuple((note.key, note.value) for note in found.keyed(*_TRASH_MARKS))
    if decision.verdict is Verdict.RESTORE:
        return _restore(decision, found)
    word = FROM_STATUS[LEADS_TO[decision.verdict]]
    if word == found.word:
        return _already(found)
    if word in _BINS:
        marks = ((MARK_STATUS, found.word), (MARK_TIME, str(now)))
    return _written(decision, found, word, marks)


def _restore(decision: Decision, found: Found) -> Plan:
    if found.word == "1":
        return Plan(Outcome.REFUSED, found.word, "It is published: to restore it would take it back.")
    if found.word not in _BINS:
        return _already(found)
    kept = found.keyed(MARK_STATUS)
    word = RESTORES_TO.get((kept[0].value or "") if kept else "")
    if word is None or word == found.word:
        return Plan(Outcome.REFUSED, found.word, "The site's mark does not say what to restore it to.")
    return _written(decision, found, word, ())


def _same_result(decision: Decision, before: Before | None, found: Found) -> bool:
    """Whether somebody else already did what the decision asks, from the status that it saw."""
    if before is not None:
        return found.word == before.word
    if decision.verdict is not Verdict.RESTORE:
        return found.word == FROM_STATUS[LEADS_TO[decision.verdict]]
    # only a restore takes the marks away
    return word_of(decision.status) in _BINS and found.word in _WRITABLE and not found.keyed(MARK_STATUS)


def _already(found: Found) -> Plan:
    """Nothing to write, but a flag has had its answer."""
    return Plan(Outcome.ALREADY, found.word, removed=tuple(note.id for note in found.keyed(FLAG)))


def _written(
    decision: Decision,
    found: Found,
    word: str,
    marks: tuple[tuple[str, str | None], ...],
    flags: Iterable[str] = (),
) -> Plan:
    """Status, WordPress's marks, flags and our own mark afterwards; rows that stay are not touched."""
    before = Before.of(found).dump()
    removed = [note.id for note in found.keyed(DECISION)]
    added: list[tuple[str, str | None]] = []
    kept = found.keyed(*_TRASH_MARKS)
    if [(note.key, note.value) for note in kept] != list(marks):
        removed += [note.id for note in kept]
        added += marks
    standing, wanted = found.keyed(FLAG), list(flags)
    if [note.value for note in standing] != wanted:
        removed += [note.id for note in standing]
        added += [(FLAG, text) for text in wanted]
    added.append((DECISION, notes.write_mark(decision, found.mark, status_of(found.word), before)))
    return Plan(Outcome.APPLIED, word, before=before, removed=tuple(removed), added=tuple(added))


def _flag(delivery: Delivery, found: Found) -> Plan:
    decision = delivery.decision
    before = Before.parse(delivery.before)
    standing = [note.value or "" for note in found.keyed(FLAG)]
    others = [text for text in standing if _author(text) != decision.by]
    if before is not None:
        wanted = _flags_back(decision, found, before.flags)
    elif decision.verdict is Verdict.UNFLAG:
        wanted = others
    elif may_conflict(delivery, found.word, found.revision):
        return Plan(Outcome.CONFLICT, found.word, "The comment changed on the site after it was flagged.")
    elif found.word not in _WRITABLE:
        return Plan(Outcome.REFUSED, found.word, "Its status belongs to a plugin of the site.")
    else:
        wanted = [*others, notes.write_flag(decision)]
    if wanted == standing:
        return Plan(Outcome.ALREADY, found.word)
    marks = tuple((note.key, note.value) for note in found.keyed(*_TRASH_MARKS))
    return _written(decision, found, found.word, marks, wanted)


def _flags_back(decision: Decision, found: Found, earlier: tuple[str, ...]) -> list[str]:
    """The flags that stood before, beside those that others set since."""
    authors = {_author(text) for text in earlier} | {decision.by}
    since = [note.value or "" for note in found.keyed(FLAG) if _author(note.value) not in authors]
    return [*earlier, *since]


def _author(text: str | None) -> str | None:
    flag = notes.read_flag(0, text)
    return flag.by if flag else None
