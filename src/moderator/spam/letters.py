"""Letters that stand for others: tables for `str.translate`, made once at import.

Origin: the names of the characters in Python's own `unicodedata` ("LATIN LETTER SMALL CAPITAL A", "LATIN
SMALL LETTER D WITH STROKE", "NEGATIVE SQUARED LATIN CAPITAL LETTER B"), and a list of our own, by eye, of
letters of two scripts that look alike in print. Compatibility forms (mathematical, full-width, enclosed)
are left to NFKD.
"""

import re
import unicodedata
from itertools import chain

_NAMED = chain(
    *(range(0x00D0, 0x02B0), range(0x1D00, 0x1DC0), range(0x2C60, 0x2C80), range(0xA720, 0xA800)),
    *(range(0xAB30, 0xAB70), range(0x1F150, 0x1F190)),
)
"""Blocks whose letters say by name which Latin letter they look like."""
_NAME = re.compile(
    r"(?:LATIN|NEGATIVE CIRCLED LATIN|NEGATIVE SQUARED LATIN|CROSSED NEGATIVE SQUARED LATIN)"
    r" (?:CAPITAL |SMALL )?(?:LETTER )?"
    r"(?:SMALL CAPITAL |SIDEWAYS |REVERSED |TURNED |INVERTED |SCRIPT |OPEN |DOTLESS )*"
    r"([A-Z])(?: WITH .*)?"
)
_ODD = {
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
    "ß": "ss",
    "þ": "p",
    "ð": "d",
    "Ð": "d",
    "ı": "i",
    "ɑ": "a",
}
_INVISIBLE = chain(
    *(range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), range(0xFE00, 0xFE10)),
    *(range(0xFFF9, 0xFFFC), range(0xE0000, 0xE01F0), range(0x180B, 0x1810), range(0x1BCA0, 0x1BCA4)),
    (0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0),
)
_MARKS = chain(
    *(range(0x0300, 0x0370), range(0x0483, 0x048A), range(0x0591, 0x05C8), range(0x0610, 0x061B)),
    *(range(0x064B, 0x0660), range(0x06D6, 0x06EE), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00)),
    *(range(0x20D0, 0x2100), range(0xFE20, 0xFE30), (0x0640, 0x0670, 0x27, 0x2019, 0x2BC)),
)
"""Marks on letters of Latin, Greek, Cyrillic, Hebrew, Arabic, and apostrophes; Indic vowel signs are
letters."""


def _by_name() -> dict[int, str]:
    """Letters that NFKD leaves alone though their name says that they are a kind of A to Z."""
    named = {code: _NAME.fullmatch(unicodedata.name(chr(code), "")) for code in _NAMED}
    return {code: match[1].lower() for code, match in named.items() if match}


DROPPED: dict[int, str | None] = {
    **_by_name(),
    **{ord(letter): like for letter, like in _ODD.items()},
    **dict.fromkeys(chain(_INVISIBLE, _MARKS)),
}
"""What folding takes away or replaces, in a text that is decomposed already."""

_LIKE = {
    "АВЕЅІЈКМНОРСТУХҺԌԚԜЬЗ": "ABESIJKMHOPCTYXhGQWb3",  # Cyrillic
    "авеѕіјкмнорстухһԁԛԝьгпибзӏүҮҒѵӀ": "abesijkmhopctyxhdqwbrnu63lyYFvl",
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "ABEZHIKMNOPTYX",  # Greek
    "αβγεικνορτυχωηςσμπδθλξ": "abyeikvoptuxwncoundole",
    "ՍՏՕԼԻհոսօցքյզգ": "USOLPhnuogpjqq",  # Armenian
    "ᎪᏴᏟᎠᎬᎨᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᏃᏎᎽᎿᏆᏌᏳᏂ": "ABCDEFGHiJKLMPRSTVWZ4YhIUGh",  # Cherokee
    "ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ": "BPDTGKJCZFMNLSRVHWXYAEIOU",  # Lisu
    "ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲟⲣⲥⲩ": "ABEHIKMNOPCTYXopcy",  # Coptic
    "𐊂𐊆𐊇𐊊𐊐𐊒𐊕𐊖𐊗𐊠𐊡𐊢𐊥𐊫𐊰𐊱𐊲𐊴𐌁𐌂𐌉𐌑𐌕𐌗": "BEFIXOPSTABCFOMTYXBCIMTX",  # Lycian, Carian, Old Italic
}
"""Foreign letters and the Latin ones they are taken for."""
TO_LATIN = {ord(a): b for foreign, latin in _LIKE.items() for a, b in zip(foreign, latin, strict=True)}
TO_CYRILLIC = str.maketrans(
    "ABESIJKMHOPCTYXabesijkmhopctyxrnugd036", "АВЕЅІЈКМНОРСТУХавеѕіјкмһорстухгпидԁозб"
)
FOREIGN = "\u0370-\u052f\u0530-\u058f\u13a0-\u13ff\ua4d0-\ua4ff\u2c80-\u2cff\U00010280-\U00010320"
"""Scripts with such letters, as the inside of a regular expression's set."""
TWINS = "АВЕЅІЈКМНОРСТУХаеорсухіјѕһԁԛԝӏABESIJKMHOPCTYXaeopcyxijshdqwl"
"""Letters of Cyrillic and Latin that nobody tells apart in print; the others are only much alike."""
