"""A desk beside an embedded site with one article, and the line between them in the test's hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from moderator.sync.lines import connect
from tests.servers.sites import Site
from tests.sync.world import FlakySite, World


@pytest.fixture
def flaky(embedded_site: Site) -> FlakySite:
    """The line of the world below."""
    embedded_site.add_article(1)
    return FlakySite(connect(embedded_site.entry, embedded_site.password))


@pytest.fixture
def world(tmp_path: Path, embedded_site: Site, flaky: FlakySite) -> Iterator[World]:
    """Nothing pulled yet, no comment there."""
    made = World(tmp_path / "profile", embedded_site, lambda entry, password: flaky)
    yield made
    made.close()
