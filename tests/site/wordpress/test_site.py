"""The whole contract on an embedded site, and on a real server under the account of `site grants`."""

import pytest

from tests.servers.sites import Site
from tests.site.contract import Reading
from tests.site.delivery import Delivering


class TestEmbedded(Reading, Delivering):
    @pytest.fixture
    def site(self, embedded_site: Site) -> Site:
        return embedded_site


class TestServer(Reading, Delivering):
    @pytest.fixture
    def site(self, server_site: Site) -> Site:
        return server_site
