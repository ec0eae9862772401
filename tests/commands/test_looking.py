"""Ways to look, as commands."""

from moderator.domain.plain import plain
from moderator.domain.queues import Sort
from tests.commands.played import Played


def test_alone_and_look_are_shown_on_the_stage_and_esc_brings_the_panes_back(played: Played) -> None:
    played.play("view.alone", "view.look", "selection.none")
    assert [asked for asked in played.asked if asked[0] == "show"] == [
        ("show", "alone"),
        ("show", "look"),
        ("show", "panes"),
    ]


def test_y_copies_words_author_and_address(played: Played) -> None:
    played.play("comment.copy")
    [text] = [str(said) for asked, said in played.asked if asked == "copy"]
    item = played.shift.desk.focused
    assert item is not None
    assert text.startswith("“")
    assert item.author in text
    assert text.endswith(f"#comment-{item.ref.id}")


def test_brackets_go_from_article_to_article(played: Played) -> None:
    desk = played.shift.desk
    desk.open("pending", sort=Sort.ARTICLE)
    played.shift.lanes.run_all()
    played.play("go.next_article")
    assert played.shift.focus() == 1
    played.play("go.previous_article")
    assert played.shift.focus() == 2


def test_covered_words_are_shown_when_asked_for(played: Played) -> None:
    assert not played.can("view.uncover")
    item = played.shift.desk.focused
    assert item is not None
    played.shift.settings.covered = plain(item.html).split()[0].strip(".,!?")
    assert played.can("view.uncover")
    played.play("view.uncover")
    assert not played.can("view.uncover")
