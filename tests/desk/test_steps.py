"""What undo and redo walk along."""

from array import array

from moderator.desk.steps import Step, Steps
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict


def step(batch: str, *keys: int, verdict: Verdict = Verdict.SPAM) -> Step:
    return Step(batch, verdict, array("q", keys), "pending", "", Sort.OLDEST)


def test_a_step_says_what_would_be_taken_back() -> None:
    assert step("a", 1, verdict=Verdict.APPROVE).name == "Approve"
    assert step("a", *range(1200)).name == "Spam 1,200 comments"


def test_a_new_step_ends_what_could_be_redone() -> None:
    steps = Steps()
    steps.did(step("a", 1))
    steps.did(step("b", 2))
    steps.undid()
    assert (steps.last, steps.next) == (step("a", 1), step("b", 2))
    steps.redid(step("c", 2))
    assert (steps.last, steps.next) == (step("c", 2), None)
    steps.undid()
    steps.did(step("d", 3))
    assert (steps.last, steps.next) == (step("d", 3), None)


def test_a_step_that_cannot_be_taken_back_gives_way_to_the_one_before() -> None:
    steps = Steps()
    steps.did(step("a", 1))
    steps.did(step("b", 2))
    steps.forget()
    assert (steps.last, steps.next) == (step("a", 1), None)


def test_a_batch_that_was_taken_back_elsewhere_is_walked_past() -> None:
    steps = Steps()
    for name in ("a", "b", "c"):
        steps.did(step(name, 1))
    steps.drop("b")
    steps.undid()
    assert steps.last == step("a", 1)
