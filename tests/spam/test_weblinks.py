"""Addresses however they are written."""

import pytest

from moderator.spam.weblinks import find, without


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("see http://www.offer.example.com/a?b=c now", "offer.example.com"),
        ("offer-shop.com is cheap", "offer-shop.com"),
        ("hxxp://offer.co.uk/x", "offer.co.uk"),
        ("offer[.]com and more", "offer.com"),
        ("offer dot com", "offer.com"),
        ("offer (dot) com", "offer.com"),
        ('<a href="https://offer.net/x">here</a>', "offer.net"),
        ("go to xn--80ak6aa92e.com!", "xn--80ak6aa92e.com"),
        ("магазин.рф лучше", "магазин.рф"),
        ("http://10.20.30.40/pay", "10.20.30.40"),
    ],
)
def test_an_address_is_found_however_it_is_written(text: str, host: str) -> None:
    assert [link.host for link in find(text)[1]] == [host]


@pytest.mark.parametrize(
    "text", ["the end.so it goes", "e.g. this, i.e. that", "write me@offer.com", "3.50 euro", "wait...what"]
)
def test_a_full_stop_makes_no_address(text: str) -> None:
    assert find(text)[1] == []


def test_a_text_can_be_had_without_its_addresses() -> None:
    assert without("buy http://offer.com/x here").split() == ["buy", "here"]


def test_a_long_word_and_many_dots_are_read_in_no_time() -> None:
    assert find("a" * 3000 + ".com" + "b." * 1500)[1] == []
