"""Why a decision is still here, in words."""

import pytest

from moderator.desk.site_state import SiteState, State
from moderator.desk.waiting import plain, why
from moderator.domain.decision import Decision
from moderator.domain.verdict import Verdict
from moderator.store.outbox import OutboxItem

NOW = 1_795_000_000.0
MADE = Decision("d" * 32, "gazette", 1, Verdict.SPAM, "anna", NOW, "b", "r", "pending")
WAITS = OutboxItem(MADE, NOW, sent=False, parked=False, held=False, message=None)
OK = SiteState("gazette", "gazette", State.OK)


def said(site: SiteState | None = OK, *, behind: bool = False, **changes: object) -> str:
    item = WAITS._replace(**changes)  # type: ignore[arg-type]  # fields by name
    return plain(why(item, NOW, site, behind=behind))


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        ("Leaves with the next sync.", {}),
        ("Leaves in 5 s.", {"due_at": NOW + 4.2}),
        ("Kept back by hand.", {"held": True, "due_at": NOW + 4}),
        ("Sent; the answer did not come. Sent again by itself.", {"sent": True}),
        ("Parked: its article is in the trash. Tried again by itself.", {"parked": True}),
        ("The article is away.", {"parked": True, "message": "The article is away."}),
    ],
)
def test_each_reason_has_its_sentence(words: str, changes: dict[str, object]) -> None:
    item = WAITS._replace(**changes)  # type: ignore[arg-type]  # fields by name
    assert plain(why(item, NOW, OK)) == words


def test_a_site_in_trouble_is_the_reason_for_all_that_nobody_keeps_back() -> None:
    offline = SiteState("gazette", "gazette", State.OFFLINE, due_in=240)
    assert said(offline, due_at=NOW + 4) == "The site is offline. Tried again in 4 min."
    assert said(offline, held=True) == "Kept back by hand."
    assert said(SiteState("gazette", "gazette", State.OFFLINE)).endswith("Tried again by itself.")
    assert said(SiteState("gazette", "gazette", State.REFUSED)) == "The site refuses the connection."
    assert said(SiteState("gazette", "gazette", State.READ_ONLY)).startswith("The account may only read")


def test_what_waits_behind_an_earlier_one_says_so() -> None:
    assert said(behind=True, due_at=NOW + 3) == "Waits behind an earlier decision on this comment."
