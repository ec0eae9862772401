"""What a pane draws of a hostile text loads nothing, runs nothing, and stays within bounds."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.markup import COMMENT_LIMIT, Words, safe_html
from tests.domain.test_plain import HOSTILE

NAMES = (
    "a b blockquote br caption code dd div dl dt h1 h2 h3 h4 h5 h6 hr i li ol p pre q s sub sup table "
    "tbody td th tr u ul"
)
TAGS = frozenset(NAMES.split())


class Seen(HTMLParser):
    """What is in a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.targets: list[str] = []
        self.deepest = self._depth = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.targets += [value or "" for name, value in attrs if name == "href"]
        self._depth += tag not in ("br", "hr")
        self.deepest = max(self.deepest, self._depth)

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1


def assert_harmless(html: str) -> None:
    seen = Seen(html)
    assert seen.tags <= TAGS
    assert seen.attributes <= {("a", "href")}
    assert all(re.match(r"(https?://|mailto:)", target) for target in seen.targets)
    assert seen.deepest < 100


def drawn(html: str, *, article: bool = False, base: str = "") -> str:
    safe = safe_html(html, article=article, base=base)
    assert_harmless(safe.html)
    return safe.html


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<img src=https://x.example/t.gif onerror=alert(1)>",
        "<svg><script>x</script></svg>",
        "<style>@import 'https://x.example'</style>",
        "<link rel=stylesheet href=https://x.example>",
        "<base href=x>",
        "<meta http-equiv=refresh content='0;url=https://x.example'>",
        "<iframe src=javascript:alert(1)>",
        "<form><input>",
        "<object data=https://x.example/x.swf>",
        "<p style='background:url(https://x.example)' class=a id=b onclick=c dir=rtl>",
        "<table background=https://x.example><td background=x>",
        "<a href=JaVaScRiPt:alert(1)>",
        "<a href='data:text/html,x'>",
        "<a href='java\nscript:x'>y</a>",
        "<math><mtext><script>x</script></math>",
        "<iframe><script>alert(1)</script></iframe>",
        "<scr<script>ipt>alert(1)</script>",
        "<a href='https://x.example\" onclick=\"x'>y</a>",
        "<noscript><img src=x></noscript>",
        "<a title='</a><script>x</script>'>",
        "<!--><script>x</script>-->",
        "<textarea><script>x</script>",
        "&lt;script&gt;",
    ],
)
def test_nothing_that_runs_or_loads_is_left(html: str) -> None:
    for article in (False, True):
        drawn(html, article=article)
        drawn(f"<b>before {html} after", article=article)


def test_entities_stay_what_they_are() -> None:
    assert drawn("3 < 4 &amp; &amp;amp; &lt;b&gt;") == "<p>3 &lt; 4 &amp; &amp;amp; &lt;b&gt;</p>"


def test_lines_of_a_comment_become_paragraphs_as_on_the_site() -> None:
    assert drawn("one\ntwo\n\nthree") == "<p>one<br>two</p><p>three</p>"
    assert (
        drawn("<p>one<br />\ntwo</p>\n<ul>\n<li>a</li>\n</ul>\nend")
        == "<p>one<br>two</p><ul><li>a</li></ul><p>end</p>"
    )
    assert drawn("<pre>a\n\n b</pre>") == "<pre>a\n\n b</pre>"
    assert drawn("\n\n") == ""


def test_an_article_of_blocks_keeps_its_own_paragraphs() -> None:
    blocks = (
        "<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading --><h2>Three</h2>"
    )
    assert drawn(blocks, article=True) == "<p>One\ntwo</p><h2>Three</h2>"
    assert drawn("One\n\nTwo", article=True) == "<p>One</p><p>Two</p>"


def test_what_is_not_shown_has_a_word_in_its_place() -> None:
    assert drawn("<img src=x alt='A <b> dog'>") == "<p>[image: A &lt;b&gt; dog]</p>"
    assert drawn("<img src=x>") == "<p>[image]</p>"
    assert (
        drawn("<iframe src='//www.video.example/x'>no</iframe>")
        == "<p>[embedded page: www.video.example]</p>"
    )
    assert (
        safe_html("<video src=https://v.example/a.mp4>", words=Words(video="ویدیو")).html
        == "<p>[ویدیو: v.example]</p>"
    )


def test_shortcodes_of_articles_are_placeholders_and_brackets_of_readers_are_letters() -> None:
    code = '[caption id="a"]<img src=x alt=Cat> A cat[/caption] [gallery ids="1,2"] '
    code += '[video mp4="https://v.example/a.mp4"] [sic]'
    assert drawn(code, article=True) == "<p>[image: Cat] A cat  [gallery] [video: v.example] [sic]</p>"
    assert drawn("[gallery] [sic]") == "<p>[gallery] [sic]</p>"


def test_links_are_kept_where_they_may_be_opened_and_told_where_not() -> None:
    assert (
        drawn("<a href='https://x.example/?a=1&amp;b'>y</a>")
        == '<p><a href="https://x.example/?a=1&amp;b">y</a></p>'
    )
    assert drawn("<a href='javascript:alert(1)'>y</a>") == "<p>y [javascript:alert(1)]</p>"
    assert drawn("<a href='/b'>y</a>", article=True, base="https://n.example/a") == (
        '<p><a href="https://n.example/b">y</a></p>'
    )
    assert "[https://spam.example]" in drawn("nice<a href=https://spam.example></a>")


def test_addresses_written_out_are_links() -> None:
    assert drawn("see https://x.example/a?b&amp;c).") == (
        '<p>see <a href="https://x.example/a?b&amp;c">https://x.example/a?b&amp;c</a>).</p>'
    )


def test_a_turned_text_ends_with_its_block() -> None:
    assert drawn("a\u202eb<b>c</b>\n\nd") == "<p>a\u202eb<b>c</b>\u202c</p><p>d</p>"
    assert drawn("\u2067a") == "<p>\u2067a\u2069</p>"


def test_long_words_break_and_marks_are_few() -> None:
    assert "\u200b" in drawn("x" * 500)
    assert drawn("a" + "\u0301" * 60) == "<p>a" + "\u0301" * 4 + "</p>"


def test_a_huge_comment_is_cut_and_says_by_how_much() -> None:
    safe = safe_html("word " * 20_000)
    assert safe.more == 100_000 - COMMENT_LIMIT
    assert safe_html("x" * 65_535).more == 0
    assert safe_html("abc <b>def</b>", limit=5) == ("<p>abc</p>", 10)


MORE = {
    "formats": "<b><i><s><u><code>" * 3 + "<p>x" * 16_000,
    "tables": "<table><tr><td>" * 4_000,
    "cells": "<table><tr>" + "<td>x" * 13_000,
    "blockquotes": "<blockquote>x" * 5_000,
    "lists": "<ul><li>" * 8_000,
    "addresses": "http://" * 9_000,
    "parentheses": "http://x.example/" + ")" * 65_535,
    "turns": "\u202e" * 65_535,
    "lines": "\n \n x" * 10_000,
    "codes": "[gallery " * 8_000,
}


@pytest.mark.parametrize("html", [*HOSTILE.values(), *MORE.values()], ids=[*HOSTILE, *MORE])
def test_every_heap_is_drawn_within_bounds(html: str) -> None:
    assert len(drawn(html)) < 600_000


def test_a_table_has_so_many_cells_and_no_table_within() -> None:
    assert drawn(MORE["cells"]).count("<td>") <= 2_000
    assert drawn(MORE["tables"]).count("<table>") == 1


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "<script>",
        "</script>",
        "<a href=",
        "javascript:",
        "https://x.example",
        "<img ",
        " onerror=x ",
        "</a>",
        "<p>",
        "</p>",
        "<table>",
        "<td>",
        "<ul>",
        "<li>",
        "<b>",
        "</b>",
        "<svg>",
        "<style>",
        "<iframe ",
        "<!--",
        "-->",
        "&lt;",
        '"',
        "'",
        "=",
        "/",
        "\n",
        "\0",
        "\u202e",
        "[video ",
    ]
)
HTML = st.lists(
    st.one_of(PIECES, st.text(st.characters(exclude_categories=[]), max_size=4)), max_size=40
).map("".join)


@given(HTML, st.booleans())
def test_whatever_comes_it_is_harmless(html: str, article: bool) -> None:
    drawn(html, article=article, base="https://news.example/a/")


@given(HTML)
def test_what_is_safe_stays_safe(html: str) -> None:
    drawn(safe_html(html).html)
