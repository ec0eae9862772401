"""Signs that turn text stay within the text they came with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.direction import Balance, closed, is_rtl, isolate

RLO, LRO, RLE, PDF, RLI, LRI, FSI, PDI = (
    "\u202e",
    "\u202d",
    "\u202b",
    "\u202c",
    "\u2067",
    "\u2066",
    "\u2068",
    "\u2069",
)


@pytest.mark.parametrize(
    "text", ["مرحبا", "12 … שלום abc", "«عربي» latin", "\u200fabc", f"{LRI}abc{PDI} مرحبا"]
)
def test_the_first_strong_letter_from_the_right_decides(text: str) -> None:
    assert is_rtl(text)


@pytest.mark.parametrize(
    "text", ["", "123 …", "hello مرحبا", "日本", "😀 ok", f"{RLI}مرحبا{PDI}", f"{PDI}{PDI}a"]
)
def test_all_else_runs_from_left_to_right(text: str) -> None:
    assert not is_rtl(text)


def test_what_is_open_is_closed_in_its_order() -> None:
    assert closed(f"a{RLO}b{RLI}c") == f"a{RLO}b{RLI}c{PDI}{PDF}"
    assert closed(f"a{RLO}b{PDF}c") == f"a{RLO}b{PDF}c"
    assert closed("plain") == "plain"


def test_an_isolate_that_ends_ends_all_within() -> None:
    assert closed(f"{RLI}{RLO}{LRO}x{PDI}y") == f"{RLI}{RLO}{LRO}x{PDI}y"


def test_ends_without_a_beginning_are_dropped_so_that_they_end_nothing_of_ours() -> None:
    assert isolate(f"a{PDI}b{PDF}") == f"{FSI}ab{PDI}"
    assert closed(f"{RLI}a{PDF}") == f"{RLI}a{PDI}"


def test_a_heap_of_turns_stays_small() -> None:
    assert len(closed(RLO * 65_535)) < 100


def test_pieces_of_one_field_are_closed_together() -> None:
    balance = Balance()
    assert (
        balance.feed(f"a{RLO}") + balance.feed(f"b{PDF}c{RLI}") + balance.end() == f"a{RLO}b{PDF}c{RLI}{PDI}"
    )
    assert balance.end() == ""


@given(st.text(alphabet=[RLO, LRO, RLE, PDF, RLI, LRI, FSI, PDI, "a", "ع"]))
def test_whatever_comes_every_turn_ends(text: str) -> None:
    done = closed(text)
    assert closed(done) == done
    assert sum(done.count(sign) for sign in (LRI, RLI, FSI)) == done.count(PDI)
    assert "".join(letter for letter in done if letter in "aع") == "".join(x for x in text if x in "aع")
