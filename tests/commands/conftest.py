"""Commands are played on a real desk."""

import pytest

from tests.commands.played import Played
from tests.desk.conftest import newsroom, newsroom_file, shift  # noqa: F401 - fixtures
from tests.desk.shift import Shift


@pytest.fixture
def played(shift: Shift) -> Played:  # noqa: F811 - the fixture above
    """A desk with the pending queue open."""
    shift.begin()
    return Played(shift)
