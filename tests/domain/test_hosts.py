"""Who registered a host."""

import pytest

from moderator.domain.hosts import registrable


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("www.example.org", "example.org"),
        ("a.b.example.co.uk", "example.co.uk"),
        ("xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("mine.blogspot.com", "mine.blogspot.com"),
        ("192.0.2.7", "192.0.2.7"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_host_belongs_to_what_somebody_registered(host: str, domain: str) -> None:
    assert registrable(host) == domain
