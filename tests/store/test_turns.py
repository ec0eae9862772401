"""Turns: the window's key goes before the next turn of a job."""

import threading
from collections.abc import Callable

import pytest

from moderator.store.turns import Turns

Thread = threading.Thread  # noqa: TID251 - the very thing under test


def test_a_key_goes_before_a_job_that_waited_longer() -> None:
    turns = Turns()
    order: list[str] = []

    def take(name: str, first: bool) -> Callable[[], None]:
        def run() -> None:
            with turns.taken(first=first):
                order.append(name)

        return run

    job, key = Thread(target=take("job", False)), Thread(target=take("key", True))
    with turns.taken(first=False):
        job.start()
        key.start()
        with turns._free:
            turns._free.wait_for(lambda: turns._first_waiting == 1)
    key.join(10)
    job.join(10)
    assert order == ["key", "job"]


def test_a_writer_inside_a_writer_is_a_mistake() -> None:
    turns = Turns()
    with turns.taken(first=True), pytest.raises(RuntimeError), turns.taken(first=True):
        pass
    with turns.taken(first=True):  # and is free again afterwards
        pass
