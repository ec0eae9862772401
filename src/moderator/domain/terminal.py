"""A reader's text on a terminal: nothing in it moves the cursor, colours the screen or turns what follows."""

from moderator.domain.direction import closed

_SIGNS: dict[int, str] = {code: chr(0x2400 + code) for code in range(0x20)}
_SIGNS[0x7F] = "␡"
_SIGNS |= {code: f"\\x{code:02x}" for code in range(0x80, 0xA0)}
_SIGNS |= {code: f"\\u{code:04x}" for code in (0x2028, 0x2029)}
_SIGNS |= {
    code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)
}  # no terminal's encoding takes half a pair
_OF_LINES = {code: sign for code, sign in _SIGNS.items() if code not in (0x09, 0x0A)}


def visible(text: str, *, lines: bool = False) -> str:
    """`text` with control characters as signs (``␛``, ``\\x9b``) and its directions closed.

    With `lines` (a comment's text, not a cell of a table) tabs and line breaks stay, and each line is closed.
    """
    if not lines:
        return closed(text.translate(_SIGNS))
    text = text.replace("\r\n", "\n").translate(_OF_LINES)
    return "\n".join(closed(line) for line in text.split("\n"))
