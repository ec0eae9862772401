"""How a newsroom's site is reached; everything but the password, which lives in the keyring."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteEntry:
    """One site of a profile, as the journal keeps it."""

    name: str
    """`[a-z][a-z0-9_]*`, unique in the profile."""
    url: str
    """An SQLAlchemy URL without a password; several hosts as ``?host=h1:3306&host=h2:3307``."""
    kind: str = "wordpress"
    """Key into the table of adapters."""
    prefix: str = "wp_"
    moderator: str = ""
    """Login under which decisions are marked; not verified."""
    trash_at_once: bool = False
    """The site deletes what is trashed, so reject is off (its database cannot tell: connecting asks)."""
    read_only: bool = False
    ca: str | None = None
    """Path of a CA file."""
    ssh: str | None = None
    replica: str | None = None
    """URL to read from, where it differs."""
    identity: str | None = None
    """The site's own address (`siteurl`), learned at the first connection: a name stays with its site."""
    zone: str | None = None
    """The site's own zone (`domain.dates.zone_called`), learned at each sync; None before the first."""

    @property
    def label(self) -> str:
        """What people see."""
        return self.name


@dataclass(frozen=True, slots=True)
class Step:
    """One step of trying a connection."""

    step: str
    """`ssh`, `connect`, `tls`, `sign in`, `database`, `tables`, `read` or `write`."""
    ok: bool
    message: str
    """What was found, a sentence."""
    remedy: str | None = None
    """What to do about it, a sentence; None where all is well."""
