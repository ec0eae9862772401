"""The states that are drawn: a function each, which leads a scene there and takes the picture."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from tests.screenshots.scene import Scene

Act: TypeAlias = Callable[[Scene], None]


@dataclass(frozen=True, slots=True)
class State:
    """One state."""

    name: str
    newsroom: str
    """Where it is seen: a name in `newsrooms`."""
    act: Act


STATES: dict[str, State] = {}
"""By name, in the order in which they are told."""


def state(name: str, newsroom: str = "demo") -> Callable[[Act], Act]:
    """Declare a state."""

    def declare(act: Act) -> Act:
        if name in STATES:
            raise ValueError(f"Two states are called {name}.")
        STATES[name] = State(name, newsroom, act)
        return act

    return declare
