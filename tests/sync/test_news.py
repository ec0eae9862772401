"""What is new is found by the cheapest questions, and nothing new is missed."""

from sqlalchemy import delete

from moderator.domain.filtered import Filtered, Said
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from moderator.store import copied, queue
from moderator.sync.cycle import Wanted
from tests.sync.world import FLAG, FlakySite, World, add_many, remove

FULL = Wanted(full=True)


def test_new_comments_and_their_articles_arrive(world: World) -> None:
    world.site.add(1)
    world.sync()
    world.site.add_article(2)
    world.site.add(2, article=2)
    report = world.sync()
    assert (report.pulled.comments, report.pulled.articles) == (1, 1)
    assert world.ids() == [1, 2]


def test_a_comment_whose_lower_id_was_committed_later_is_not_missed(world: World) -> None:
    world.site.add(1)
    world.site.add(5, status="1")
    world.sync()
    world.sync()
    world.site.add(4, status="1")
    world.sync()
    assert world.statuses([4]) == {4: "approved"}


def test_a_pending_comment_that_somebody_moderated_or_deleted_leaves_the_queue(world: World) -> None:
    for id_ in range(1, 5):
        world.site.add(id_)
    world.sync()
    world.site.set(1, comment_approved="1")
    remove(world, 2)
    world.sync()
    assert world.ids() == [3, 4]
    assert world.item(2).status == Status.GONE


def test_flags_of_colleagues_come_and_go(world: World) -> None:
    world.site.add(1, status="1")
    world.sync()
    world.site.note(1, "_moderator_flag", FLAG)
    world.sync()
    assert [flag.by for flag in world.item(1).flags] == ["bea"]
    meta = world.site.tables.commentmeta
    with world.site.hand() as site:
        site.execute(delete(meta))
    world.site.note(
        1, "_moderator_decision", '{"ids": ["ab"], "verdict": "unflag", "from": "1", "by": "bea"}'
    )
    world.sync()
    assert world.ids("flagged") == []


def test_a_filters_answer_that_came_after_its_comment_is_noticed(world: World) -> None:
    world.site.add(1)
    world.sync()
    world.site.note(1, "akismet_result", "true")
    world.sync()
    assert world.item(1).filtered == Filtered("Akismet", Said.SPAM)


def test_a_copy_from_before_answers_were_read_learns_those_of_all_pending_once(world: World) -> None:
    world.site.add(1)
    world.site.note(1, "akismet_result", "false")
    world.sync()
    with world.store.mirroring() as copy:
        copied.set_cursor(copy, world.entry.name, "filtered", None)
        copy.exec_driver_sql("DELETE FROM filtered")
    assert world.sync().pulled.comments == 1
    assert world.item(1).filtered == Filtered("Akismet", Said.CLEAR)
    assert world.sync().pulled.comments == 0


def test_an_article_edited_trashed_or_gone_is_noticed_with_its_comments(world: World) -> None:
    posts = world.site.tables.posts
    world.site.add(1)
    world.site.add_article(2)
    world.site.add(2, article=2, status="1")
    world.sync()
    with world.site.hand() as site:
        edited = {"post_title": "New title", "post_modified_gmt": "2026-11-20 10:00:00"}
        site.execute(posts.update().where(posts.c.ID == 1).values(**edited))
        trashed = {"post_status": "trash", "post_modified_gmt": "2026-11-20 10:00:01"}
        site.execute(posts.update().where(posts.c.ID == 2).values(**trashed))
    world.site.set(2, comment_approved="post-trashed")
    assert world.sync().pulled.articles == 2
    assert world.item(1).article_title == "New title"
    assert world.item(2).status == Status.PARKED
    with world.site.hand() as site:
        site.execute(delete(posts).where(posts.c.ID == 1))
    world.sync(FULL)
    assert world.item(1).article_title is None


def test_what_we_delivered_ourselves_and_what_readers_did_not_write_costs_no_question(
    world: World, flaky: FlakySite
) -> None:
    for id_ in range(1, 5):
        world.site.add(id_)
    world.site.add(5, kind="note")
    world.sync()
    world.sync()
    world.decide(Verdict.SPAM, 1, 2)
    world.site.add(6)
    flaky.calls.clear()
    assert (world.sync().pushed.applied, world.ids()) == (2, [3, 4, 6])
    assert "pending_digest" in flaky.calls
    assert "pending_sums" not in flaky.calls


def test_a_comment_far_below_that_became_pending_again_enters_the_queue_at_once(
    world: World, flaky: FlakySite
) -> None:
    add_many(world.site, range(1, 1300), "1")
    world.site.add(9000)
    world.sync()
    world.sync()
    world.sync()
    world.site.set(7, comment_approved="0")
    world.site.set(9000, comment_approved="1")
    world.sync()
    assert "pending_sums" in flaky.calls
    assert (world.ids(), world.statuses([9000])) == ([7], {9000: "approved"})


def test_views_are_as_they_were_when_a_comment_last_came(world: World) -> None:
    def views(count: int) -> None:
        meta = world.site.tables.postmeta
        with world.site.hand() as hand:
            hand.execute(meta.delete())
            hand.execute(meta.insert().values(post_id=1, meta_key="views", meta_value=str(count)))

    def known() -> int | None:
        with world.store.reading() as conn:
            article = queue.article(conn, "gazette", 1)
        assert article is not None
        return article.views

    views(100)
    world.site.add(1)
    world.sync()
    assert known() == 100
    views(200)
    world.sync()
    assert known() == 100, "a quiet cycle asks nothing more"
    world.site.add(2)
    world.sync()
    assert known() == 200
