"""The words of the contract are all there, and none is cut short by chance."""

import pytest

from moderator.cli.parser import parser
from moderator.domain.errors import WrongUsage

VERBS = """
demo; site add n u; site list; site remove n; site check n; site set n; sync; outbox; queue; show r
decide approve r; undo; journal; attention; resolve r mine; export q --format csv; doctor; keys; paths
site grants --user u --host h --database d
"""


@pytest.mark.parametrize("words", VERBS.strip().replace("\n", ";").split(";"))
def test_every_verb_of_the_contract_is_understood(words: str) -> None:
    asked = parser().parse_args(words.split())
    module, name = asked.run.split(":")
    from importlib import import_module

    assert callable(getattr(import_module(f"moderator.cli.{module}"), name))


@pytest.mark.parametrize("words", ["sync --nw", "queue --lim 3", "site add n u --pass", "--prof x queue"])
def test_an_option_is_never_guessed_from_its_beginning(words: str) -> None:
    with pytest.raises(WrongUsage):
        parser().parse_args(words.split())


def test_the_error_comes_with_the_line_of_usage() -> None:
    with pytest.raises(WrongUsage) as caught:
        parser().parse_args(["decide", "spam", "--in", "nowhere"])
    assert "usage: moderator decide" in (caught.value.remedy or "")
