"""Trying and keeping a site for the connection dialog: jobs off the window's thread, answers back on it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from moderator.credentials import Credentials, Kept
from moderator.desk.desk import Desk
from moderator.domain.comment import Moderator
from moderator.domain.site_entry import SiteEntry, Step
from moderator.jobs import Cancelled, Job, Jobs

if TYPE_CHECKING:
    from moderator.store.engine import Store

LANE = "check"
"""A lane of its own: a check hangs up to its time limit, and must not hold up any site."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a try found."""

    steps: tuple[Step, ...]
    moderators: tuple[Moderator, ...] = ()
    """Staff the site knows, where everything worked and the account may read them."""

    @property
    def failed(self) -> Step | None:
        """The step that did not work."""
        return next((step for step in self.steps if not step.ok), None)


class Connecting:
    """Tries sites and keeps them."""

    def __init__(self, desk: Desk, store: "Store", credentials: Credentials, jobs: Jobs) -> None:
        self._desk, self._store, self._credentials, self._jobs = desk, store, credentials, jobs

    def entries(self) -> list[SiteEntry]:
        """The sites of the profile."""
        from moderator.store import sites

        with self._store.reading() as conn:
            return sites.sites(conn)

    def attempt(self, entry: SiteEntry, password: str, then: Callable[[Tried], None]) -> Job:
        """Try `entry`; without a typed password with the one that is kept."""

        def work(_cancelled: Cancelled) -> Tried:
            from moderator.site.adapter import adapter

            secret = password or self._credentials.password(entry.name)
            module = adapter(entry.kind)
            steps = tuple(module.check(entry, secret))
            if any(not step.ok for step in steps if step.step != "write"):
                return Tried(steps)
            line = module.connect(entry, secret)
            try:
                return Tried(steps, tuple(line.moderators()))
            finally:
                line.close()

        return self._jobs.run(LANE, work, then, None, urgent=True, name="trying a connection")

    def keep(self, entry: SiteEntry, password: str, *, known: bool) -> None:
        """Keep the site, then its password; Trouble where the site cannot be kept."""
        from moderator.store import sites

        with self._store.deciding(first=True) as conn:
            if known:
                sites.update(conn, replace(entry, identity=None))
            else:
                sites.add(conn, entry)
        if password:
            self._credentials.remember(entry.name, password)
            self._jobs.run(
                "keyring",
                lambda _cancelled: self._credentials.keep(entry.name, password),
                lambda kept: self._kept(entry, kept),
                urgent=True,
                name="keeping a password",
            )
        self._desk.sites_changed()
        self._desk.sync()

    def grants(self, entry: SiteEntry) -> str:
        """The lines an administrator of the database runs."""
        from moderator.site.adapter import adapter

        parts = urlsplit(entry.url)
        return adapter(entry.kind).grants(
            user=unquote(parts.username or "moderator"),
            host="%",
            database=unquote(parts.path.lstrip("/")) or "wordpress",
            prefix=entry.prefix,
        )

    def _kept(self, entry: SiteEntry, kept: Kept) -> None:
        from moderator.desk.change import Notice

        if not kept.kept:
            words = " ".join(filter(None, (kept.message, kept.remedy)))
            self._desk.notice(Notice(f"The password of {entry.label}", words))


def url_of(host: str, user: str, database: str) -> str:
    """The SQLAlchemy URL of a MySQL or MariaDB, no password in it; `host` may carry a port or be a socket."""
    account, name = quote(user, safe=""), quote(database, safe="")
    if host.startswith("/"):
        return f"mysql://{account}@localhost/{name}?unix_socket={quote(host)}"
    if host.count(":") > 1 and not host.startswith("["):
        host = f"[{host}]"
    return f"mysql://{account}@{host}/{name}"


def parts_of(url: str) -> tuple[str, str, str]:
    """Host, user and database of a URL that `url_of` made; what it cannot say stays in the host."""
    parts = urlsplit(url)
    host = parts.netloc.rsplit("@", 1)[-1]
    if parts.query.startswith("unix_socket="):
        host = unquote(parts.query.removeprefix("unix_socket="))
    return host, unquote(parts.username or ""), unquote(parts.path.lstrip("/"))
