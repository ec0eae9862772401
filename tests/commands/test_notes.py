"""Notes as commands."""

from tests.commands.played import Played


def test_m_notes_the_comment_and_ctrl_m_its_author(played: Played) -> None:
    desk = played.shift.desk
    item = desk.focused
    assert item is not None
    played.play("comment.note", "comment.author_note")
    assert [note.author for note in desk.context(item.key).notes] == [True, False]
    played.written = None
    played.play("comment.note")
    assert len(desk.context(item.key).notes) == 2
