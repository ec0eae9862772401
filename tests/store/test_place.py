"""Where a moderator was: a small file that is whole or not there, and its owner's alone."""

from pathlib import Path

import pytest

from moderator.domain.ref import Ref
from moderator.store import place
from moderator.store.place import FILE, Place
from tests.store.newsroom import Newsroom

HERE = Place("pending", 'author:"Іван" 😀', "newest", "group", (Ref("gazette", 3), Ref("gazette", 4)))


def test_a_place_is_kept_and_read_again_by_its_owner_alone(tmp_path: Path) -> None:
    assert place.kept(tmp_path) is None
    for here in (HERE, HERE._replace(refs=())):
        place.keep(tmp_path, here)
        assert place.kept(tmp_path) == here
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_write_that_was_cut_short_leaves_the_place_before(tmp_path: Path) -> None:
    place.keep(tmp_path, HERE)
    (tmp_path / f"{FILE}.new").write_text('{"queue": "sp')
    assert place.kept(tmp_path) == HERE
    place.keep(tmp_path, HERE._replace(queue="spam"))
    assert place.kept(tmp_path) == HERE._replace(queue="spam")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", "{}", '{"queue": 1, "query": "", "sort": "", "by": "", "refs": []}', "\x00" * 40],
)
def test_what_cannot_be_read_is_no_place(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text)
    assert place.kept(tmp_path) is None


def test_names_of_comments_are_keys_and_back_in_order(room: Newsroom) -> None:
    asked = [room.item(4).key, 10**9, room.item(3).key]
    with room.store.reading() as conn:
        named = place.refs(conn, asked)
        assert named == (Ref("gazette", 4), Ref("gazette", 3))
        assert place.keys(conn, [*named, Ref("gazette", 999), Ref("other", 3)]) == [asked[0], asked[2]]
