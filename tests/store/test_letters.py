"""Letters as the index sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.store.letters import body, fold, holds, is_word, words


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [("Crème", "creme"), ("ŁÓDŹ", "łódź"), ("İstanbul", "istanbul"), ("ışık", "isik"), ("ﬁne", "fine"),
     ("vi\u200bagra", "viagra"), ("Привет", "привет"), ("مرحبا\u064b", "مرحبا"), ("STRASSE", "straße")],
)  # fmt: skip
def test_what_is_equal_for_a_reader_is_equal(written: str, looked_for: str) -> None:
    assert fold(written) == fold(looked_for)


def test_scripts_without_spaces_are_cut_into_letters() -> None:
    assert words("评论good").split() == ["评", "论", "good"]
    assert words("plain words") == "plain words"
    assert fold(None) == ""


def test_markup_is_no_word_and_does_not_cut_words() -> None:
    assert body("<p>Hal<b>lo</b> there<br>you</p>&amp; 3 < 4").split() == [
        "Hallo",
        "there",
        "you",
        "&",
        "3",
        "<",
        "4",
    ]


def test_signs_count_where_they_are_asked_for() -> None:
    assert holds("Ann", "<p>C++ &amp; 50%</p>", "c++ & 50%")
    assert not holds("Ann", "<p>C and 50</p>", "c++")
    assert holds("j_doe", None, "_")
    assert [sign for sign in "aа评😀+ %_" if is_word(sign)] == ["a", "а", "评", "😀"]


def test_a_megabyte_of_hostile_markup_takes_no_time_to_speak_of() -> None:
    for text in ("<" * 10**6, "<a " * 300_000, "<!--" * 250_000, "&" * 10**6, "<b" + " " * 10**6):
        assert len(body(text)) <= 10**6 + 2


@given(st.text(st.sampled_from("aZ ßẞİıÅΣς\u0301\u00ad\u200bйЁأ评😀ﬁ㌀.\n"), max_size=60))
def test_a_text_is_the_same_word_by_word(written: str) -> None:
    assert words(written).replace(" ", "") == fold(written).replace(" ", "")
    assert words(words(written)).split() == words(written).split()
