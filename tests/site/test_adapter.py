"""The table of adapters: what a kind of site names is there and offers what the contract asks for."""

import inspect

import pytest

from moderator.site.adapter import ADAPTERS, SiteAdapter, adapter
from moderator.site.wordpress.site import WordPress


@pytest.mark.parametrize("kind", sorted(ADAPTERS))
def test_every_kind_offers_what_the_contract_asks_for(kind: str) -> None:
    module = adapter(kind)
    assert list(inspect.signature(module.connect).parameters) == ["entry", "password"]
    assert list(inspect.signature(module.check).parameters) == ["entry", "password"]
    assert list(inspect.signature(module.grants).parameters) == ["user", "host", "database", "prefix"]


def test_an_adapter_has_the_methods_of_the_contract_as_they_are_written_there() -> None:
    asked = {name for name, what in vars(SiteAdapter).items() if callable(what) and not name.startswith("_")}
    assert asked >= {"look", "comments", "apply", "close"}
    for name in asked:
        wanted = inspect.signature(getattr(SiteAdapter, name))
        found = inspect.signature(getattr(WordPress, name))
        assert wanted == found, name


def test_an_unknown_kind_has_no_adapter() -> None:
    with pytest.raises(KeyError):
        adapter("guestbook")
