"""Addresses sort, and a range lies between two."""

import pytest

from moderator.domain.addresses import addresses, network, network_name


@pytest.mark.parametrize(
    ("one", "within", "inside"),
    [
        ("10.20.30.40", "10.0.0.0/8", True),
        ("11.0.0.1", "10.0.0.0/8", False),
        ("192.0.2.7", "192.0.2.99/24", True),
        ("::ffff:10.1.1.1", "10.0.0.0/8", True),
        ("2001:db8::1", "2001:db8::/32", True),
        ("2001:db9::1", "2001:db8::/32", False),
        ("192.0.2.7", "192.0.2.7", True),
    ],
)
def test_an_address_lies_in_its_range(one: str, within: str, inside: bool) -> None:
    address, wide = addresses(one), addresses(within)
    assert address is not None
    assert wide is not None
    assert (wide.first <= address.first <= wide.last) is inside


@pytest.mark.parametrize("text", ["", "x", "300.1.1.1", "10.0.0.0/40", "1.2.3", "::1/200", "10.0.0.1 x"])
def test_what_is_no_address_is_none(text: str) -> None:
    assert addresses(text) is None


def test_neighbours_share_a_network() -> None:
    assert network("198.51.100.7") == addresses("198.51.100.0/24")
    assert network("2001:db8:1:2::3") == addresses("2001:db8:1::/48")
    assert network("198.51.100.0/24") is None
    assert network_name("198.51.100.7") == "198.51.100.0/24"
    assert network_name("2001:db8:1:2::3") == "2001:db8:1::/48"
    assert network_name("nowhere") == ""
