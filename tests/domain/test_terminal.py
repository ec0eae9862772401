"""A reader's text cannot steer the terminal it is printed on."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.terminal import visible


def test_escape_codes_show_as_signs() -> None:
    assert visible("\x1b[31mred\x1b[0m\x07\x00") == "␛[31mred␛[0m␇␀"
    assert visible("\x9b2J\x7f") == "\\x9b2J␡"


def test_a_cell_stays_on_its_line() -> None:
    assert visible("a\r\nb\tc\u2028d\x85") == "a␍␊b␉c\\u2028d\\x85"


def test_lines_stay_lines_and_each_closes_its_direction() -> None:
    assert visible("a\u202eb\r\nc\td\rx", lines=True) == "a\u202eb\u202c\nc\td␍x"


def test_letters_of_all_scripts_stay() -> None:
    assert visible("Zoë 你好 مرحبا 👩‍🚀") == "Zoë 你好 مرحبا 👩‍🚀"


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_that_steers_is_left(text: str) -> None:
    assert not any(unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs") for letter in visible(text))
    left = {letter for letter in visible(text, lines=True) if unicodedata.category(letter) in ("Cc", "Cs")}
    assert left <= {"\n", "\t"}
    visible(text).encode()
