"""Queries as people type them: every letter is a letter, every mistake says where."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.errors import WrongUsage
from moderator.domain.query import LONGEST, OPERATORS, Query, QueryError, Trait, parse
from moderator.domain.status import Status

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 25)


def read(text: str) -> Query:
    return parse(text, today=TODAY, zone=BERLIN)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def test_words_stand_as_they_are_typed_in_order() -> None:
    assert read("  two\twords \n and\xa0more ").words == ("two", "words", "and", "more")


@pytest.mark.parametrize(
    "word",
    ["don't", "don’t", "covid-19", "-19", "C++", "50%", "j_doe", "_", "%", "example.com", "...", "*", "(a",
     "NEAR", "AND", "NOT", "a:b", ":", "::", "12:30", "https://example.com/?a=1&b=2", "foo:bar", "o\\'x",
     'pipe5"', "^x", "{x}", "ﷺ", "你好", "😀", "ışık"],
)  # fmt: skip
def test_every_sign_is_a_letter(word: str) -> None:
    assert read(word) == Query(words=(word,))


def test_quotation_marks_make_a_phrase_also_behind_an_operator() -> None:
    query = read('"a wave of" author:"van  der Berg" article:“Local news” „so“ x')
    assert query == Query(words=("a wave of", "so", "x"), author=("van der Berg",), article=("Local news",))


def test_operators_are_known_in_any_case_and_words_of_their_name_stay_words() -> None:
    assert read("Author:ann author STATUS:Spam site:Gazette") == Query(
        words=("author",), author=("ann",), status=(Status.SPAM,), site=("gazette",)
    )


def test_an_operator_keeps_colons_and_underscores_of_its_value() -> None:
    assert read("author:j_doe article:https://x.example/a").author == ("j_doe",)
    assert read("article:https://x.example/a").article == ("https://x.example/a",)


def test_several_values_are_all_kept() -> None:
    query = read("status:spam status:trash author:a author:b")
    assert query.status == (Status.SPAM, Status.TRASH)
    assert query.author == ("a", "b")


def test_before_ends_where_the_day_begins_and_after_begins_where_it_ends() -> None:
    assert read("before:2026-11-20").before == utc("2026-11-19T23:00:00")
    assert read("after:2026-11-20").after == utc("2026-11-20T23:00:00")
    assert read("after:yesterday") == read("after:2026-11-24")
    assert read("before:TODAY") == read("before:2026-11-25")


def test_days_are_as_long_as_the_clocks_make_them() -> None:
    spring = read("after:2026-03-28 before:2026-03-30")
    autumn = read("after:2026-10-24 before:2026-10-26")
    assert spring.after is not None
    assert spring.before is not None
    assert autumn.after is not None
    assert autumn.before is not None
    assert spring.before - spring.after == 23 * 3600
    assert autumn.before - autumn.after == 25 * 3600


def test_a_time_of_day_is_that_moment() -> None:
    assert read("before:2026-11-20T08:16:02Z").before == utc("2026-11-20T08:16:02")
    assert read("after:2026-11-20T08:16").after == utc("2026-11-20T07:16:00")


def test_of_two_limits_the_narrower_holds() -> None:
    assert read("before:2026-01-02 before:2026-01-05") == read("before:2026-01-02")
    assert read("after:2026-01-02 after:2026-01-05") == read("after:2026-01-05")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ('"', 0),
        ('one "two', 4),
        ('author:"van der', 7),
        ('""', 0),
        ('author:""', 7),
        ("x author:", 2),
        ("author: anna", 0),
        ("before:tomorrow-ish", 7),
        ("a before:2026-02-30", 9),
        ("after:2026-13-01", 6),
        ("after:9999-12-31", 6),
        ("before:0000-00-00", 7),
        ("before:20261120", 7),
        ("before:2026-11-20T25:00", 7),
        ("status:approve", 7),
        ("site:the-gazette", 5),
        ("x ip:300.1.1.1", 5),
        ("email:anna", 6),
        ("link:///", 5),
        ("is:nice", 3),
        ("has:wings", 4),
        ("x auhtor:anna", 2),
        ("statis:spam", 0),
        ("x" * (LONGEST + 1), LONGEST),
    ],
)
def test_a_mistake_says_where_it_is(text: str, position: int) -> None:
    with pytest.raises(QueryError) as caught:
        read(text)
    assert caught.value.position == position
    assert f"character {position + 1}:" in caught.value.message
    assert isinstance(caught.value, WrongUsage)
    assert caught.value.exit_code == 2


def test_an_unknown_status_is_answered_with_those_there_are() -> None:
    with pytest.raises(QueryError, match=r"pending, approved, spam, trash, parked, gone"):
        read("status:open")


def test_a_slip_of_the_finger_is_pointed_at_unless_it_stands_in_quotation_marks() -> None:
    with pytest.raises(QueryError, match="auhtor: is not known, author: is"):
        read("auhtor:anna")
    assert read('"auhtor:anna"').words == ("auhtor:anna",)


def test_what_a_comment_has_or_is_is_read_in_any_case() -> None:
    assert read("Has:Link is:REPLY").traits == (Trait.LINK, Trait.REPLY)


def test_each_operator_reads_its_own_example() -> None:
    for name, operator in OPERATORS.items():
        query = read(f"{name}:{operator.example}")
        assert not query.is_empty
        assert not query.words


def test_the_guide_explains_each_operator() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guide.md").read_text("utf-8")
    assert [name for name, operator in OPERATORS.items() if f"`{name}:{operator.example}`" not in guide] == []


def test_without_each_thing_asked_a_query_asks_less() -> None:
    text = "word author:a email:@b.example ip:10.0.0.0/8 link:b.example is:reply by:me reason:r note:n"
    query = read(f"{text} status:spam site:gazette before:today after:2026-01-01 article:x")
    parts = dict(query.less())
    assert set(parts) >= {"word", "author:a", "email:@b.example", "ip:", "link:b.example", "is:reply"}
    assert len(parts) == 14
    assert query not in parts.values()


def test_nothing_asked_is_empty() -> None:
    assert read(" \n\x00 ").is_empty
    assert not read("x").is_empty
    assert not read("before:today").is_empty


def test_letters_are_composed_and_bytes_that_are_no_text_are_marked() -> None:
    assert read("Zoe\u0308 \udcff").words == ("Zoë", "\ufffd")


def test_control_characters_part_words() -> None:
    assert read("a\x00b\x1bc").words == ("a", "b", "c")


PIECES = st.sampled_from(
    [*(f"{name}:" for name in OPERATORS), '"', "“", " ", "2026-01-01", "today", "spam", "\x00"]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=8))).map("".join))
def test_any_text_is_a_query_or_a_mistake_with_a_place(text: str) -> None:
    try:
        query = read(text)
    except QueryError as error:
        place = error.position
        assert 0 <= place <= len(text)
    else:
        assert all(word.strip() for word in query.words)


@given(
    st.text(alphabet=st.characters(categories=["L", "N", "P", "S"], exclude_characters='"“„”:'), min_size=1)
)
def test_a_word_of_any_script_finds_itself(word: str) -> None:
    assert read(word[:LONGEST]).words == read(f'"{word[: LONGEST - 2]}"').words
