"""HTML taken apart: nothing is lost, nothing is made up."""

from hypothesis import given
from hypothesis import strategies as st

from moderator.domain.tags import Tag, decode, tokens


def test_tags_have_names_and_decoded_attributes() -> None:
    assert list(tokens("<A HREF='x&amp;y' href=z data-a = \"b > c\" disabled/>t</a>")) == [
        Tag("a", closing=False, attributes={"href": "x&y", "data-a": "b > c", "disabled": ""}),
        "t",
        Tag("a", closing=True, attributes={}),
    ]


def test_what_readers_never_see_is_left_out_with_its_tags_kept() -> None:
    assert [
        token
        for token in tokens("a<noscript><b></noscript >b<template>x</template>")
        if isinstance(token, str)
    ] == [
        "a",
        "b",
    ]


def test_a_quotation_mark_counts_behind_an_equals_sign_alone() -> None:
    assert list(tokens('<a ">x')) == [Tag("a", closing=False, attributes={'"': ""}), "x"]
    assert list(tokens('<a b=">x')) == [Tag("a", closing=False, attributes={"b": '"'}), "x"]


def test_numbers_too_long_for_python_are_no_letters() -> None:
    assert decode("&#65;&#0000000000065;&#99999999;&#" + "1" * 9999) == "AA\ufffd\ufffd"


@given(st.text(st.sampled_from("<>ab/= '\"!-&;")))
def test_text_between_tags_is_found_where_it_stands(html: str) -> None:
    at = 0
    for token in tokens(html):
        if isinstance(token, str):
            at = html.index(token, at) + len(token)
        else:
            assert token.name.startswith(("a", "b"))
