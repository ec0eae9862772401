"""Notes beside a comment: what one desk writes every other reads, and nothing from outside does harm."""

import json

from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.decision import Decision
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.notes import (
    IDS_KEPT,
    NOTE_KEPT,
    found_before,
    read_flag,
    read_mark,
    write_flag,
    write_mark,
)

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = st.sampled_from(["ids", "verdict", "from", "by", "at", "reason", "note", "before"])


def _decision(**more: object) -> Decision:
    fields: dict[str, object] = {
        "id": "a" * 32,
        "site": "gazette",
        "comment": 7,
        "verdict": Verdict.SPAM,
        "by": "anna",
        "at": 1795000000.9,
        "batch": "b",
        "revision": "r",
        "status": "pending",
    }
    return Decision(**(fields | more))  # type: ignore[arg-type]


@given(st.text(), st.text(), st.text(min_size=1))
def test_a_flag_is_read_as_it_was_written(reason: str, note: str, by: str) -> None:
    text = write_flag(_decision(reason=reason, note=note, by=by))
    assert text.isascii()
    assert read_flag(7, text) == (7, reason, note[:NOTE_KEPT], by, 1795000000)


@given(st.lists(st.text(alphabet="0123456789abcdef", min_size=1), max_size=12))
def test_a_mark_keeps_the_newest_ids(ids: list[str]) -> None:
    text, mark = "", None
    for id_ in ids:
        text = write_mark(_decision(id=id_), mark, "pending", '{"status": "0"}')
        mark = read_mark(7, text)
    if ids:
        assert mark is not None
        assert list(mark.ids) == ids[::-1][:IDS_KEPT]
        assert (mark.verdict, mark.from_status, mark.by) == ("spam", "pending", "anna")
        assert found_before(text) == '{"status": "0"}'


@given(st.dictionaries(KEYS, ANY_JSON).map(json.dumps) | ANY_JSON.map(json.dumps) | st.text())
def test_whatever_stands_there_is_read_or_ignored(text: str) -> None:
    flag, mark = read_flag(1, text), read_mark(1, text)
    for value in (*(flag or ()), *(mark or ())):
        if isinstance(value, str):
            value.encode()
        elif isinstance(value, int):
            assert -(2**63) <= value < 2**63
    found_before(text)
