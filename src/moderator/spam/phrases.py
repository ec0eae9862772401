"""A list of phrases that a site keeps or a user imports: looked for by their first letters, counted,
never alone."""

from collections.abc import Iterable

from moderator.spam.textfold import fold

_HEAD = 6
"""Shorter phrases hit honest words ("cialis" in "specialist" is long enough to be rare, "sex" is not):
left out."""


class PhraseList:
    """Phrases of at least six letters, folded like the texts they are looked for in."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_head: dict[str, list[str]] = {}
        for phrase in {fold(line.strip()).text for line in phrases}:
            if len(phrase) >= _HEAD:
                self._by_head.setdefault(phrase[:_HEAD], []).append(phrase)

    def hits(self, folded: str) -> list[str]:
        """Each phrase that stands in the folded text, once, in the order of the text."""
        if not self._by_head:
            return []
        heads = (self._by_head.get(folded[at : at + _HEAD]) for at in range(len(folded) - _HEAD + 1))
        found = {
            phrase: None
            for at, phrases in enumerate(heads)
            if phrases
            for phrase in phrases
            if folded.startswith(phrase, at)
        }
        return list(found)


NONE = PhraseList(())
