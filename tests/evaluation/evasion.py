"""Disguises put on the spam to be tested: which share of it is still found at the undisguised threshold."""

import random
from collections.abc import Callable

from moderator.spam.phrases import PhraseList
from tests.evaluation.figures import recall, threshold
from tests.evaluation.heldout import trained
from tests.evaluation.rows import RowSet

Disguise = Callable[[str, random.Random], str]
_CYRILLIC = dict(zip("aceopxyijsABCEHKMOPTXkmt", "асеорхуіјѕАВСЕНКМОРТХкмт", strict=True))
_LATIN = {other: letter for letter, other in _CYRILLIC.items()}
_LEET = dict(zip("aeiostbAEIOSTB", "43105784310578", strict=True))
_MOST = 1000


def _each(text: str, dice: random.Random, share: float, change: Callable[[str], str]) -> str:
    return "".join(change(letter) if dice.random() < share else letter for letter in text)


def look_alikes(text: str, dice: random.Random) -> str:
    """30 % of the letters that have a twin in the other script."""
    return _each(text, dice, 0.3, lambda letter: _CYRILLIC.get(letter) or _LATIN.get(letter, letter))


def invisible(text: str, dice: random.Random) -> str:
    """A character without width behind every fifth letter."""
    return _each(
        text,
        dice,
        0.2,
        lambda letter: letter + dice.choice("\u200b\u200c\u200d\u2060") if letter.isalpha() else letter,
    )


def styled(text: str, dice: random.Random) -> str:
    """All Latin letters and digits in a mathematical alphabet."""
    capital, digit = dice.choice([(0x1D400, 0x1D7CE), (0x1D5D4, 0x1D7EC), (0x1D670, 0x1D7F6)])

    def change(letter: str) -> str:
        if not letter.isascii() or not letter.isalnum():
            return letter
        if letter.isdigit():
            return chr(digit + int(letter))
        return chr(capital + ord(letter) - (65 if letter.isupper() else 97 - 26))

    return "".join(map(change, text))


def spaced(text: str, dice: random.Random) -> str:
    """A gap behind every letter; between words, three: what joining a text with spaces gives."""
    return " ".join(text)


def spaced_words(text: str, dice: random.Random) -> str:
    """Gaps inside half of the longer words, with nothing to tell them from the gaps between words."""
    return " ".join(
        " ".join(word) if len(word) > 3 and dice.random() < 0.5 else word for word in text.split()
    )


def leet(text: str, dice: random.Random) -> str:
    """40 % of the letters that a digit can stand for."""
    return _each(text, dice, 0.4, lambda letter: _LEET.get(letter, letter))


def swapped(text: str, dice: random.Random) -> str:
    """Two neighbouring letters change places in a third of the words of four letters or more."""
    words = text.split(" ")
    for place, word in enumerate(words):
        if len(word) > 3 and dice.random() < 0.33:
            at = dice.randrange(1, len(word) - 2)
            words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return " ".join(words)


DISGUISES: dict[str, Disguise] = {
    "none": lambda text, dice: text,
    "look-alikes 30 %": look_alikes,
    "zero-width 20 %": invisible,
    "styled letters": styled,
    "spaced letters": spaced,
    "spaced words": spaced_words,
    "leet 40 %": leet,
    "swapped letters": swapped,
}
GOOD_WORDS = "genuine comment appended"


def evasion(rows: RowSet, phrases: PhraseList) -> dict[str, float]:
    """Disguise → share of the tested spam above the threshold that 1 % of the tested honest comments
    exceed."""
    model = trained(rows.learn, phrases)
    honest = threshold([model.lean_of(row.sample) for row in rows.test if not row.spam], 0.01)
    spam = [row.sample for row in rows.test if row.spam][:_MOST]
    genuine = [row.sample.text for row in rows.learn if not row.spam]
    found = {}
    for name, disguise in (*DISGUISES.items(), (GOOD_WORDS, None)):
        dice = random.Random(name)
        texts = [
            disguise(sample.text, dice) if disguise else f"{sample.text} {dice.choice(genuine)}"
            for sample in spam
        ]
        hidden = [sample._replace(text=text) for sample, text in zip(spam, texts, strict=True)]
        found[name] = recall([model.lean_of(sample) for sample in hidden], honest)
    return found
