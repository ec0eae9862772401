"""Lanes: in order, a batch at a time, what the window waits for first, and nobody is held at quitting."""

import threading
from collections.abc import Callable, Generator
from typing import Any

import pytest

from moderator.domain.errors import SiteUnreachable
from moderator.jobs import Cancelled, Jobs, Lanes, SteppedLanes

SECONDS = 20.0  # never waited for unless something is broken


def counting(name: str, steps: int, seen: list[str]) -> Callable[[Cancelled], Generator[str, None, int]]:
    def work(cancelled: Cancelled) -> Generator[str, None, int]:
        for step in range(steps):
            seen.append(f"{name}{step}")
            yield f"{name}{step}"
        return steps

    return work


def test_jobs_of_a_lane_are_done_in_order_and_answered() -> None:
    lanes, seen, answers = SteppedLanes(), list[str](), list[int]()
    lanes.run("store", counting("a", 2, seen), answers.append)
    lanes.run("store", lambda cancelled: 7, answers.append)
    lanes.run_all()
    assert (seen, answers) == (["a0", "a1"], [2, 7])


def test_an_urgent_job_goes_between_the_batches_of_a_long_one() -> None:
    lanes, seen = SteppedLanes(), list[str]()
    lanes.run("gazette", counting("pull", 3, seen))
    lanes.step()
    lanes.run("gazette", counting("push", 2, seen), urgent=True)
    lanes.run("gazette", counting("again", 1, seen), urgent=True)
    lanes.run_all()
    assert seen == ["pull0", "push0", "push1", "again0", "pull1", "pull2"]


def test_progress_is_told_at_every_step() -> None:
    lanes, told = SteppedLanes(), list[Any]()
    lanes.run("gazette", counting("pull", 3, []), progress=told.append)
    lanes.run_all()
    assert told == ["pull0", "pull1", "pull2"]


def test_a_cancelled_job_ends_at_its_next_step_cleans_up_and_answers_nobody() -> None:
    lanes, answers, ended = SteppedLanes(), list[int](), list[str]()

    def work(cancelled: Cancelled) -> Generator[None, None, int]:
        try:
            while True:
                yield
        finally:
            ended.append("closed")

    job = lanes.run("gazette", work, answers.append)
    lanes.step()
    job.cancel()
    lanes.run_all()
    assert (ended, answers, job.done) == (["closed"], [], True)


def test_a_trouble_of_the_world_goes_to_the_one_who_asked() -> None:
    lanes, failures = SteppedLanes(), list[Exception]()

    def work(cancelled: Cancelled) -> int:
        raise SiteUnreachable("Nothing answers.")

    lanes.run("gazette", work, failed=failures.append)
    lanes.run_all()
    assert [type(failure) for failure in failures] == [SiteUnreachable]


@pytest.mark.parametrize("error", [ZeroDivisionError("ours"), SiteUnreachable("and nobody asked")])
def test_a_bug_and_a_trouble_that_nobody_takes_are_raised_on_the_windows_thread(error: Exception) -> None:
    delivered: list[Callable[[], None]] = []
    failures: list[Exception] = []
    lanes = SteppedLanes(delivered.append)

    def work(cancelled: Cancelled) -> int:
        raise error

    lanes.run("store", work, failed=failures.append if isinstance(error, ZeroDivisionError) else None)
    lanes.run_all()
    with pytest.raises(type(error)):
        delivered[0]()


def test_the_window_hears_nothing_of_a_job_it_cancelled_while_the_answer_was_on_its_way() -> None:
    delivered: list[Callable[[], None]] = []
    lanes, answers = SteppedLanes(delivered.append), list[int]()
    job = lanes.run("store", lambda cancelled: 1, answers.append)
    lanes.run_all()
    job.cancel()
    for call in delivered:
        call()
    assert answers == []


def test_lanes_do_not_hold_up_each_other() -> None:
    lanes, dead, done = Lanes(), threading.Event(), threading.Event()
    lanes.run("dead_site", lambda cancelled: dead.wait(SECONDS))
    lanes.run("gazette", lambda cancelled: done.set())
    assert done.wait(SECONDS)
    dead.set()


def test_real_lanes_answer_through_what_they_were_given() -> None:
    import queue

    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    lanes, answers = Lanes(calls.put), list[str]()
    lanes.run("store", lambda cancelled: threading.current_thread().name, answers.append)
    calls.get(timeout=SECONDS)()
    assert answers == ["lane store"]


def test_quitting_finishes_what_is_urgent_and_drops_the_rest() -> None:
    lanes, started, seen = Lanes(), threading.Event(), list[str]()

    def endless(cancelled: Cancelled) -> Generator[None, None, int]:
        while True:
            started.set()
            yield

    lanes.run("gazette", endless)
    assert started.wait(SECONDS)
    lanes.run("gazette", counting("push", 3, seen), urgent=True)
    assert lanes.quit(SECONDS) == []
    assert seen == ["push0", "push1", "push2"]
    assert lanes.run("gazette", counting("late", 1, seen)).done


def test_quitting_names_what_hangs_and_waits_no_longer() -> None:
    lanes, hung, started = Lanes(), threading.Event(), threading.Event()

    def work(cancelled: Cancelled) -> None:
        started.set()
        hung.wait(SECONDS)

    lanes.run("keyring", work, name="asking the password store")
    assert started.wait(SECONDS)
    assert lanes.quit(0.01) == ["asking the password store"]
    hung.set()


def test_the_command_line_asks_and_waits_with_a_limit() -> None:
    lanes, hung = Lanes(), threading.Event()
    assert lanes.ask("store", counting("a", 2, []), SECONDS) == 2

    def refuses(cancelled: Cancelled) -> int:
        raise SiteUnreachable("Nothing answers.")

    with pytest.raises(SiteUnreachable):
        lanes.ask("gazette", refuses, SECONDS)
    with pytest.raises(TimeoutError):
        lanes.ask("keyring", lambda cancelled: hung.wait(SECONDS), 0.01)
    hung.set()


@pytest.mark.parametrize("lanes", [Lanes(), SteppedLanes()])
def test_both_kinds_of_lanes_offer_the_same(lanes: Jobs) -> None:
    lanes.run("store", lambda cancelled: None)
    assert lanes.quit(SECONDS) == []
