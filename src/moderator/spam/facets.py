"""What comments of one sender share beside their words: link host, handle, phone, mail domain, address."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from moderator.spam import weblinks
from moderator.spam.sample import Sample
from moderator.spam.weblinks import WebLink

_HANDLE = re.compile(r"(?<![\w.@/])@([\w.]{4,30})")
_PHONE = re.compile(r"(?<![\w.,/-])\+?\d[\d\s().-]{6,18}\d(?![\w/-])")
_SOME_DIGITS = re.compile(r"\d\d")
_DIGITS = re.compile(r"\d+")
_LEAST_DIGITS, _MOST_DIGITS = 9, 15
"""A date has eight digits; a phone number that is written for strangers has more."""


class Facet(NamedTuple):
    """A kind (`host`, `handle`, `phone`, `mail`, `ip`) and its value; what many share is no facet."""

    kind: str
    value: str


def facets(sample: Sample, folded: str, links: Sequence[WebLink]) -> set[Facet]:
    """What a comment can be piled up by, beside its text; `folded` is its text folded, with these `links`."""
    if sample.url:
        links = [*links, *weblinks.find(sample.url.lower())[1]]
    found = {Facet("host", link.domain) for link in links if link.domain not in weblinks.SHARED}
    if "@" in folded:
        found.update(Facet("handle", handle.strip(".")) for handle in _HANDLE.findall(folded))
    for number in _PHONE.findall(folded) if _SOME_DIGITS.search(folded) else ():
        digits = "".join(_DIGITS.findall(number))
        if _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
            found.add(Facet("phone", digits))
    mail = sample.email.rpartition("@")[2].strip().lower()
    if mail and mail not in weblinks.FREE_MAIL:
        found.add(Facet("mail", mail))
    if sample.ip:
        found.add(Facet("ip", sample.ip))
    return found
