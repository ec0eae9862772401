"""Resources are found in a checkout and in a wheel alike."""

from pathlib import Path

import pytest

from moderator import assets


def test_the_checkouts_resources_are_found() -> None:
    assert assets.folder() == Path(__file__).resolve().parents[1] / "resources"
    assert assets.path("icons").is_dir()


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="icons/nothing"):
        assets.path("icons", "nothing.svg")
