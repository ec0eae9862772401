"""Direction of a text, and the signs that turn it: a reader's override ends where the reader's text ends."""

import re
import unicodedata

_LOOKED_AT = 4096
_FSI, _PDI, _PDF = "\u2068", "\u2069", "\u202c"
_ISOLATES, _EMBEDDINGS = "\u2066\u2067\u2068", "\u202a\u202b\u202d\u202e"
_SIGN = re.compile("[\u202a-\u202e\u2066-\u2069]")
_DEEPEST = 16
"""Turns within turns that we keep; nobody writes more, and Unicode ignores them beyond 125."""


def is_rtl(text: str) -> bool:
    """Whether `text` runs from right to left, by its first strong letter outside isolates (UAX 9, P2)."""
    isolates = 0
    for letter in text[:_LOOKED_AT]:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            isolates += 1
        elif kind == "PDI":
            isolates = max(0, isolates - 1)
        elif isolates == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


class Balance:
    """Keeps the turns of one field in pairs, piece by piece."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def feed(self, text: str) -> str:
        """`text` without ends that end nothing here and without turns nested too deep."""
        return _SIGN.sub(lambda sign: self._keep(sign[0]), text)

    def end(self) -> str:
        """The signs that end what is still open."""
        signs = "".join(_PDI if sign in _ISOLATES else _PDF for sign in reversed(self._open))
        self._open.clear()
        return signs

    def _keep(self, sign: str) -> str:
        if sign in _ISOLATES or sign in _EMBEDDINGS:
            if len(self._open) >= _DEEPEST:
                return ""
            self._open.append(sign)
            return sign
        if sign == _PDF:
            if not self._open or self._open[-1] in _ISOLATES:
                return ""
            self._open.pop()
            return sign
        if not any(opened in _ISOLATES for opened in self._open):
            return ""
        while self._open.pop() not in _ISOLATES:
            pass  # the end of an isolate ends all that was opened within
        return sign


def closed(text: str) -> str:
    """`text` with every override, embedding and isolate closed at its end: it turns nothing behind it."""
    balance = Balance()
    return balance.feed(text) + balance.end()


def isolate(text: str) -> str:
    """`text` as a piece of another text: it neither turns its neighbours nor is turned by them."""
    return f"{_FSI}{closed(text)}{_PDI}"
