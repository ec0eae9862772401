"""What a sync says while it runs and when it is done."""

from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple


class Progress(NamedTuple):
    """How far a sync has come; `total` is 0 where it is not known."""

    site: str
    stage: str
    """`waiting`, `push`, or what pull reads: `pending`, `flagged`, `spam`, `trash`, `marks`, `new`,
    `articles`, `history`, `compare`."""
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Pushed:
    """Receipts of one push by outcome, and the seconds from the first look to the last receipt stored."""

    applied: int = 0
    already: int = 0
    conflict: int = 0
    refused: int = 0
    parked: int = 0
    seconds: float = 0.0

    @property
    def answers(self) -> int:
        """Decisions that the site answered."""
        return self.applied + self.already + self.conflict + self.refused + self.parked


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a pull brought: comments new or changed, articles read, comments gone from the site."""

    comments: int = 0
    articles: int = 0
    gone: int = 0
    new: int = 0
    """Of the comments: not known before; then those with another status, not by a decision of ours, and those
    with other words."""
    decided: int = 0
    edited: int = 0
    articles_gone: int = 0
    """Articles that readers do not see any more: deleted, trashed, taken back."""
    first: bool = False
    """It was the first pull of the site, or went on with it: what it brought is no news."""
    restored: bool = False
    """The newest comment is older than what was known: a backup was restored, or the newest were deleted."""


@dataclass(frozen=True, slots=True)
class SiteReport:
    """One site's sync, as `moderator sync --json` prints it."""

    site: str
    pulled: Pulled = field(default_factory=Pulled)
    pushed: Pushed = field(default_factory=Pushed)
    waiting: int = 0
    """Decisions undelivered afterwards, without those parked."""
    seconds: float = 0.0
    error: str | None = None
    """A sentence, where something was in the way."""
    remedy: str | None = None
    error_code: int = 0
    """The error's exit code: 3 unreachable, 4 refused, 6 the local store; 0 for none."""
    attention: int = 0
    """What waits for a person at this site."""
    read_only: bool = False

    @property
    def exit_code(self) -> int:
        """The exit that this site alone would give."""
        return self.error_code or (5 if self.attention else 0)

    @classmethod
    def of(cls, kept: dict[str, Any]) -> "SiteReport":
        """From what `asdict` made of one."""
        parts = {"pulled": Pulled(**kept["pulled"]), "pushed": Pushed(**kept["pushed"])}
        return cls(**(kept | parts))

    def as_json(self) -> dict[str, Any]:
        """One of `sites` in the object that `sync --json` prints."""
        pushed = asdict(self.pushed)
        seconds = pushed.pop("seconds")
        pulled = self.pulled
        return {
            "site": self.site,
            "pulled": {"comments": pulled.comments, "articles": pulled.articles, "gone": pulled.gone},
            "pushed": pushed,
            "waiting": self.waiting,
            "push_seconds": round(seconds, 4),
            "seconds": round(self.seconds, 4),
            "error": self.error,
        }


def exit_code(reports: list[SiteReport]) -> int:
    """The exit of a sync over several sites: the first of 6, 4, 3, 5 that applies."""
    codes = {report.exit_code for report in reports}
    return next((code for code in (6, 4, 3, 5) if code in codes), 0)
