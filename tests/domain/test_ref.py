"""A ref names one comment of one site, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.ref import SITE_NAME, Ref


def test_a_ref_is_read_as_it_is_written() -> None:
    assert Ref.parse(" gazette:1204\r") == Ref("gazette", 1204)
    assert str(Ref("gazette", 1204)) == "gazette:1204"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gazette",
        "1204",
        "gazette:",
        ":1",
        "gazette:0",
        "gazette:-3",
        "gazette:1.0",
        "Gazette:1",
        "the-gazette:1",
        "1gazette:1",
        f"gazette:{2**63}",
        "gazette:99999999999999999999",
        "gazette:٣",
        "gazette: 1",
        "a:1\nb:2",
    ],
)
def test_what_names_no_comment_is_none(text: str) -> None:
    assert Ref.parse(text) is None


def test_an_id_is_only_itself() -> None:
    refs = [Ref.parse(f"a:{number}") for number in (3, 5, 13, 35)]
    assert [ref.id for ref in refs if ref] == [3, 5, 13, 35]


@given(st.from_regex(SITE_NAME, fullmatch=True), st.integers(1, 2**63 - 1))
def test_what_we_write_we_read(site: str, number: int) -> None:
    assert Ref.parse(str(Ref(site, number))) == Ref(site, number)


@given(st.text())
def test_any_text_is_a_ref_or_none(text: str) -> None:
    ref = Ref.parse(text)
    assert ref is None or ref.id > 0
