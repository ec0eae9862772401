"""Which command a key press means: pure, knows no Qt; the window turns its events into a `Press`.

A Latin letter goes by the letter alone; where the typed character is no Latin one (Arabic, Cyrillic, Greek),
the key's place on the keyboard decides, as if the layout were US English.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from moderator.domain.errors import WrongUsage

PREFIXES = ("G", "*")
"""First keys of two-key commands; never commands themselves."""

_SHIFTED = dict(zip("`1234567890-=[]\\;',./", '~!@#$%^&*()_+{}|:"<>?', strict=True))


@dataclass(frozen=True, slots=True)
class Press:
    """One key press, as the window saw it."""

    name: str = ""
    """Of a key that types nothing: `Down`, `Home`, `F5`, `Esc`, `Space`, `Return` …; else empty."""
    text: str = ""
    """What it types, or with Ctrl would type; shift and caps lock as they were."""
    place: str = ""
    """What the key here types on a US keyboard, unshifted, such as `a` or `/`; empty where unknown."""
    shift: bool = False
    ctrl: bool = False
    alt: bool = False
    meta: bool = False


class Match(NamedTuple):
    """What a press came to: a command, the first half of one, or neither."""

    command: str | None = None
    prefix: str | None = None


def is_latin(text: str) -> bool:
    """Whether `text` is one ASCII sign or Latin letter, so that it speaks for itself."""
    if len(text) != 1:
        return False
    return text.isascii() or unicodedata.name(text, "").startswith("LATIN ")


def spell(press: Press) -> str:
    """The press as the table writes it: `A`, `Shift+A`, `Ctrl+Shift+Z`, `?`, `F5`; empty for none of ours."""
    shift = press.shift
    if press.name:
        key = press.name
    else:
        text = press.text
        if not is_latin(text):
            text = _SHIFTED.get(press.place, press.place) if shift else press.place
        if not text:
            return ""
        key = text.upper()
        if not key.isalpha():
            shift = False  # shift has been spent on typing the sign: `?` is `?` on every layout
    held = [("Ctrl", press.ctrl), ("Alt", press.alt), ("Meta", press.meta), ("Shift", shift)]
    return "+".join([word for word, on in held if on] + [key])


class Keymap:
    """Keys → commands, with the memory of a half-typed `G P`."""

    def __init__(self, keys: Mapping[str, Iterable[str]]) -> None:
        """`keys` by id of command. WrongUsage where one key has two commands."""
        self._commands: dict[str, str] = {}
        self._prefix = ""
        self.rebind(keys)

    def rebind(self, keys: Mapping[str, Iterable[str]]) -> None:
        """From now on these keys and no others."""
        self._commands.clear()
        self.forget()
        for command, bound in keys.items():
            for key in bound:
                self._bind(key, command)

    def _bind(self, key: str, command: str) -> None:
        other = self._commands.setdefault(key, command)
        if other != command:
            raise WrongUsage(f"The key {key} already belongs to {other}, so {command} cannot have it.")
        if key in PREFIXES:
            raise WrongUsage(f"The key {key} begins two-key commands, so {command} cannot have it.")

    @property
    def waiting(self) -> str:
        """The prefix that waits for its second key; empty for none."""
        return self._prefix

    def forget(self) -> None:
        """Drop a half-typed command (a click, a second too long)."""
        self._prefix = ""

    def press(self, press: Press) -> Match:
        """What this press means after the one before it."""
        key = spell(press)
        if not key:
            return Match()
        prefix, self._prefix = self._prefix, ""
        if prefix:
            return Match(self._commands.get(f"{prefix} {key}"))
        if key in PREFIXES:
            self._prefix = key
            return Match(prefix=key)
        return Match(self._commands.get(key))


# Places of the keys whose letters we use: X11 and Wayland (evdev + 8), Windows (set 1), macOS (virtual key).
_ROWS = {"q": "qwertyuiop[]", "a": "asdfghjkl;'", "z": "zxcvbnm,./", "1": "1234567890-="}
_XCB = {"1": 10, "q": 24, "a": 38, "z": 52}
_WINDOWS = {"1": 2, "q": 16, "a": 30, "z": 44}
_MAC = dict(
    zip("asdfhgzxcv", range(10), strict=True),
    **dict(zip("bqweryt123465=97-80]ou[ip", range(11, 36), strict=True)),
    **{"l": 37, "j": 38, "'": 39, "k": 40, ";": 41, "\\": 42, ",": 43, "/": 44, "n": 45, "m": 46, ".": 47},
)


def _by_row(starts: Mapping[str, int]) -> dict[int, str]:
    return {starts[row] + at: sign for row, signs in _ROWS.items() for at, sign in enumerate(signs)}


_PLACES = {
    "xcb": _by_row(_XCB),
    "wayland": _by_row(_XCB),
    "windows": _by_row(_WINDOWS),
    "cocoa": {code: sign for sign, code in _MAC.items()},
}


def place(platform: str, code: int) -> str:
    """What a key types on a US keyboard, by Qt's platform name and its native code; empty where unknown.

    `code` is the native scan code (X11, Wayland, Windows), on macOS the native virtual key.
    """
    return _PLACES.get(platform, {}).get(code, "")
