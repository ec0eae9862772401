"""Notes on the desk: they stand beside the comment, and leave the decision alone."""

import pytest

from moderator.domain.errors import CannotDo
from tests.desk.shift import Shift
from tests.servers.sites import Site


def test_a_note_stands_beside_its_comment_until_it_is_put_away(shift: Shift) -> None:
    desk = shift.begin()
    item = desk.focused
    assert item is not None
    desk.notes.add(item, "asked the lawyer", author=False)
    [note] = desk.context(item.key).notes
    assert (note.text, note.by, note.author) == ("asked the lawyer", "anna", False)
    desk.notes.remove(note.number, item)
    assert desk.context(item.key).notes == []


def test_an_author_without_an_email_cannot_be_noted(shift: Shift, newsroom: Site) -> None:
    newsroom.set(1, comment_author_email="")
    desk = shift.begin()
    with pytest.raises(CannotDo):
        desk.notes.add(desk.focused, "who is this", author=True)
    with pytest.raises(CannotDo):
        desk.notes.add(None, "nothing", author=False)
