"""Made-up comments of a made-up newspaper: honest ones, spam, and waves of either."""

import random

from moderator.spam.sample import Sample

_OPENINGS = ("I think", "We saw that", "My neighbour says", "Nobody asked whether", "It seems", "Last year")
_SUBJECTS = (
    "the new tram line",
    "the library roof",
    "our harbour",
    "the school kitchen",
    "the market square",
)
_CLOSINGS = (
    "costs too much",
    "will open in spring",
    "was better before",
    "needs more light",
    "is worth the wait",
)
_CALLS = ("Visit", "Click", "See", "Check out")
_GOODS = ("cheap pills", "casino bonus", "easy money at home", "hot singles", "watches replica")
_HOOKS = ("today only", "no card needed", "win big", "subscribe now", "100% free")


def honest(count: int, seed: int = 1) -> list[Sample]:
    """What readers write about their town."""
    dice = random.Random(seed)
    return [
        Sample(
            f"{dice.choice(_OPENINGS)} {dice.choice(_SUBJECTS)} {dice.choice(_CLOSINGS)}, "
            f"{dice.choice(_OPENINGS).lower()} {dice.choice(_SUBJECTS)} {dice.choice(_CLOSINGS)}."
        )
        for _ in range(count)
    ]


def spam(count: int, seed: int = 2) -> list[Sample]:
    """What nobody asked for."""
    dice = random.Random(seed)
    return [
        Sample(
            f"{dice.choice(_CALLS)} {dice.choice(_GOODS)} {dice.choice(_HOOKS)} "
            f"http://offer{dice.randrange(40)}.example.com/{dice.randrange(1000)}"
        )
        for _ in range(count)
    ]


def lessons(count: int, seed: int = 3) -> list[tuple[Sample, bool]]:
    """Half and half, in turn."""
    pairs = zip(honest(count // 2, seed), spam(count // 2, seed), strict=True)
    return [lesson for good, bad in pairs for lesson in ((good, False), (bad, True))]
