"""What a sync says, exactly as the command line promises it."""

import json
from dataclasses import asdict

import pytest

from moderator.sync.report import Pulled, Pushed, SiteReport, exit_code


def test_the_report_is_the_documented_object() -> None:
    report = SiteReport("gazette", Pulled(812, 31, 0), Pushed(40, 0, 1, seconds=0.2), 0, 1.9)
    assert report.as_json() == {
        "site": "gazette",
        "pulled": {"comments": 812, "articles": 31, "gone": 0},
        "pushed": {"applied": 40, "already": 0, "conflict": 1, "refused": 0, "parked": 0},
        "waiting": 0,
        "push_seconds": 0.2,
        "seconds": 1.9,
        "error": None,
    }


def test_a_report_survives_being_kept_as_json() -> None:
    report = SiteReport("gazette", Pulled(1, 2, 3, True), Pushed(4, seconds=0.5), 6, 7.5, "No.", None, 3)
    assert SiteReport.of(json.loads(json.dumps(asdict(report)))) == report


@pytest.mark.parametrize(
    ("codes", "expected"), [([], 0), ([0, 0], 0), ([5, 0], 5), ([3, 5], 3), ([3, 4, 5], 4), ([4, 6, 3], 6)]
)
def test_of_several_exits_the_gravest_is_told(codes: list[int], expected: int) -> None:
    reports = [
        SiteReport("gazette", attention=1) if code == 5 else SiteReport("gazette", error_code=code)
        for code in codes
    ]
    assert exit_code(reports) == expected
