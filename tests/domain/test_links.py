"""A link says where it really leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.links import MOST, address, links, openable, trimmed


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://bank.example@evil.example/", "evil.example"),
        ("https://bank.example:443@evil.example:8080/x", "evil.example"),
        ("https://evil.example\\@bank.example/", "evil.example"),
        ("https://evil.example#@bank.example/", "evil.example"),
        ("https://evil.example?@bank.example/", "evil.example"),
        ("https:evil.example", "evil.example"),
        ("https:///\\evil.example/x", "evil.example"),
        (" \x01ht\ntps://ev\til.example", "evil.example"),
        ("HTTPS://EVIL.Example/", "evil.example"),
        ("https://%65vil.example/", "evil.example"),
        ("https://ｅｖｉｌ。example/", "evil.example"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("http://[2001:db8::1]:80/", "2001:db8::1"),
        ("mailto:anna@news.example?subject=x", "anna@news.example"),
    ],
)
def test_the_host_is_the_one_a_browser_would_ask(url: str, host: str) -> None:
    assert address(url).host == host
    assert openable(url)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc",
        "ftp://x.example",
        "//evil.example",
        "/relative",
        "",
        "https://",
        "http://[",
        "https:// x",
        "http://a%00b/",
        "x-evil:y",
        "blob:https://x.example",
        "https://a.example/" + "x" * 9000,
    ],
)
def test_only_web_and_mail_are_ever_opened(url: str) -> None:
    assert not openable(url)


def test_a_relative_link_starts_at_the_article() -> None:
    assert address("../b?c", "https://news.example/2026/a/").target == "https://news.example/2026/b?c"
    assert address("//evil.example/x", "https://news.example/").host == "evil.example"
    assert not address("javascript:alert(1)", "https://news.example/").openable


def test_anchors_and_addresses_written_out_are_all_listed() -> None:
    found = links(
        "<a href='http://a.example/?x=1&amp;y=2'>one\n two</a> (https://b.example/c). <a href=javascript:x>z"
    )
    assert [(link.text, link.target, link.openable) for link in found] == [
        ("one two", "http://a.example/?x=1&y=2", True),
        ("https://b.example/c", "https://b.example/c", True),
        ("z", "javascript:x", False),
    ]


def test_a_link_without_words_is_listed_with_its_target() -> None:
    (hidden,) = links("nice post<a href=https://spam.example></a>")
    assert hidden.text == "https://spam.example"


def test_a_host_of_other_letters_is_shown_both_ways() -> None:
    (link,) = links("https://xn--80ak6aa92e.example/")
    assert (link.host, link.readable) == ("xn--80ak6aa92e.example", "аррӏе.example")


def test_a_text_that_names_another_host_poses() -> None:
    (posing,) = links('<a href="https://evil.example">https://www.bank.example/login</a>')
    honest = links(
        '<a href="https://www.news.example/x">news.example</a> <a href="https://xn--bcher-kva.example">bücher.example</a>'
        '<a href="https://a.example">read more</a>'
    )
    assert posing.poses
    assert not any(link.poses for link in honest)


def test_a_heap_of_links_ends() -> None:
    assert len(links("https://x.example " * 500)) == MOST
    assert len(links("<a href=https://x.example>" * 500)) == MOST


def test_the_sentence_around_an_address_is_not_part_of_it() -> None:
    assert trimmed("https://x.example/a).") == "https://x.example/a"
    assert trimmed("https://x.example/a_(b)") == "https://x.example/a_(b)"
    assert trimmed("https://x.example/?a,”") == "https://x.example/?a"


@given(st.text(st.characters(exclude_categories=[])))
def test_no_address_makes_it_stumble(text: str) -> None:
    for url in (text, f"https://{text}", f"mailto:{text}", f"https://x.example/{text}"):
        found = address(url, "https://news.example/")
        assert found.openable in (True, False)
    links(f"<a href='{text}'>{text}</a> https://{text}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_opened_is_web_or_mail(text: str) -> None:
    if openable(text):
        assert address(text).target.partition(":")[0].lower() in ("http", "https", "mailto")
