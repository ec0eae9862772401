"""One comment as a queue shows it: the mirror's row with our undelivered decisions laid over it."""

from dataclasses import dataclass
from typing import NamedTuple

from moderator.domain.comment import Flag
from moderator.domain.filtered import Filtered
from moderator.domain.ref import Ref
from moderator.domain.spam import Spam
from moderator.domain.verdict import Verdict


class History(NamedTuple):
    """What became of an author's comments, by e-mail without regard to case."""

    approved: int
    removed: int
    more: bool = False
    """There are more comments than were counted."""


class Attention(NamedTuple):
    """Why a person has to look: our verdict could not be delivered."""

    decision: str
    """Id of the decision that the site did not take."""
    kind: str
    """`conflict` or `refused`."""
    mine: Verdict
    theirs: str
    """Status the site has now."""
    edited: bool
    my_text: str
    """HTML that was judged; empty where retention has removed it."""
    their_text: str | None
    """HTML the site has now; None where it is gone or was not edited."""
    their_by: str | None
    message: str | None
    at: float


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A row of a queue, and all that the comment pane needs of the comment itself."""

    key: int
    """The mirror's own number of the comment; valid while the mirror lives, never kept in the journal."""
    ref: Ref
    status: str
    """As the moderator shall see it: the verdict that waits, else what the site has."""
    site_status: str
    kind: str
    created_at: int | None
    parent: int
    author: str
    email: str
    url: str
    ip: str
    html: str
    """As the site has it: hostile until sanitised."""
    revision: str
    article: int
    article_title: str | None
    """None where the article is gone."""
    article_url: str | None
    flags: tuple[Flag, ...] = ()
    undelivered: Verdict | None = None
    parked: bool = False
    attention: Attention | None = None
    later: float | None = None
    """Until when it is put off, Unix seconds."""
    spam: Spam | None = None
    """What the spam help says of it; None where it has not looked yet."""
    filtered: Filtered | None = None
    """What the site's own filter said of it when it was last read."""

    @property
    def tells_flag(self) -> bool:
        """Whether its flag is to be said: a flag that only waits to be delivered says so already."""
        return bool(self.flags) and (self.parked or self.undelivered is not Verdict.FLAG)
