"""The words of hostile texts, and as much of them as can be drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.plain import cut, drawable, fewer_marks, first_line, fit, head, one_line, plain


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a &amp; b &#8220;c&#8221; &#x201d;", "a & b “c” ”"),
        ("&amp;amp; &amp;lt;b&amp;gt;", "&amp; &lt;b&gt;"),
        ("&lt;script&gt; &lt;br&gt;", "<script> <br>"),
        ("AT&T &unknown; & &", "AT&T &unknown; & &"),
        ("&#0; &#xD800; &#1114112;", "\ufffd \ufffd \ufffd"),
        ("&#00000000065; &#" + "9" * 5000 + ";", "A \ufffd"),
    ],
)
def test_entities_are_decoded_exactly_once(html: str, text: str) -> None:
    assert plain(html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("x<script>alert('<b>1</b>')</script>y", "xy"),
        ("x<STYLE type=a>p{}</style >y", "xy"),
        ("x<svg onload=alert(1)><circle/></svg>y", "xy"),
        ("x<iframe src='javascript:alert(1)'>inner</iframe>y", "xy"),
        ("<a href='javascript:alert(1)' onclick='alert(2)'>click</a>", "click"),
        ('<img src=x onerror="alert(1)">', ""),
        ("3 < 4 and 5 > 2, I <3 you, a<b", "3 < 4 and 5 > 2, I <3 you, a<b"),
        ("<b title='a > b'>x</b>", "x"),
        ("x<!-- hidden <b> -->y<!-->z<!doctype html>", "xyz"),
        ("<scr<b>ipt>", "<script>"),
        ('text <a href="never ends', 'text <a href="never ends'),
        ("x <!-- never ends", "x <!-- never ends"),
        ("<script>never ends", "never ends"),
    ],
)
def test_markup_goes_and_words_stay(html: str, text: str) -> None:
    assert plain(html) == text


def test_what_a_browser_shows_is_never_hidden() -> None:
    assert plain('<a =">seen by readers<a =">') == "seen by readers"
    assert plain("<y seen by moderators <b>bold</b>") == "<y seen by moderators bold"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("one<br>\ntwo<br />three", "one\ntwo\nthree"),
        ("<p>one</p>\n\n\n<p>two</p>", "one\n\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("a  \r\n\r\nb\rc", "a\n\nbc"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a b"),
        (" \n<b>x</b> <i>y</i>\n ", "x y"),
    ],
)
def test_blocks_and_breaks_are_lines(html: str, text: str) -> None:
    assert plain(html) == text


def test_control_characters_are_gone_and_bytes_that_are_no_text_marked() -> None:
    assert plain("a\x00b\x1b[31mc\x7f\td\udcff") == "ab[31mc\td\ufffd"


def test_text_written_through_latin1_stays_as_it_is() -> None:
    assert plain("GrÃ¼Ã\x9fe") == "GrÃ¼Ã\x9fe"


HOSTILE = {
    "word": "x" * 1_000_000,
    "less": "<" * 65_535,
    "tags": "<a " * 65_535,
    "nested": "<div>" * 200_000,
    "quotes": '<a b="' * 20_000,
    "equals": "<a b=" * 65_535 + ">",
    "attributes": "<a " + "a " * 100_000 + ">",
    "scripts": "<script>" * 65_535,
    "comments": "<!--" * 65_535 + ">",
    "entities": "&" * 65_535,
    "digits": "&#" + "9" * 65_535,
    "spaces": " " * 262_140 + "x",
    "marks": "a" + "\u0301" * 65_535,
    "signs": "!" * 65_535,
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_takes_longer_than_its_length(html: str) -> None:
    """Those that are not linear take minutes here, and the suite ends in its own limit."""
    assert isinstance(plain(html), str)
    assert len(first_line(html)) <= 200
    assert len(cut(html).text) <= 70_000


def test_the_first_line_is_one_short_line() -> None:
    assert first_line("<p>one\n two</p><p>three</p>") == "one two three"
    assert first_line("word " * 100, limit=12) == "word word w…"
    assert first_line("x" * 4090 + "<a href='y'>z</a>", limit=5000) == "x" * 4090
    assert first_line("<i>" * 3000 + "late") == "late"


def test_a_head_does_not_end_within_a_tag_or_an_entity() -> None:
    assert head("abc<b>d</b>", 5) == "abc"
    assert head("abc &amp; d", 7) == "abc "
    assert head("a < bcdefg", 6) == "a < bc"
    assert head("short", 9) == "short"


def test_a_huge_text_is_cut_and_says_by_how_much() -> None:
    assert cut("abc", 5) == ("abc", 0)
    assert cut("abcdef", 5) == ("abcde", 1)


def test_long_words_get_places_to_break_and_lose_nothing() -> None:
    for word in ("x" * 300, "สวัสดีครับ" * 30, "a\u0301" * 200, "👩‍🚀" * 100):
        soft = drawable(word)
        assert "\u200b" in soft
        assert soft.replace("\u200b", "") == word
        assert all(len(part) <= 88 for part in soft.split("\u200b"))
    assert (
        drawable("https://example.com/a/usual/address a b c") == "https://example.com/a/usual/address a b c"
    )


def test_sixty_marks_on_each_letter_become_four() -> None:
    assert fewer_marks(("a" + "\u0301" * 60) * 3) == ("a" + "\u0301" * 4) * 3
    assert fewer_marks("a" + "\u0301\u200d" * 60).count("\u0301") == 4
    for honest in ("Zoe\u0308", "क्षत्रिय", "نَصٌّ", "שָׁלוֹם", "ệ", "wow!!!!!!!!!!", "👩‍👩‍👧‍👦"):
        assert fewer_marks(honest) == honest


PIECES = st.sampled_from(
    [
        "<",
        ">",
        "<script>",
        "</script>",
        "<br>",
        "<!--",
        "-->",
        "&lt;",
        "&amp;",
        "&#",
        '"',
        "'",
        "=",
        "/",
        "<a ",
        "\n",
        "\0",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(st.characters(exclude_categories=[]), max_size=5))).map("".join))
def test_whatever_comes_there_are_words(html: str) -> None:
    text = plain(html)
    assert fit(text) == text
    assert text == text.strip()
    text.encode()
    assert "\n" not in first_line(html)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="<&")))
def test_a_text_without_markup_is_its_own_words(text: str) -> None:
    assert plain(text).split() == text.split()


def test_exactly_control_characters_stay_for_whoever_shows_them_as_signs() -> None:
    assert plain("a\x00b<br>\n\x1b[31mc", exact=True) == "a\x00b\n\x1b[31mc"
    assert first_line("<p>a\x1bb</p>\n<p>c</p>", exact=True) == "a\x1bb c"


def test_a_name_is_cut_as_it_is_and_not_taken_for_markup() -> None:
    assert one_line("<b> &amp;  Söhne\n& Töchter", 16) == "<b> &amp; Söhne…"
