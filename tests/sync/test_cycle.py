"""One whole sync: what is decided here is so there, and the report says what happened."""

from moderator.domain.decision import Outcome
from moderator.domain.verdict import Verdict
from tests.sync.world import World


def test_what_is_pending_there_is_in_the_queue_here_and_what_is_decided_here_is_so_there(
    world: World,
) -> None:
    world.site.add_article(1)
    for id_ in range(1, 6):
        world.site.add(id_)
    first = world.sync()
    assert (first.error, first.pulled.comments, first.pulled.articles) == (None, 5, 1)
    assert world.ids() == [1, 2, 3, 4, 5]
    world.decide(Verdict.APPROVE, 1, 2)
    world.decide(Verdict.SPAM, 3)
    second = world.sync()
    assert (second.pushed.applied, second.waiting, second.error) == (3, 0, None)
    assert [world.site.word(id_) for id_ in range(1, 6)] == ["1", "1", "spam", "0", "0"]
    assert world.ids() == [4, 5]
    assert world.outcomes() == [Outcome.APPLIED] * 3
