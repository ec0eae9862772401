"""What is said in English below the window stands in `SENTENCES`, to be told in another language."""

import ast
import re
from collections.abc import Iterator

from moderator.domain import errors
from moderator.models.sentences import SENTENCES
from tests.rules.tree import SOURCE

SAYING = {"Notice", *(name for name, kind in vars(errors).items() if isinstance(kind, type))}
"""Calls whose words a person reads."""
IN_PLACE = {"cli", "forms", "views"}
"""Packages that speak English to a terminal, or the person's language to begin with."""


def sentence(node: ast.expr) -> str | None:
    """A literal with its values as places, None for what is no literal or names no words of its own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    said, places = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            said += str(part.value)
        else:
            places += 1
            said += f"%{places}"
    return said


def literals(node: ast.expr) -> Iterator[str]:
    """The sentences of an argument, both of `a if … else b`."""
    if isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)
    elif (said := sentence(node)) is not None:
        yield said


def said() -> Iterator[tuple[str, str]]:
    """Place and sentence of whatever is raised or noticed below the window."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.relative_to(SOURCE).parts[0] in IN_PLACE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
                arguments = [*node.args[:2], *(word.value for word in node.keywords)]
                for argument in arguments:
                    for words in literals(argument):
                        yield f"{path.name}:{node.lineno}", words


def test_what_people_read_can_be_told_in_their_language() -> None:
    missing = {
        f"{place} {words}"
        for place, words in said()
        if words not in SENTENCES and " " in words and re.search(r"[a-z]{2}", words)
    }
    assert missing == set(), "add these to models/sentences.py, then: python3 run.py translations"


def test_no_sentence_stands_twice() -> None:
    assert len(set(SENTENCES)) == len(SENTENCES)
