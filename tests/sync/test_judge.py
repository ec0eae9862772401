"""The spam help at work beside a real pull: lessons, undone lessons, scores, groups."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from moderator.domain.spam import Reason, Spam
from moderator.domain.verdict import Verdict
from moderator.domain.watch import understand
from moderator.spam.model import A_GROUP
from moderator.store import learned, scores, watched
from moderator.sync.judge import Judge
from tests.servers.sites import Site
from tests.sync.world import World, run

ADVERT = "Great post! Visit best-spins.example today for free spins and win number {}"
HONEST = "The council promised the bridge would open in spring; my street still waits, number {}"


@pytest.fixture
def world(tmp_path: Path, embedded_site: Site) -> Iterator[World]:
    """Sixty adverts that are alike, sixty honest comments that are not."""
    embedded_site.add_article(1)
    parts = ("bra", "schu", "flo", "mi", "tre", "la", "ko", "pe", "dun", "gar", "si", "ve", "no", "ri")
    for number in range(1, 61):
        embedded_site.add(number, comment_content=ADVERT.format(number))
        chance = Random(number)
        told = " ".join("".join(chance.choices(parts, k=3)) for _ in range(24))
        embedded_site.add(100 + number, comment_content=told)
    made = World(tmp_path / "profile", embedded_site)
    yield made
    made.close()


def spam(world: World, id_: int) -> Spam:
    """What is known of a comment."""
    found = world.item(id_).spam
    assert found is not None
    return found


def test_a_new_comment_has_score_and_group_when_it_first_shows(world: World) -> None:
    world.sync()
    assert spam(world, 7).alike == 60
    assert spam(world, 7).group == spam(world, 60).group
    assert not spam(world, 7).enough
    world.site.add(61, comment_content=ADVERT.format("sixty-one"))
    world.sync()
    assert spam(world, 61).group == spam(world, 7).group, "a later arrival joins its pile"


def test_what_an_earlier_version_compared_texts_by_is_made_anew(world: World) -> None:
    world.sync()
    with world.store.mirroring() as copy:
        copy.exec_driver_sql("UPDATE scores SET signature = zeroblob(128), pile = NULL, version = -1")
        copy.exec_driver_sql("DELETE FROM bands")
    run(Judge(world.store).fill())
    assert spam(world, 7).alike == 60


def test_decisions_teach_and_an_undo_unlearns(world: World) -> None:
    world.sync()
    judge = Judge(world.store)
    run(judge.fill())
    batch = world.decide(Verdict.SPAM, *range(1, 31))
    world.decide(Verdict.APPROVE, *range(101, 131))
    run(judge.fill())
    assert spam(world, 60).decisions == A_GROUP + 30, "a wave teaches as often as its like may"
    assert spam(world, 60).score > 0.8 > 0.5 > spam(world, 160).score
    world.undo(batch)
    run(judge.fill())
    assert spam(world, 60).decisions == 30
    assert spam(world, 60).score < 0.8


def test_what_was_learned_is_there_after_a_restart_and_gone_when_forgotten(world: World) -> None:
    world.sync()
    world.decide(Verdict.SPAM, *range(1, 31))
    run(Judge(world.store).fill())
    again = Judge(world.store)
    run(again.fill())
    assert spam(world, 60).decisions == A_GROUP
    with world.store.deciding() as conn:
        learned.forget(conn)
    run(again.fill())
    assert spam(world, 60).decisions == 0
    world.decide(Verdict.APPROVE, 101)
    run(again.fill())
    with world.store.reading() as conn:
        assert len(learned.lessons(conn, "gazette", learned.get(conn, "gazette").since, 10**9, 10, 20)) == 1


def test_a_damaged_memory_is_learned_again(world: World) -> None:
    world.sync()
    world.decide(Verdict.SPAM, *range(1, 31))
    run(Judge(world.store).fill())
    with world.store.deciding() as conn:
        conn.exec_driver_sql("UPDATE learned SET model = X'00112233'")
    run(Judge(world.store).fill())
    assert spam(world, 60).decisions == A_GROUP


def test_a_flood_of_honest_looking_texts_does_not_turn_the_model(world: World) -> None:
    world.sync()
    world.decide(Verdict.APPROVE, *range(101, 141))
    run(Judge(world.store).fill())
    for number in range(300, 700):
        world.site.add(number, comment_content=HONEST.format(1))
    world.sync()
    world.decide(Verdict.SPAM, *range(300, 700))
    run(Judge(world.store).fill())
    assert spam(world, 150).score < 0.5, "somebody spoke with a reader's words four hundred times"


def test_what_stands_on_a_list_is_a_reason_and_a_new_entry_scores_anew(world: World) -> None:
    options = world.site.tables.options
    row = {"option_name": "moderation_keys", "option_value": "free spins\nshort"}
    with world.site.hand() as site:
        site.execute(options.insert(), [row])
    world.sync()
    judge = Judge(world.store)
    run(judge.fill())
    assert Reason("listed", "free spins") in spam(world, 7).why
    before = spam(world, 7).score
    with world.store.deciding() as conn:
        watched.add(conn, understand("Best-Spins"), by="anna", at=world.now)
    run(judge.fill())
    assert Reason("listed", "best-spins") in spam(world, 7).why
    assert spam(world, 7).score > before
    with world.store.deciding() as conn:
        watched.add(conn, understand("spins.example"), by="anna", at=world.now)
        watched.add(conn, understand("win"), by="anna", at=world.now)
    run(judge.fill())
    assert Reason("listed", "win") in spam(world, 7).why, "a short word is a reason, and no more"
    version = newest(world)
    run(judge.fill())
    run(Judge(world.store).fill())
    assert newest(world) == version, "the same lists again change nothing, also after a new start"


def newest(world: World) -> int:
    """Version of the scores."""
    with world.store.reading() as conn:
        return scores.newest(conn)
