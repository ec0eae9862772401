"""The tables of letters hold what they should."""

import unicodedata

from moderator.spam.letters import DROPPED, FOREIGN, TO_CYRILLIC, TO_LATIN


def test_every_foreign_letter_in_the_table_is_of_a_script_that_is_looked_for() -> None:
    import re

    foreign = re.compile(f"[{FOREIGN}]")
    assert [chr(code) for code in TO_LATIN if not foreign.match(chr(code))] == []


def test_letters_are_replaced_by_plain_ones_alone() -> None:
    assert all(like.isascii() and like.isalnum() for like in TO_LATIN.values())
    assert all("CYRILLIC" in unicodedata.name(str(like)) for like in map(chr, TO_CYRILLIC.values()))
    assert all(like is None or like.isascii() for like in DROPPED.values())


def test_no_letter_of_a_living_alphabet_is_dropped() -> None:
    alphabets = (
        "abcçdefgğhıijklmnoöprsştuüvyz абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ابتثجحخدذرزسشصضطظعغفقكلمنهوي پچژگک"
    )
    assert [letter for letter in alphabets if DROPPED.get(ord(letter), letter) is None] == []
