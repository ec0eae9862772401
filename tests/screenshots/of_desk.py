"""States of the desk at work: the queue, bulk, groups, undo, what waits, what is found."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from moderator.domain.direction import is_rtl
from moderator.domain.plain import plain
from moderator.domain.spam import Mark
from moderator.store import scores
from moderator.store.scores import Judged
from moderator.views.words_dialog import WordsDialog
from tests.screenshots.newsrooms import CROWD
from tests.screenshots.scene import Scene
from tests.screenshots.states import state


def middling(words: str) -> bool:
    """A comment as most are."""
    return 150 < len(words) < 400


@state("desk")
def desk(at: Scene) -> None:
    """At work: two decided, the third in focus."""
    at.to(middling)
    at.play("comment.approve", "comment.spam")
    at.shoot()


@state("arabic-comment")
def arabic_comment(at: Scene) -> None:
    """A comment that reads from right to left."""
    at.to(is_rtl)
    at.shoot()


@state("spam-comment")
def spam_comment(at: Scene) -> None:
    """A comment with links."""
    at.to(lambda words: "http" in words or "www." in words)
    at.shoot()


@state("queues-turned")
def queues_turned(at: Scene) -> None:
    """The queues folded away, or brought back, against what the width says."""
    at.play("view.queues")
    at.shoot()


@state("arrived")
def arrived(at: Scene) -> None:
    """New comments wait behind a counted line."""
    at.later(60)
    for number in range(6):
        at.on_site(
            "INSERT INTO wp_comments (comment_ID, comment_post_ID, comment_author, comment_author_email,"
            " comment_author_url, comment_author_IP, comment_date, comment_date_gmt, comment_content,"
            " comment_approved, comment_type, comment_parent, user_id)"
            " SELECT max(comment_ID) + 1, 1, 'Nan Ferriby', 'nan@example.org', '', '192.0.2.9',"
            " max(comment_date), max(comment_date_gmt), ?, '0', 'comment', 0, 0 FROM wp_comments",
            f"And another thing, the {number + 2}nd.",
        )
    at.play("desk.sync")
    at.later(2)
    at.shoot()


@state("undo")
def undo(at: Scene) -> None:
    """A decision was just taken back."""
    at.to(middling)
    at.play("comment.approve", "comment.spam", "comment.undo")
    at.shoot()


@state("bulk")
def bulk(at: Scene) -> None:
    """Some selected one by one."""
    at.to(middling)
    at.play(*["selection.down"] * 6)
    at.shoot()


@state("bulk-delivered-in")
def bulk_delivered_in(at: Scene) -> None:
    """A large batch counts its grace down."""
    at.play("selection.all", "selection.spam")
    at.later(3)
    at.open("approved")
    at.shoot()


def a_group(at: Scene) -> None:
    """Like comments in one row each, one of many in focus."""
    at.play("view.fold")
    folds = at.desk.queue.folds
    assert folds is not None
    at.find(lambda item: folds.alike(item.key) > 5)


@state("groups")
def groups(at: Scene) -> None:
    """Like comments as one row each."""
    a_group(at)
    at.shoot()


@state("group-selected")
def group_selected(at: Scene) -> None:
    """A whole group selected."""
    a_group(at)
    at.play("selection.toggle")
    at.shoot()


@state("group-unfolded")
def group_unfolded(at: Scene) -> None:
    """A group, its comments one by one."""
    a_group(at)
    at.play("view.unfold", "go.next", "go.next", "go.next")
    at.shoot()


def together(at: Scene, fold: str) -> None:
    """Folded by what comments have in common, the first row of several in focus."""
    at.play(fold)
    folds = at.desk.queue.folds
    assert folds is not None
    at.play("go.first")
    at.find(lambda item: folds.alike(item.key) > 1)
    at.shoot()


@state("groups-by-article")
def groups_by_article(at: Scene) -> None:
    """One row an article."""
    together(at, "view.fold_article")


@state("groups-by-author")
def groups_by_author(at: Scene) -> None:
    """One row an author."""
    together(at, "view.fold_author")


@state("groups-by-link")
def groups_by_link(at: Scene) -> None:
    """One row a host that links lead to."""
    together(at, "view.fold_link")


@state("doubtful")
def doubtful(at: Scene) -> None:
    """The site's own filter took readers for spam, and the spam help does not."""
    queue = at.desk.queue
    rows = (queue.row(row) for row in range(40))
    honest = [item for item in rows if item is not None and middling(plain(item.html))][:6]
    at.later(60)
    for item in honest:
        at.on_site("UPDATE wp_comments SET comment_approved = 'spam' WHERE comment_ID = ?", item.ref.id)
    at.play("desk.sync")
    at.later(2)
    with at.opened.store.mirroring() as copy:
        scores.put(copy, [(item.key, Judged(0.03, Mark.NONE, 412, 1_000_000, (), b"")) for item in honest])
    at.play("go.doubtful")
    at.later(60)  # and it is counted
    at.shoot()


@state("crowd-selected", "crowd")
def crowd_selected(at: Scene) -> None:
    """A hundred thousand selected."""
    at.play("selection.all")
    assert at.desk.summary is not None
    assert at.desk.summary.count == CROWD
    at.shoot()


@state("crowd-decided", "crowd")
def crowd_decided(at: Scene) -> None:
    """A hundred thousand decided, on their way in a minute."""
    at.play("selection.all", "selection.spam")
    at.later(3)
    at.shoot()


@state("empty")
def empty(at: Scene) -> None:
    """Nothing waits."""
    at.play("selection.all", "selection.reject")
    at.later(120)
    at.later(1)
    at.open("pending")
    at.shoot()


@state("empty-outbox")
def empty_outbox(at: Scene) -> None:
    """Everything is delivered."""
    at.play("go.outbox")
    at.shoot()


@state("nothing-found")
def nothing_found(at: Scene) -> None:
    """A search without a result says which part excluded everything."""
    at.open("pending", "author:nobody status:pending")
    at.shoot()


@state("found")
def found(at: Scene) -> None:
    """A search with its results."""
    at.open("pending", "water")
    at.shoot()


@state("completion")
def completion(at: Scene) -> None:
    """Operators are offered as one types."""
    at.play("go.search")
    QTest.keyClicks(at.shown.queue.ui.search, "water s")
    at.shoot()


@state("search-mistake")
def search_mistake(at: Scene) -> None:
    """A mistake is pointed at."""
    at.play("go.search")
    field = at.shown.queue.ui.search
    QTest.keyClicks(field, "water before:yesteryear")
    field.returnPressed.emit()
    at.shown.queue.searching.list.list.hide()
    at.shoot()


@state("saved-searches")
def saved_searches(at: Scene) -> None:
    """One's own searches stand below the queues; a name is asked for."""
    for query, name in (("water", "Water"), ("has:link status:pending", "Links that wait, of whoever")):
        at.open("pending", query)
        at.desk.kept.keep(name)
        at.rest()
    at.open("pending")
    at.later(30)  # and they are counted
    if not at.shown.ui.queues.isVisible():
        at.play("view.queues")
    at.shoot()


@state("save-search")
def save_search(at: Scene) -> None:
    """A name for a search."""
    at.open("pending", "water")
    at.shoot_over("searches.keep", lambda dialog: written(dialog, "Water"))


def written(dialog: QDialog, words: str) -> None:
    """What a person has written into a small dialog."""
    assert isinstance(dialog, WordsDialog)
    dialog.ui.words.setText(words)


@state("outbox")
def outbox(at: Scene) -> None:
    """What waits, and why."""
    at.to(middling)
    at.play("comment.reject", "comment.approve", "selection.down", "selection.down", "selection.spam")
    at.play("go.outbox", "outbox.keep_back")
    at.shoot()


@state("attention")
def attention(at: Scene) -> None:
    """Edited on the site after it was judged here."""
    item = at.to(middling)
    at.play("comment.approve")
    at.on_site(
        "UPDATE wp_comments SET comment_content = ? WHERE comment_ID = ?",
        item.html + " And next time I shall come with a lawyer.",
        item.ref.id,
    )
    at.play("desk.sync")
    at.later(2)
    at.play("go.attention")
    at.shoot()


@state("attention-status")
def attention_status(at: Scene) -> None:
    """A colleague decided otherwise."""
    item = at.to(middling)
    at.play("comment.approve")
    at.on_site("UPDATE wp_comments SET comment_approved = 'spam' WHERE comment_ID = ?", item.ref.id)
    at.play("desk.sync")
    at.later(2)
    at.play("go.attention")
    at.shoot()


@state("deleted-while-read")
def deleted_while_read(at: Scene) -> None:
    """The comment in focus is gone from the site."""
    item = at.to(middling)
    at.later(60)
    at.on_site("DELETE FROM wp_comments WHERE comment_ID = ?", item.ref.id)
    at.play("desk.sync")
    at.later(2)
    at.shoot()


@state("deleted-after-judging")
def deleted_after_judging(at: Scene) -> None:
    """It was judged here and deleted there before the delivery."""
    item = at.to(middling)
    at.play("comment.approve")
    at.on_site("DELETE FROM wp_comments WHERE comment_ID = ?", item.ref.id)
    at.play("desk.sync")
    at.later(2)
    at.play("go.attention")
    at.shoot()


@state("decided-elsewhere")
def decided_elsewhere(at: Scene) -> None:
    """A colleague approved what is in focus: it stays, greyed, until left."""
    item = at.to(middling)
    at.later(60)
    at.on_site("UPDATE wp_comments SET comment_approved = '1' WHERE comment_ID = ?", item.ref.id)
    at.play("desk.sync")
    at.later(2)
    at.shoot()


@state("reasons")
def reasons(at: Scene) -> None:
    """Why, by digit."""
    at.to(middling)
    at.play("comment.reject", "strip.3")
    at.shoot()


@state("later")
def later(at: Scene) -> None:
    """Until when."""
    at.to(middling)
    at.play("comment.later")
    at.shoot()


@state("later-queue")
def later_queue(at: Scene) -> None:
    """What is put off."""
    at.to(middling)
    for digit in ("strip.1", "strip.2", "strip.3"):
        at.play("comment.later", digit)
    at.play("go.later")
    at.shoot()


@state("flagged")
def flagged(at: Scene) -> None:
    """The queue of second looks."""
    from moderator.domain.verdict import Verdict

    at.to(middling)
    at.desk.decide(Verdict.FLAG, "Legal question", "Is the mayor's brother named here in full?")
    at.rest()
    at.play("go.flagged")
    at.shoot()


@state("busy-day")
def busy_day(at: Scene) -> None:
    """Pace and time to the end in the status bar."""
    for _ in range(12):
        at.play("comment.approve")
        at.later(4)

    at.shoot()
