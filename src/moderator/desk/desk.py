"""What a moderator can do at this moment; the object that commands, models and the command line talk to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from moderator.desk.change import Change, Notice
from moderator.desk.open_queue import OpenQueue
from moderator.desk.selection import Summary
from moderator.desk.site_state import SiteState
from moderator.domain.comment import Article
from moderator.domain.item import History, QueueItem
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict

if TYPE_CHECKING:
    from moderator.jobs import Lanes
    from moderator.settings import Settings
    from moderator.store.engine import Store
    from moderator.store.queue import ThreadNode


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around one comment; bounded, read at once."""

    thread: "Sequence[ThreadNode]"
    parent: QueueItem | None
    article: Article | None
    """None where it is gone."""
    history: History | None
    """None for an author without an e-mail: nameless readers are not one person."""


class Desk:
    """One per program; used by one thread (the window's). What must not wait goes to `lanes`."""

    queue: OpenQueue
    counts: Mapping[str, int]
    """Comments by name of queue; from the sites until the rows are here."""
    sites: tuple[SiteState, ...]
    notices: list[Notice]
    summary: Summary | None
    """What the selection reaches; None while fewer than two are selected."""
    undo_name: str | None
    """What Z would take back, such as "Approve" or "Spam 412 comments"; None where there is nothing."""
    redo_name: str | None
    recording: tuple[int, int] | None
    """Done and total of a batch that is being recorded; None where none is."""

    def __init__(
        self,
        store: "Store",
        settings: "Settings",
        lanes: "Lanes",
        sync_clock: object,
        clock: Callable[[], float],
        zone: tzinfo,
        tell: Callable[[Change], None],
    ) -> None:
        """`clock` gives Unix seconds; `zone` is the moderator's; `tell` runs on the desk's own thread."""
        self.tell = tell

    # the queue on the screen

    def open(self, queue: str, query: str = "", sort: Sort | None = None) -> None:
        """Show a queue, filtered by `query`: its first page at once, the rest by a job.

        WrongUsage, with the place, where the query cannot be understood; what was open then stays.
        """
        raise NotImplementedError

    def show_arrived(self) -> None:
        """Show what came meanwhile; the focus stays on its comment."""
        raise NotImplementedError

    @property
    def focused(self) -> QueueItem | None:
        """The comment in focus."""
        return self.queue.focused

    def focus_row(self, row: int) -> None:
        """Put the focus on a row (a click)."""
        raise NotImplementedError

    def move(self, by: int) -> None:
        """Move the focus by rows, to the ends at most."""
        raise NotImplementedError

    def first(self) -> None:
        """Focus the first row."""
        raise NotImplementedError

    def last(self) -> None:
        """Focus the last row."""
        raise NotImplementedError

    def in_sight(self, first: int, last: int) -> None:
        """The rows that the view shows now (for `Summary.out_of_sight`)."""
        raise NotImplementedError

    def context(self, key: int) -> Context:
        """What stands around one comment."""
        raise NotImplementedError

    def articles_ahead(self, n: int = 3) -> list[Article]:
        """Articles of the next `n` rows, for laying them out beforehand."""
        raise NotImplementedError

    # verbs

    def can(self, verdict: Verdict) -> str | None:
        """None where the focused comment can be so decided, else a sentence why not."""
        raise NotImplementedError

    @property
    def own_flag(self) -> bool:
        """Whether the focused comment carries a flag of this moderator's."""
        raise NotImplementedError

    def decide(
        self, verdict: Verdict, reason: str | None = None, note: str | None = None, *, key: int | None = None
    ) -> None:
        """Decide the focused comment, or `key`: on disk first, then the focus moves. CannotDo."""
        raise NotImplementedError

    def decide_selection(self, verdict: Verdict, reason: str | None = None, note: str | None = None) -> None:
        """Decide the selection as one batch, by a job where it is more than a screen."""
        raise NotImplementedError

    def undo(self) -> None:
        """Take back the last step of this session; its comment comes back to its place and into focus."""
        raise NotImplementedError

    def redo(self) -> None:
        """Decide again what was undone last."""
        raise NotImplementedError

    def resolve(self, mine: bool) -> None:
        """In *Needs attention*: decide again as I did, or leave it as the site has it now."""
        raise NotImplementedError

    def select_toggle(self) -> None:
        """Select the focused row, or not."""
        raise NotImplementedError

    def select_extend(self, by: int) -> None:
        """Select the focused row, move, and select that one too."""
        raise NotImplementedError

    def select_all(self) -> None:
        """Select all that match, seen or not."""
        raise NotImplementedError

    def clear_selection(self) -> None:
        """Select nothing."""
        raise NotImplementedError

    # around

    def sync(self) -> None:
        """Deliver what waits, grace or not, and pull, now."""
        raise NotImplementedError

    def tick(self, now: float) -> None:
        """Time passes: grace, retries, the regular sync, other programs' work. Called twice a second."""
        raise NotImplementedError

    def tidy(self) -> None:
        """Remove the decided rows; called when the moderator pauses."""
        raise NotImplementedError

    def grace_left(self, now: float) -> float | None:
        """Seconds until a large batch leaves the machine; None where none waits."""
        raise NotImplementedError

    def dismiss(self, index: int) -> None:
        """Put a notice away."""
        raise NotImplementedError

    def notice(self, notice: Notice) -> None:
        """Say something that does not interrupt; the same words are not said twice."""
        raise NotImplementedError

    def sites_changed(self) -> None:
        """A site was added, changed or removed: read them again."""
        raise NotImplementedError

    def leave(self) -> int:
        """About to quit: ask for delivery of all that is due or in grace; how many decisions wait."""
        raise NotImplementedError
