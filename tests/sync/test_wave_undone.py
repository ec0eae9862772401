"""A wave of 5,000 cleared by mistake: one undo brings back queue, model and the site's rows."""

from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from moderator.domain.ref import Ref
from moderator.domain.verdict import Verdict
from moderator.store import journal, queue, undo
from moderator.sync.judge import Judge
from tests.servers.sites import Site
from tests.sync.world import World, add_many, run

WAVE = range(1000, 6000)
BATCH, BACK = "a" * 32, "b" * 32


def rows(site: Site) -> dict[str, list[tuple[Any, ...]]]:
    """All that the site holds of comments and articles, without our own marks."""
    tables = site.tables
    meta = tables.commentmeta.c
    with site.hand() as hand:
        return {
            "comments": [tuple(row) for row in hand.execute(select(tables.comments).order_by("comment_ID"))],
            "articles": [tuple(row) for row in hand.execute(select(tables.posts).order_by("ID"))],
            "meta": sorted(
                tuple(row)
                for row in hand.execute(
                    select(meta.comment_id, meta.meta_key, meta.meta_value).where(
                        meta.meta_key.not_like("\\_moderator\\_%", escape="\\")
                    )
                )
            ),
        }


def decide(world: World) -> None:
    """The whole wave, 500 at a time under one batch, as the window does it."""
    with world.store.reading() as conn:
        keys = [queue.key_of(conn, Ref("gazette", id_)) for id_ in WAVE]
    for start in range(0, len(keys), journal.CHUNK):
        some = [key for key in keys[start : start + journal.CHUNK] if key is not None]
        with world.store.deciding() as conn:
            at = world.clock()
            journal.decide_keys(conn, some, Verdict.SPAM, by="anna", at=at, batch=BATCH, due_at=at)


def take_back(world: World) -> int:
    """All of it; how many opposite decisions that made."""
    after: int | None = 0
    opposite = 0
    while after is not None:
        with world.store.deciding() as conn:
            at = world.clock()
            done = undo.undo(conn, BATCH, by="anna", at=at, new_batch=BACK, due_at=at, after=after)
        opposite, after = opposite + done.opposite, done.after
    return opposite


def test_undo_brings_back_queue_model_and_site(server_site: Site, tmp_path: Path) -> None:
    site = server_site
    site.add_article(1)
    site.add_article(2, comment_count=400)
    add_many(site, range(1, 100))
    add_many(site, range(1000, 5400))
    add_many(site, range(5400, 5800), status="1", article=2)
    add_many(site, range(5800, 6000), status="trash")
    marks = [("_wp_trash_meta_status", "0"), ("_wp_trash_meta_time", "1795000000")]
    with site.hand() as hand:
        hand.execute(
            insert(site.tables.commentmeta),
            [
                {"comment_id": id_, "meta_key": key, "meta_value": value}
                for id_ in range(5800, 6000)
                for key, value in marks
            ],
        )
    world = World(tmp_path / "profile", site)
    world.sync()
    world.decide(Verdict.APPROVE, *range(1, 30))
    world.decide(Verdict.SPAM, *range(50, 80))
    world.sync()
    judge = Judge(world.store)
    while run(judge.fill()):
        pass
    held, pending = rows(site), world.ids()
    knew, said = judge.model("gazette").n, world.item(1000).spam
    assert knew > 40

    decide(world)
    world.sync()
    while run(judge.fill()):
        pass
    assert world.ids() == [id_ for id_ in pending if id_ not in WAVE]
    assert judge.model("gazette").n > knew
    assert {row[0] for row in rows(site)["comments"] if "spam" in row} >= set(WAVE)

    assert take_back(world) == len(WAVE)
    world.sync()
    while run(judge.fill()):
        pass
    assert rows(site) == held
    assert world.ids() == pending
    assert (judge.model("gazette").n, world.item(1000).spam) == (knew, said)
    world.close()
