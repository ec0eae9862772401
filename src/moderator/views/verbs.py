"""Which verbs the bar under a comment offers: always in the same order, the fifth by where the comment is."""

from collections.abc import Callable

from moderator.desk.desk import Desk
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.models import wording
from moderator.models.wording import word
from moderator.widgets.verb_bar import Verb

COMMAND = {
    Verdict.APPROVE: "approve",
    Verdict.REJECT: "reject",
    Verdict.SPAM: "spam",
    Verdict.FLAG: "flag",
    Verdict.HOLD: "hold",
    Verdict.RESTORE: "restore",
}


def bar_of(desk: Desk, key_of: Callable[[str], str]) -> tuple[Verb, ...]:
    """The verbs on the focused comment."""
    item = desk.focused
    if item is not None and item.attention is not None:
        return _conflict(desk, key_of)
    if desk.queue.name == "outbox":
        return _outbox(desk, key_of)
    removed = item is not None and item.status in (Status.SPAM, Status.TRASH)
    verdicts = [Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM, Verdict.FLAG]
    verdicts.append(Verdict.RESTORE if removed else Verdict.HOLD)
    return tuple(_verb(desk, key_of, verdict) for verdict in verdicts)


def _outbox(desk: Desk, key_of: Callable[[str], str]) -> tuple[Verb, ...]:
    """What waits goes now or stays; another verdict takes its place."""
    why_not = "" if desk.outgoing.any else word("verbs", "Nothing waits for this comment.")
    back = word("verbs", "Let go") if desk.outgoing.kept_back else word("verbs", "Keep back")
    verdicts = (Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM)
    return (
        Verb("outbox.send", word("verbs", "Send now"), key_of("outbox.send"), "sync", "text", why_not),
        Verb("outbox.keep_back", back, key_of("outbox.keep_back"), "lock", "text", why_not),
        *(_verb(desk, key_of, verdict) for verdict in verdicts),
    )


def _conflict(desk: Desk, key_of: Callable[[str], str]) -> tuple[Verb, ...]:
    item = desk.focused
    assert item is not None
    assert item.attention is not None
    mine = word("verbs", "Mine: %1").replace("%1", wording.verb(item.attention.mine).lower())
    theirs = word("verbs", "Leave %1").replace("%1", wording.status(item.attention.theirs).lower())
    why_not = ""
    if item.attention.theirs == Status.GONE:
        theirs, why_not = word("verbs", "Theirs: put away"), word("sentences", "Gone from the site.")
    sign = wording.STATUS_SIGN.get(item.attention.theirs, ("hold", "second"))
    return (
        Verb("comment.mine", mine, key_of("comment.mine"), *wording.SIGN[item.attention.mine], why_not),
        Verb("comment.theirs", theirs, key_of("comment.theirs"), *sign),
        _verb(desk, key_of, Verdict.REJECT),
        _verb(desk, key_of, Verdict.FLAG),
    )


def _verb(desk: Desk, key_of: Callable[[str], str], verdict: Verdict) -> Verb:
    command = f"comment.{COMMAND[verdict]}"
    why_not = "" if verdict is Verdict.FLAG and desk.own_flag else desk.can(verdict) or ""
    return Verb(command, wording.verb(verdict), key_of(command), *wording.SIGN[verdict], why_not)


def bulk_of(desk: Desk, key_of: Callable[[str], str], count: int) -> tuple[Verb, ...]:
    """The verbs on the selection."""
    clear = Verb("selection.none", word("verbs", "Clear"), key_of("selection.none"), "", "text")
    if desk.queue.name == "outbox":
        return (*_outbox(desk, key_of)[:2], clear)
    if desk.queue.name == "attention":
        sides = (
            ("selection.mine", word("verbs", "Mine: decide again")),
            ("selection.theirs", word("verbs", "Theirs: leave as they are")),
        )
        return (*(Verb(name, words, key_of(name), "", "text") for name, words in sides), clear)
    removed = desk.queue.name in (Status.SPAM, Status.TRASH)
    spam = word("verbs", "Mark %1 as spam").replace("%1", wording.number(count))
    third = (Verdict.RESTORE, word("verbs", "Restore")) if removed else (Verdict.SPAM, spam)
    offered = [
        (Verdict.APPROVE, word("verbs", "Approve")),
        (Verdict.REJECT, word("verbs", "Reject")),
        third,
    ]
    verbs = [
        Verb(
            f"selection.{COMMAND[verdict]}",
            name,
            key_of(f"selection.{COMMAND[verdict]}"),
            *wording.SIGN[verdict],
        )
        for verdict, name in offered
    ]
    return (*verbs, clear)
