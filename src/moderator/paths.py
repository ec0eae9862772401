"""Where a profile lies, and what lies in it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "MODERATOR_PROFILE"


@dataclass(frozen=True, slots=True)
class Paths:
    """One profile's places; nothing is made by naming them."""

    profile: Path
    """The folder: settings, store, the sites of one moderator."""

    @property
    def log(self) -> Path:
        """Folder of the log's five files."""
        return self.profile / "log"

    @property
    def reports(self) -> Path:
        """Folder of the reports of bugs."""
        return self.profile / "reports"

    @property
    def demo_site(self) -> Path:
        """The imaginary newsroom's database, in the demo's profile."""
        return self.profile / "demo-site.db"

    @property
    def locks(self) -> Path:
        """Folder of the lock files that keep two syncs of one site apart."""
        return self.profile / "locks"


def find(profile: Path | None = None, environ: Mapping[str, str] = os.environ) -> Paths:
    """The profile asked for: `profile`, else `MODERATOR_PROFILE`, else the platform's own data folder."""
    if profile is None and environ.get(VARIABLE):
        profile = Path(environ[VARIABLE])
    return Paths((profile or _data() / "profile").expanduser().absolute())


def demo() -> Paths:
    """The demo's own profile, beside the default one."""
    return Paths(_data() / "demo")


def _data() -> Path:
    import platformdirs

    return platformdirs.user_data_path("moderator", appauthor=False)
