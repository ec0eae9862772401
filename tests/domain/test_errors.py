"""Errors carry words for people and the exit that CLI documents."""

import pytest

from moderator.domain.errors import CannotDo, SiteRefused, SiteUnreachable, StoreTrouble, Trouble, WrongUsage


@pytest.mark.parametrize(
    ("kind", "exit_code"),
    [(WrongUsage, 2), (CannotDo, 2), (SiteUnreachable, 3), (SiteRefused, 4), (StoreTrouble, 6)],
)
def test_each_kind_has_its_exit_and_its_title(kind: type[Trouble], exit_code: int) -> None:
    trouble = kind("What is.", remedy="What helps.")
    assert trouble.exit_code == exit_code
    assert (str(trouble), trouble.message, trouble.remedy) == ("What is.", "What is.", "What helps.")
    assert trouble.title
    assert trouble.title != Trouble.title


def test_a_title_can_be_said_for_one_case_alone() -> None:
    assert StoreTrouble("x", title="Disk full").title == "Disk full"
    assert StoreTrouble("x").title == StoreTrouble.title
