"""Fixtures of real servers and sites, for the whole suite."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.servers import sites
from tests.servers.mariadb import Server
from tests.servers.sites import Site
from tests.servers.wordpress import WordPressCode


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A real MariaDB (MySQL 8 where MODERATOR_MYSQLD names one), one for the run."""
    folder = Path(tempfile.mkdtemp(prefix="moderator-db-"))  # short: a socket's path has at most 107 bytes
    running = Server(folder)
    running.start()
    yield running
    running.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def make_site_on_server(server: Server) -> Iterator[Callable[..., Site]]:
    """Makes empty sites on the real server, as `sites.on_server`."""
    made: list[Site] = []

    def make(**how: object) -> Site:
        made.append(sites.on_server(server, **how))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for site in made:
        site.close()


@pytest.fixture(scope="session")
def _server_site(server: Server) -> Iterator[Site]:
    site = sites.on_server(server)
    yield site
    site.close()


@pytest.fixture(scope="session")
def _embedded_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    site = sites.embedded(tmp_path_factory.mktemp("embedded") / "site.db")
    yield site
    site.close()


@pytest.fixture
def server_site(_server_site: Site) -> Site:
    """An empty site on the real server, reached under the account that `site grants` prints."""
    _server_site.clear()
    return _server_site


@pytest.fixture
def embedded_site(_embedded_site: Site) -> Site:
    """An empty site in a SQLite file."""
    _embedded_site.clear()
    return _embedded_site


@pytest.fixture(params=["embedded", "server"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """An empty site of each sort."""
    found: Site = request.getfixturevalue(f"{request.param}_site")
    return found


@pytest.fixture(scope="session")
def wordpress_template(server: Server) -> str:
    """A database with a freshly installed WordPress: copy it, never write to it."""
    name = server.new_database()
    WordPressCode(server, name).install()
    WordPressCode(server, name).warm_up()
    return name
