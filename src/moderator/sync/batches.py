"""Things by the batch: what a step of a job takes on, or one question asks for."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(things: Iterable[T], size: int) -> Iterator[list[T]]:
    """`things` in lists of at most `size`."""
    rest = iter(things)
    while some := list(islice(rest, size)):
        yield some
