"""Lists of words, as a site reads them."""

from moderator.domain.wordlist import WordList, entries, fields


def held(lines: str, **parts: str) -> list[str]:
    whole = {"author": "Ann", "email": "ann@mail.example", "url": "", "html": "A word.", "ip": "192.0.2.7"}
    told = whole | parts
    text = fields(told["author"], told["email"], told["url"], told["html"], told["ip"])
    return list(WordList(entries(lines)).hits(text))


def test_lines_are_trimmed_and_stand_once() -> None:
    assert entries(" a b \r\n\r\n0\n\0x\t\na b\n") == ("a b", "x")
    assert entries("") == ()


def test_a_line_counts_anywhere_and_in_any_case() -> None:
    assert held("CIALIS", html="A specialist.") == ["CIALIS"]
    assert held("дёшево\nΣΟΦΟΣ", html="ДЁШЕВО, σοφος") == ["дёшево", "ΣΟΦΟΣ"]
    assert held("ann\nmail.ex\n192.0.2.\nword.\nx") == ["ann", "mail.ex", "192.0.2.", "word.", "x"]
    assert held("a+\n.*\n[a-z]") == [], "no line is a pattern"
    assert held("ab\nnn") == ["nn"], "short lines count too"


def test_no_line_runs_over_from_one_field_to_the_next() -> None:
    assert held("annann") == []


def test_markup_neither_hides_a_word_nor_is_passed_over() -> None:
    assert held("casino\nhref", html='ca<b>si</b>no <a href="x">y</a>') == ["casino", "href"]


def test_a_list_of_tens_of_thousands_finds_what_a_short_one_does() -> None:
    many = "\n".join(f"phrase {number}" for number in range(30_000))
    found = held(many, html="Here is phrase 29999.")
    assert found == ["phrase 2", "phrase 29", "phrase 299", "phrase 2999", "phrase 29999"]
