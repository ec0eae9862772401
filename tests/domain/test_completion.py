"""What a half-typed search may become."""

import pytest

from moderator.domain.completion import complete
from moderator.domain.query import OPERATORS

KNOWN = {"by": ("me", "anna"), "reason": ("off topic", "spam"), "site": ("gazette",)}


def offered(text: str, cursor: int | None = None) -> list[str]:
    found = complete(text, len(text) if cursor is None else cursor, KNOWN)
    return [one.text for one in found.suggestions]


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("", []),
        ("quay ", []),
        ("st", ["status:"]),
        ("quay ST", ["status:"]),
        ("status:", ["status:pending", "status:approved", "status:spam", "status:trash"]),
        ("quay status:SP", ["status:spam"]),
        ("status:spam", []),
        ("by:", ["by:me", "by:anna"]),
        ("site:g", ["site:gazette"]),
        ("reason:o", ['reason:"off topic"']),
        ('reason:"off t', ['reason:"off topic"']),
        ("is:f", ["is:flagged", "is:first"]),
        ("before:t", ["before:today"]),
        ("foo:", []),
        ('"a phrase st', []),
    ],
)
def test_the_part_at_the_end_is_completed(text: str, suggestions: list[str]) -> None:
    assert offered(text) == suggestions


def test_the_part_at_the_cursor_is_completed_not_what_stands_behind() -> None:
    found = complete("quay st bridge", 7, KNOWN)
    assert (found.start, [one.text for one in found.suggestions]) == (5, ["status:"])


def test_every_operator_is_offered_with_what_it_finds() -> None:
    for name, operator in OPERATORS.items():
        assert (f"{name}:", operator.finds) in complete(name[:1], 1, KNOWN).suggestions
