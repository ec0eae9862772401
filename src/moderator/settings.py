"""Every setting, declared once: name, type, default, and the words for people. Kept as rows of the journal.

Knows no file: `opening` hands in how values are read and written (`store/kept.py`), so that window and
command line agree. A value that another version left unreadable counts as not set.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any, Generic, Self, TypeVar, overload

from moderator import assets

T = TypeVar("T")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 - as pyside6-lupdate knows it
    """Mark `text` for translation in `context` and return it unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Words:
    """What the settings page says of a setting."""

    title: str
    sentence: str
    unit: str = ""
    """What a number counts."""
    choices: tuple[str, ...] = ()
    """Names of the choices, in their order."""


class Setting(Generic[T]):
    """One setting; read and written as an attribute of `Settings`, a write is kept at once."""

    def __init__(
        self,
        default: T,
        words: Words | None = None,
        *,
        choices: tuple[T, ...] = (),
        between: tuple[T, T] | None = None,
        check: Callable[[T], str | None] | None = None,
    ) -> None:
        """`words` is None for what the program remembers by itself; `between` has both ends counted in.

        `check` says in a marked sentence why a value of the right kind is refused.
        """
        self.name = ""
        self.default = default
        self.words = words
        self.choices = choices
        self.between = between
        self.check = check

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> Self | T:
        if settings is None:
            return self
        value = settings.kept(self.name)
        return settings.usual(self) if self.wrong(value) else self._typed(value)

    def __set__(self, settings: "Settings", value: T) -> None:
        if sentence := self.wrong(value):
            raise ValueError(f"{self.name}: {sentence}")
        settings.keep(self.name, self._typed(value))

    def wrong(self, value: Any) -> str | None:
        """Why `value` cannot be this setting's, or None."""
        kind = type(self.default)
        fits = isinstance(value, (int, float) if kind is float else kind)
        if not fits or (isinstance(value, bool) and kind is not bool):
            return f"{value!r} is not a {kind.__name__}."
        if self.choices and value not in self.choices:
            return f"{value!r} is none of {', '.join(map(str, self.choices))}."
        if self.between is not None:
            low, high = self.between
            if not low <= value <= high:
                return f"{value!r} is not between {low} and {high}."
        return self.check(value) if self.check is not None else None

    def _typed(self, value: Any) -> T:
        return float(value) if isinstance(self.default, float) else value  # type: ignore[return-value]


SECONDS = QT_TRANSLATE_NOOP("settings", "seconds")
NO_SHIFTS = QT_TRANSLATE_NOOP(
    "settings", "Not kept yet: write hours such as 06:00, 14:00, 22:00; one at least, six at most."
)
_SHIFTS = 6
_HOUR = re.compile(r"(\d{1,2})[:.](\d\d)")


def shift_hours(written: str) -> tuple[time, ...]:
    """When shifts begin, in the order of the day, from hours parted by commas; empty for any other words."""
    found = [_HOUR.fullmatch(part.strip()) for part in re.split("[,،;]", written) if part.strip()]
    hours = [(int(one[1]), int(one[2])) for one in found if one]
    if len(found) > _SHIFTS or len(hours) < len(found) or any(h > 23 or m > 59 for h, m in hours):
        return ()
    return tuple(sorted({time(hour, minute) for hour, minute in hours}))


def _wrong_shifts(written: str) -> str | None:
    return None if shift_hours(written) else NO_SHIFTS


class Settings:
    """The settings of one profile."""

    grace = Setting(
        5.0,
        Words(
            QT_TRANSLATE_NOOP("settings", "Grace"),
            QT_TRANSLATE_NOOP("settings", "Before a decision leaves this computer; undo is free until then."),
            SECONDS,
        ),
        between=(0.0, 60.0),
    )
    bulk_grace = Setting(
        60.0,
        Words(
            QT_TRANSLATE_NOOP("settings", "Grace of large batches"),
            QT_TRANSLATE_NOOP("settings", "The same for more than 100 decisions made at once."),
            SECONDS,
        ),
        between=(0.0, 115.0),
    )
    sync_every = Setting(
        60.0,
        Words(
            QT_TRANSLATE_NOOP("settings", "Sync every"),
            QT_TRANSLATE_NOOP(
                "settings",
                "Between two looks at each site: six short questions and some 5 kB where nothing is new.",
            ),
            SECONDS,
        ),
        between=(10.0, 86_400.0),
    )
    compare_every = Setting(
        60.0,
        Words(
            QT_TRANSLATE_NOOP("settings", "Compare every"),
            QT_TRANSLATE_NOOP(
                "settings",
                "The deep comparison: the next 20,000 comments, for edits and deletions that leave no other"
                " trace. One question, some 40 ms of the server's time; more rarely spares it.",
            ),
            SECONDS,
        ),
        between=(0.0, 86_400.0),
    )
    history = Setting(
        1_000_000,
        Words(
            QT_TRANSLATE_NOOP("settings", "History kept"),
            QT_TRANSLATE_NOOP(
                "settings",
                "Comments beside those in the queues, the newest first, a site. More are fetched when it"
                " grows; a smaller number removes nothing that is here.",
            ),
            QT_TRANSLATE_NOOP("settings", "comments"),
        ),
        between=(0, 100_000_000),
    )
    retention = Setting(
        30,
        Words(
            QT_TRANSLATE_NOOP("settings", "Erased texts kept"),
            QT_TRANSLATE_NOOP(
                "settings",
                "What a site deletes for good or makes anonymous leaves this computer too, after so long.",
            ),
            QT_TRANSLATE_NOOP("settings", "days"),
        ),
        between=(0, 3650),
    )
    theme = Setting(
        "system",
        Words(
            QT_TRANSLATE_NOOP("settings", "Appearance"),
            QT_TRANSLATE_NOOP("settings", "Light, dark, or as the system has it."),
            choices=(
                QT_TRANSLATE_NOOP("settings", "As the system"),
                QT_TRANSLATE_NOOP("settings", "Light"),
                QT_TRANSLATE_NOOP("settings", "Dark"),
            ),
        ),
        choices=("system", "light", "dark"),
    )
    language = Setting(
        "system",
        Words(
            QT_TRANSLATE_NOOP("settings", "Language"),
            QT_TRANSLATE_NOOP("settings", "Of the desk, from its next start; comments stay as they are."),
            choices=(QT_TRANSLATE_NOOP("settings", "As the system"), *assets.languages()),
        ),
        choices=("system", *assets.languages()),
    )
    preset = Setting(
        "moderator",
        Words(
            QT_TRANSLATE_NOOP("settings", "Keys"),
            QT_TRANSLATE_NOOP("settings", "Which set of keys is used; the page Keys changes single ones."),
            choices=(
                QT_TRANSLATE_NOOP("settings", "Moderator"),
                QT_TRANSLATE_NOOP("settings", "As on a WordPress"),
            ),
        ),
        choices=("moderator", "wordpress"),
    )
    reasons = Setting(
        QT_TRANSLATE_NOOP(
            "settings",
            "offensive, abusive, off topic, spam, ad, personal data, unlawful, unreadable, duplicate, other",
        ),
        Words(
            QT_TRANSLATE_NOOP("settings", "Reasons"),
            QT_TRANSLATE_NOOP(
                "settings", "In the order of the digits 1 to 9 and 0, parted by commas; ten at most."
            ),
        ),
    )
    covered = Setting(
        "",
        Words(
            QT_TRANSLATE_NOOP("settings", "Cover words"),
            QT_TRANSLATE_NOOP(
                "settings",
                "Comments that hold one of these words stay covered until asked for; parted by commas.",
            ),
        ),
    )
    shifts = Setting(
        "08:00, 18:00",
        Words(
            QT_TRANSLATE_NOOP("settings", "Shifts begin at"),
            QT_TRANSLATE_NOOP("settings", "Later offers the next one; parted by commas, six at most."),
        ),
        check=_wrong_shifts,
    )
    notify = Setting(
        False,
        Words(
            QT_TRANSLATE_NOOP("settings", "Tell of new comments"),
            QT_TRANSLATE_NOOP(
                "settings",
                "While another window is in front, the system says how many new ones are pending, every five"
                " minutes at most; never what they say.",
            ),
        ),
    )
    keys: Setting[dict[str, str]] = Setting({})
    """Command's id → key, where it is not the preset's."""
    spoken: Setting[dict[str, str]] = Setting({})
    """A setting's name → its default in the language of the window, for the command line too."""
    retained_at = Setting(0.0)
    """When this computer last dropped what sites had erased; Unix seconds."""
    window = Setting("")
    """Size and place of the window and its panes, as Qt writes them, in base 64."""

    def __init__(self, load: Callable[[], Mapping[str, Any]], save: Callable[[str, Any], None]) -> None:
        """`load` reads all that is kept, `save` keeps one value (JSON can hold it)."""
        self._load, self._save = load, save
        self._values = dict(load())

    def kept(self, name: str) -> Any:
        """The value kept under a name, as it was read."""
        return self._values.get(name)

    def keep(self, name: str, value: Any) -> None:
        """Keep a value; the setting itself has checked it."""
        if self._values.get(name) != value:
            self._save(name, value)
            self._values[name] = value

    def forget(self, name: str) -> None:
        """Nothing is kept under a name any more."""
        self.keep(name, None)

    def usual(self, setting: Setting[T]) -> T:
        """What holds where nothing is kept: the default, as the window's language says it."""
        spoken = self.kept("spoken")
        said = spoken.get(setting.name) if isinstance(spoken, dict) else None
        return setting.default if setting.wrong(said) else said  # type: ignore[return-value]

    def reload(self) -> bool:
        """Read again what is kept; whether anything is different (the command line may have written)."""
        before, self._values = self._values, dict(self._load())
        return before != self._values

    @classmethod
    def declared(cls) -> Iterator[Setting[Any]]:
        """All settings, in the order of the settings page."""
        return (value for value in vars(cls).values() if isinstance(value, Setting))
