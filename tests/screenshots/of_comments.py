"""States of a comment and what stands around it: its length, author, thread and article, notes, why."""

from moderator.domain.plain import plain
from moderator.store import sites
from moderator.sync.cycle import Wanted, cycle
from moderator.sync.lines import Lines
from tests.screenshots.newsrooms import GONE, NAME, TALK, VIDEO
from tests.screenshots.of_desk import middling, written
from tests.screenshots.scene import Scene
from tests.screenshots.states import state


@state("one-word", "odd")
def one_word(at: Scene) -> None:
    """A comment of one word."""
    at.to(lambda words: words == "No.")
    at.shoot()


@state("ten-thousand", "odd")
def ten_thousand(at: Scene) -> None:
    """A comment of 10,000 characters."""
    at.find(lambda item: item.author == "Ambrose Longfellow")
    at.shoot()


@state("sixty-five-thousand", "odd")
def sixty_five_thousand(at: Scene) -> None:
    """As long as a comment can be, read to its end."""
    at.find(lambda item: item.author == "Ambrose Longerfellow")
    bar = at.shown.comment.ui.scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    at.shoot()


@state("no-name", "odd")
def no_name(at: Scene) -> None:
    """An author who gave none."""
    at.find(lambda item: not item.author)
    at.shoot()


@state("no-name-author", "odd")
def no_name_author(at: Scene) -> None:
    """Their drawer."""
    at.find(lambda item: not item.author)
    at.play("comment.author")
    at.shoot()


@state("video-article", "odd")
def video_article(at: Scene) -> None:
    """An article with nothing but a video."""
    at.find(lambda item: item.article == VIDEO)
    at.shoot()


@state("article-gone", "odd")
def article_gone(at: Scene) -> None:
    """The article was deleted: found where everything is compared."""
    at.find(lambda item: item.article == GONE)
    at.on_site("DELETE FROM wp_posts WHERE ID = ?", GONE)
    with at.opened.store.reading() as conn:
        entry = sites.site(conn, NAME)
    for _ in cycle(at.opened.store, entry, None, Lines(), lambda: at.now, Wanted(full=True)):
        pass
    at.later(1)
    at.play("go.previous", "go.next")
    at.shoot()


@state("thread-of-300", "odd")
def thread_of_300(at: Scene) -> None:
    """Three hundred comments, unfolded."""
    at.find(lambda item: item.article == TALK)
    at.play("comment.thread")
    at.shoot()


@state("thread-folded", "odd")
def thread_folded(at: Scene) -> None:
    """The same, folded to what is near."""
    at.find(lambda item: item.article == TALK)
    at.shoot()


@state("beside-the-queue")
def beside_the_queue(at: Scene) -> None:
    """Another comment of the thread is looked at."""
    item = at.find(lambda one: bool(one.parent))
    at.desk.notes.add(item, "Asked the press office about this on Monday.", author=False)
    at.play("comment.thread", "comment.why", "go.previous_reply")
    at.shoot()


@state("why")
def why(at: Scene) -> None:
    """All that is known of why it is here."""
    at.to(lambda words: "http" in words or "www." in words)
    at.play("comment.why")
    at.shoot()


@state("notes")
def notes(at: Scene) -> None:
    """Private notes on comment and author."""
    item = at.find(lambda one: bool(one.email) and middling(plain(one.html)))
    at.desk.notes.add(item, "Asked the press office about this on Monday.", author=False)
    at.desk.notes.add(item, "Was told twice about names. Writes well when calm.", author=True)
    at.rest()
    at.shoot()


@state("note")
def note(at: Scene) -> None:
    """A note is written."""
    at.to(middling)
    at.shoot_over("comment.note", lambda dialog: written(dialog, "Asked the press office on Monday."))


@state("author")
def author(at: Scene) -> None:
    """The author's past on all sites."""
    at.open("spam")
    at.play("comment.author")
    at.shoot()


@state("author-of-a-reader")
def author_of_a_reader(at: Scene) -> None:
    """An author with a past."""
    at.find(lambda item: item.author == "Marta Quill")
    at.play("comment.author")
    at.shoot()


@state("alone")
def alone(at: Scene) -> None:
    """One comment alone, large."""
    at.to(middling)
    at.play("view.alone")
    at.shoot()


@state("quick-look")
def quick_look(at: Scene) -> None:
    """The article over everything."""
    at.to(middling)
    at.shoot_over("view.look")


@state("find")
def find(at: Scene) -> None:
    """Words to be found in the text."""
    at.to(middling)
    at.shoot_over("view.find", lambda dialog: written(dialog, "the"))


@state("found-in-text")
def found_in_text(at: Scene) -> None:
    """The place that was found is marked."""
    at.to(middling)
    ask = at.shown.stage.shows["find"]
    finding = ask.__self__  # type: ignore[attr-defined]
    finding._ask = lambda _what: "the"
    at.play("view.find", "view.find_next")
    at.shoot()


@state("covered")
def covered(at: Scene) -> None:
    """Words of one's own list are covered until asked for."""
    at.settings.covered = "the, and, a"
    at.to(lambda words: middling(words) and " the " in words)
    at.shown.refresh()
    at.shoot()
