"""A window on a small newsroom, for its models."""

from tests.desk.conftest import newsroom, newsroom_file, shift
from tests.views.conftest import looked

__all__ = ["looked", "newsroom", "newsroom_file", "shift"]
