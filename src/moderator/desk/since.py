"""Since you left: one line, on return, about what others and the site did meanwhile."""

from collections.abc import Callable

from moderator.desk.change import Notice
from moderator.desk.screen import LANE
from moderator.jobs import Jobs
from moderator.store import since
from moderator.store.engine import Store
from moderator.store.since import News
from moderator.sync.report import SiteReport

AWAY = 3600.0
"""Seconds without a sync after which a moderator was away: the lid was closed, the line was down."""
TITLE = "Since you left:"
_WORDS = (
    ("new", "new"),
    ("decided by others", "decided by others"),
    ("edited", "edited"),
    ("gone", "gone"),
    ("article gone", "articles gone"),
)


class Since:
    """Hears of every pull that came through; says the line once a return, all sites in it."""

    def __init__(
        self, store: Store, jobs: Jobs, say: Callable[[Notice], None], unsay: Callable[[Notice], None]
    ) -> None:
        """`unsay` takes a notice back that is replaced by a fuller one."""
        self._store, self._jobs, self._say, self._unsay = store, jobs, say, unsay
        self._met: set[str] = set()
        self._said: Notice | None = None
        self._news = News()
        self._told_at = 0.0

    def pulled(self, site: str, report: SiteReport, before: float | None, now: float) -> None:
        """A pull of `site` came through at `now`; the one before at `before`, None for the very first."""
        back = before is not None and (site not in self._met or now - before > AWAY)
        self._met.add(site)

        def take(_cancelled: object) -> News:
            with self._store.mirroring() as copy:
                return since.take(copy, site)

        def then(news: News) -> None:
            if back and not report.pulled.first and any(news):
                self._tell(news, now)

        self._jobs.run(LANE, take, then, name="adding up what changed")

    def _tell(self, news: News, now: float) -> None:
        if self._said is not None and now - self._told_at < AWAY:
            self._unsay(self._said)
            news = self._news + news
        self._news, self._told_at = news, now
        self._said = Notice(TITLE, sentence(news))
        self._say(self._said)


def sentence(news: News) -> str:
    """Such as "34 new, 5 decided by others, 1 article gone."."""
    said = zip(news, _WORDS, strict=True)
    return ", ".join(f"{count:,} {one if count == 1 else many}" for count, (one, many) in said if count) + "."
