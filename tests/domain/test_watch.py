"""What is watched for, as it is understood, and as a site writes it."""

from datetime import UTC, date

import pytest

from moderator.domain.errors import WrongUsage
from moderator.domain.query import Query, parse
from moderator.domain.watch import KINDS, NO_ADDRESS, Entry, Kind, lines, meaning, query, understand
from moderator.domain.watch import written as written_again


@pytest.mark.parametrize(
    ("written", "kind", "text"),
    [
        ("Casino", Kind.WORD, "casino"),
        ("  free   Spins ", Kind.PHRASE, "free spins"),
        ("free-spins", Kind.PHRASE, "free-spins"),
        ("赌博", Kind.WORD, "赌博"),
        ("😀", Kind.PHRASE, "😀"),
        ("Best-Spins.example", Kind.HOST, "best-spins.example"),
        ("https://www.best-spins.example:80/win?x=1", Kind.HOST, "best-spins.example"),
        ("bücher.example", Kind.HOST, "xn--bcher-kva.example"),
        ('"viagra.com"', Kind.PHRASE, "viagra.com"),
        ("Ann@Mail.example", Kind.EMAIL, "ann@mail.example"),
        ("@mail.example", Kind.EMAIL, "@mail.example"),
        ("192.0.2.7", Kind.ADDRESS, "192.0.2.7"),
        ("192.0.2.9/24", Kind.ADDRESS, "192.0.2.0/24"),
        ("192.0.2.", Kind.ADDRESS, "192.0.2.0/24"),
        ("10.*", Kind.ADDRESS, "10.0.0.0/8"),
        ("2001:db8::/32", Kind.ADDRESS, "2001:db8::/32"),
        ("2026", Kind.WORD, "2026"),
        ("3.14", Kind.PHRASE, "3.14"),
    ],
)
def test_the_kind_is_seen_by_how_it_is_written(written: str, kind: Kind, text: str) -> None:
    assert understand(written) == Entry(kind, text)
    assert understand(written_again(Entry(kind, text))) == Entry(kind, text)
    assert meaning(Entry(kind, text)) == KINDS[kind]
    found = parse(query(Entry(kind, text)), today=date(2026, 11, 25), zone=UTC)
    assert found != Query(), "and can be searched for"


@pytest.mark.parametrize("written", ["", "   ", "...", '""', '"!"', "x" * 201])
def test_what_cannot_be_looked_for_is_refused(written: str) -> None:
    with pytest.raises(WrongUsage):
        understand(written)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("free Spins", ("free spins",)),
        ("bücher.example", ("xn--bcher-kva.example", "bücher.example")),
        ("192.0.2.7", ("192.0.2.7",)),
        ("192.0.2.0/24", ("192.0.2.",)),
        ("192.0.0.0/16", ("192.0.",)),
        ("192.0.2.0/23", ("192.0.2.", "192.0.3.")),
        ("192.0.2.4/31", ("192.0.2.4", "192.0.2.5")),
        ("0.0.0.0/0", ()),
        ("2001:db8::/32", ("2001:db8:",)),
        ("2001:db8::7", ("2001:db8::7",)),
        ("2001:db8::/33", ()),
        ("2001:0:1::/48", ()),
    ],
)
def test_a_site_is_told_in_lines_that_count_anywhere(written: str, said: tuple[str, ...]) -> None:
    assert lines(understand(written)) == said


@pytest.mark.parametrize(
    "written", ["999.1.1.1/99", "192.0.2.300", "1.2.3.4.5", "10.0/33", "2001:db8::/129", "1:2:3::4::5"]
)
def test_what_only_looks_like_an_address_is_told_and_stays_words(written: str) -> None:
    entry = understand(written)
    assert entry == Entry(Kind.PHRASE, written)
    assert meaning(entry) == NO_ADDRESS
    assert lines(entry) == (written,)


@pytest.mark.parametrize("written", ["1/2", "12:30:45", "v1.2.3", "3.14.15", "bad:cafe", '"192.0.2.7"'])
def test_numbers_and_times_are_words_like_others(written: str) -> None:
    assert meaning(understand(written)) in (KINDS[Kind.PHRASE], KINDS[Kind.WORD])
