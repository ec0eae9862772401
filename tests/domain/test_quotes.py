"""Quotations are found whatever a reader's keyboard made of them."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.quotes import quoted_passages

ARTICLE = (
    "The council’s plan, said the mayor, “will cost nothing”. It takes effect\n"
    "on Monday, and nobody asked us."
)


def passages(comment: str, article: str = ARTICLE) -> list[str]:
    return [article[start:end] for start, end in quoted_passages(comment, article)]


def test_four_words_between_quotation_marks_are_a_quotation() -> None:
    assert passages('She says "it TAKES effect on" … really?') == ["It takes effect\non"]
    assert passages("« nobody asked us » but „on monday and nobody asked“") == ["on Monday, and nobody asked"]


def test_four_words_without_marks_are_chance_and_six_are_not() -> None:
    assert passages("it takes effect on Tuesday") == []
    assert passages("so it takes effect on Monday and that is that") == ["It takes effect\non Monday, and"]


def test_a_line_behind_an_angle_is_a_quotation() -> None:
    assert passages("> said the mayor, will\nno!") == ["said the mayor, “will"]


def test_apostrophes_spaces_and_accents_of_any_kind_are_the_same() -> None:
    assert passages('"the council\'s plan  said"') == ["The council’s plan, said"]
    assert passages("“Zoe\u0308 was at the café\u200b”", "Zoë was at the cafe\u0301.") == [
        "Zoë was at the cafe\u0301"
    ]


def test_the_longest_of_several_places_is_taken() -> None:
    article = "one two three four. one two three four five six seven"
    assert passages("one two three four five six seven", article) == ["one two three four five six seven"]


def test_passages_come_in_the_order_of_the_article_and_touching_ones_as_one() -> None:
    assert passages('"and nobody asked us" – "the mayor, will cost" – "said the mayor will"') == [
        "said the mayor, “will cost",
        "and nobody asked us",
    ]


def test_scripts_without_spaces_and_from_the_right_are_quoted_too() -> None:
    assert passages("「市議会は昨日計画を」だって", "東京で市議会は昨日計画を承認した。") == [
        "市議会は昨日計画を"
    ]
    assert passages("«قال رئيس البلدية أمس»", "ثم قال رئيس البلدية أمس إن") == ["قال رئيس البلدية أمس"]
    assert passages("“परिषद की योजना पर”", "नगर परिषद की योजना पर") == ["परिषद की योजना पर"]


def test_at_most_twenty_passages_are_marked() -> None:
    article = ". ".join(f"w{n} x{n} y{n} z{n} filler{n}" for n in range(40))
    comment = " – ".join(f'"w{n} x{n} y{n} z{n}"' for n in range(40))
    assert len(quoted_passages(comment, article)) == 20


def test_one_word_repeated_without_end_is_one_passage() -> None:
    assert quoted_passages("no " * 6_000, "no " * 100_000) == [(0, 6_000 * 3 - 1)]


@given(st.text(), st.text())
def test_a_span_is_always_within_the_article(comment: str, article: str) -> None:
    for start, end in quoted_passages(comment + article, article):
        assert 0 <= start < end <= len(article)


@given(st.lists(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1), min_size=6, max_size=30))
def test_a_whole_article_quoted_is_found(words: list[str]) -> None:
    article = " ".join(words)
    assert quoted_passages(article, article)
