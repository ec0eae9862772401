"""Private notes: on a comment, on an author by e-mail, put away and never gone."""

from moderator.domain.ref import Ref
from moderator.store import notes
from tests.store.newsroom import Newsroom


def said(room: Newsroom, id_: int, email: str) -> list[tuple[str, bool]]:
    with room.store.reading() as conn:
        return [(note.text, note.author) for note in notes.of(conn, Ref("gazette", id_), email)]


def test_a_note_shows_with_its_comment_and_one_on_the_author_with_all_of_theirs(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        notes.add(conn, "asked the lawyer", by="ann", at=1.0, ref=Ref("gazette", 3))
        notes.add(conn, "writes to us often", by="ann", at=2.0, email=" Bo@Example.org")
    assert said(room, 3, "bo@example.ORG") == [("writes to us often", True), ("asked the lawyer", False)]
    assert said(room, 4, "BO@example.org") == [("writes to us often", True)]
    assert said(room, 4, "") == []


def test_a_note_put_away_shows_no_more_and_stays_in_the_journal(room: Newsroom) -> None:
    with room.store.deciding() as conn:
        notes.add(conn, "ask again", by="ann", at=1.0, ref=Ref("gazette", 3))
        number = notes.of(conn, Ref("gazette", 3), "")[0].number
        notes.remove(conn, number, 5.0)
        assert conn.exec_driver_sql("SELECT note, removed_at FROM notes").all() == [("ask again", 5.0)]
    assert said(room, 3, "") == []


def test_hostile_words_are_kept_as_they_are(room: Newsroom) -> None:
    words = "'); DROP TABLE notes; -- <b>\U0001f525 عربي"
    with room.store.deciding() as conn:
        notes.add(conn, words, by="ann", at=1.0, ref=Ref("gazette", 3))
    assert said(room, 3, "") == [(words, False)]
