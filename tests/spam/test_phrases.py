"""A list that the user gave."""

from moderator.spam.phrases import NONE, PhraseList
from moderator.spam.textfold import fold


def test_phrases_are_found_folded_and_once_each() -> None:
    listed = PhraseList(["Golden Tickets", "golden t", "  ", "offer.example"])
    found = listed.hits(fold("GOLDEN ticкets, golden tickets at offer.example").text)
    assert sorted(found) == ["golden t", "golden tickets", "offer.example"]


def test_short_phrases_are_left_out_for_they_hit_honest_words() -> None:
    assert PhraseList(["sex", "cial"]).hits("the specialist of essex") == []
    assert NONE.hits("anything at all") == []
