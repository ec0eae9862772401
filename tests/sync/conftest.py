"""A world beside an embedded site, and one beside a site on a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.sites import Site
from tests.sync.world import World


@pytest.fixture
def world(tmp_path: Path, embedded_site: Site) -> Iterator[World]:
    """Beside an empty site in a SQLite file."""
    made = World(tmp_path / "profile", embedded_site)
    yield made
    made.close()


@pytest.fixture
def server_world(tmp_path: Path, server_site: Site) -> Iterator[World]:
    """Beside an empty site on a real server."""
    made = World(tmp_path / "profile", server_site)
    yield made
    made.close()
