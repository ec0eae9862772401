"""What a text looks like, whatever its language: length, capitals, digits, links, disguises."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from moderator.spam.textfold import Folded
from moderator.spam.weblinks import WebLink

_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐΑ-ΩİĞŞ]")
_SHOUTED = re.compile(r"\b[A-ZА-ЯЁІЇЄҐ]{3,}\b")
_DIGIT = re.compile(r"\d")
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_PHONE = re.compile(r"\+?\d[\d\s().-]{6,16}\d")
_MONEY = re.compile(
    r"[$€£₽₹¥₴₺]\s?\d|\d\s?[$€£₽₹¥₴₺%]|\b\d+\s?(?:usd|eur|rub|руб|dollars?|euros?|pounds?|juta|грн)\b"
)
_HANDLE = re.compile(r"(?<![\w.])@[\w.]{3,}")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,}")
_BRAND = re.compile(r"[^\W\d_]{2,24}\d{2,6}")
"""A whole word."""
_INSIDE = re.compile(r"[^\W\d_][0-9@$]+[^\W\d_]|(?<![^\W_])[0-9$]+[^\W\d_]{2}")
_REPEATED = re.compile(r"(.)\1{3}")
_SHARES = (0.001, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8)
_LENGTHS = (1, 8, 16, 32, 64, 100, 150, 250, 400, 700, 1200, 2500)
_WORDS = (1, 2, 3, 4, 6, 9, 13, 20, 30, 50, 80, 150)
_FEW = (1, 2, 3, 5, 9, 16)
_COARSE = (16, 64, 200, 600)


def shapes(
    raw: str,
    text: str,
    folded: Folded,
    *,
    words: Sequence[str],
    links: Sequence[WebLink],
    tags: Sequence[str],
) -> list[str]:
    """Names of the shapes of a comment: `raw` as the site has it, `text` folded and without markup."""
    size, letters, count = len(text), sum(map(len, words)) or 1, len(words)
    end, capitals = raw.rstrip()[-1:], len(_CAPITAL.findall(raw))
    found = [
        f"length{bisect_right(_LENGTHS, size)}",
        f"words{bisect_right(_WORDS, count)}",
        f"capitals{_share(capitals / letters)}",
        f"digits{_share(len(_DIGIT.findall(text)) / letters)}",
        f"signs{_share((size - letters - text.count(' ')) / letters)}",
        f"exclaims{_few(raw.count('!'))}",
        f"asks{_few(raw.count('?'))}",
        f"emoji{0 if raw.isascii() else _few(len(_EMOJI.findall(raw)))}",
        f"lines{_few(raw.count(chr(10)))}",
        f"links{_few(len(links))}",
        f"shouts{_few(len(_SHOUTED.findall(raw))) if capitals > 2 else 0}",
        f"mean{bisect_right((2, 3, 3.5, 4, 4.5, 5, 6, 8), letters / max(count, 1))}",
        f"variety{bisect_right((0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1), len(set(words)) / max(count, 1))}",
        f"foreign{_share(0 if raw.isascii() else _foreign(raw) / len(raw))}",
        "begins" + ("A" if raw[:1].isupper() else "a" if raw[:1].islower() else "."),
        "ends" + ("a" if end.isalnum() else end),
    ]
    coarse = bisect_right(_COARSE, size)
    for name in telling(text, folded, words, links, tags):
        found += [name, f"{name}/{coarse}"]
    if "  " in raw:
        found.append("wide")
    if raw != raw.strip():
        found.append("loose")
    if _REPEATED.search(text):
        found.append("drawn")
    if any(len(link.path) > 1 for link in links):
        found.append("path")
    found += [f"tag {tag}" for tag in set(tags)]
    return found


def telling(
    text: str, folded: Folded, words: Sequence[str], links: Sequence[WebLink], tags: Sequence[str]
) -> list[str]:
    """The shapes that say something by themselves, and that rules by hand may weigh."""
    found = [name for name in ("hidden", "styled", "mixed", "gaps") if getattr(folded, name)]
    if links:
        found.append("link")
        address = " ".join(f"{link.host} {link.path}" for link in links)
        if all(word in address or word in ("http", "https", "www") for word in words):
            found.append("only")
    if "@" in text:
        found += [name for name, pattern in (("mail", _MAIL), ("handle", _HANDLE)) if pattern.search(text)]
    if _DIGIT.search(text):
        kinds = (("phone", _PHONE), ("money", _MONEY), ("leet", _INSIDE))
        found += [name for name, pattern in kinds if pattern.search(text)]
        if any(map(_BRAND.fullmatch, words)):
            found.append("brand")
    if "a" in tags:
        found.append("anchor")
    return found


def _foreign(raw: str) -> int:
    """Bytes beyond one a letter: quick, and near enough to how many letters are not ASCII."""
    return len(raw.encode("utf-8", "surrogatepass")) - len(raw)


def _share(share: float) -> int:
    return bisect_right(_SHARES, share)


def _few(count: int) -> int:
    return bisect_right(_FEW, count)
