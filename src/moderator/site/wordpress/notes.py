"""What our desks note on a site beside a comment: JSON in `commentmeta`, ASCII for any charset.

Rows of others and from outside: what does not parse is ignored.
"""

import json
from typing import Any

from moderator.domain.comment import Flag, Mark
from moderator.domain.decision import Decision

IDS_KEPT = 8
NOTE_KEPT = 2000
"""Characters of a note that the site is told."""


def _object(text: str | None) -> dict[str, Any] | None:
    try:
        found = json.loads(text or "")
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _word(value: object) -> str:
    # half a surrogate pair is legal in JSON and nowhere else
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _seconds(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | float) or not -(2**62) < value < 2**62:
        return 0
    return int(value)


def read_flag(comment: int, text: str | None) -> Flag | None:
    """The flag that a row holds, None for a malformed one (a flag is somebody's)."""
    found = _object(text)
    by = _word(found.get("by")) if found else ""
    if not found or not by:
        return None
    return Flag(comment, _word(found.get("reason")), _word(found.get("note")), by, _seconds(found.get("at")))


def write_flag(decision: Decision) -> str:
    """The row for a flag."""
    return json.dumps(
        {
            "reason": decision.reason or "",
            "note": (decision.note or "")[:NOTE_KEPT],
            "by": decision.by,
            "at": int(decision.at),
        }
    )


def read_mark(comment: int, text: str | None) -> Mark | None:
    """The mark that a row holds, None for a malformed one (a mark names at least one decision)."""
    found = _object(text)
    ids = found.get("ids") if found else None
    if not found or not isinstance(ids, list):
        return None
    names = tuple(one for one in ids if isinstance(one, str) and one)[:IDS_KEPT]
    if not names:
        return None
    return Mark(
        comment,
        names,
        _word(found.get("verdict")),
        _word(found.get("from")),
        _word(found.get("by")),
        _seconds(found.get("at")),
        _word(found.get("reason")),
    )


def found_before(text: str | None) -> str | None:
    """What the newest delivery that a mark names had found: an answer that was lost can be given again."""
    before = (_object(text) or {}).get("before")
    return json.dumps(before) if isinstance(before, dict) else None


def write_mark(decision: Decision, earlier: Mark | None, status: str, before: str) -> str:
    """The row for a delivered decision: its id ahead of the latest ones of `earlier`."""
    ids = [decision.id, *(earlier.ids if earlier else ())][:IDS_KEPT]
    mark = {
        "ids": ids,
        "verdict": decision.verdict.value,
        "from": status,
        "by": decision.by,
        "at": int(decision.at),
        "reason": decision.reason or "",
    }
    # `before` is JSON already: a batch has hundreds
    return f'{json.dumps(mark)[:-1]}, "before": {before}}}'
