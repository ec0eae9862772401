"""WordPress through its database: reads comments as its tables hold them, writes as its functions would.

Imports `domain`, the adapter's contract and SQLAlchemy. `connect` opens a `WordPress` (site.py); rows become
comments in `read.py`; a batch goes through `plan.py` (what to do, pure) and `write.py` (eight statements).
"""

from moderator.domain.site_entry import SiteEntry
from moderator.site.adapter import SiteAdapter
from moderator.site.wordpress.check import check
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress

__all__ = ["check", "connect", "grants"]


def connect(entry: SiteEntry, password: str | None) -> SiteAdapter:
    """Open a connection; SiteUnreachable or SiteRefused where there is none to be had."""
    return WordPress(entry, password)
