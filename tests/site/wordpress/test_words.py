"""WordPress's words and ours lead back to each other, whatever a plugin invents."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.status import OURS, Status
from moderator.domain.verdict import LEADS_TO
from moderator.site.wordpress.words import FROM_STATUS, status_of, word_of


@given(st.text(max_size=20) | st.sampled_from([*Status, "0", "1", "spam", "trash", "post-trashed", "hold"]))
def test_a_word_survives_the_way_there_and_back(word: str) -> None:
    assert word_of(status_of(word)) == word.removeprefix("site:") or word.startswith("site:")


def test_only_wordpresss_own_words_are_statuses_of_ours() -> None:
    words = ["0", "1", "spam", "trash", "pending", "approved", "parked", "gone", "hold", "SPAM", "spam ", ""]
    assert [word for word in words if status_of(word) in OURS] == ["0", "1", "spam", "trash"]
    assert status_of("gone") != Status.GONE


def test_every_verdict_has_a_word() -> None:
    assert {FROM_STATUS[status] for status in LEADS_TO.values()} == {"0", "1", "spam", "trash"}
