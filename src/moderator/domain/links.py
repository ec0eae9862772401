"""Where the links of a text really lead: what a browser would open, not what the text claims."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from moderator.domain.direction import closed
from moderator.domain.plain import drawable, fit
from moderator.domain.tags import Tag, decode, tokens

MOST = 50
BARE = re.compile(r"\bhttps?://[^\s<>\"\u2066-\u2069\u202a-\u202e]{1,2000}", re.IGNORECASE)
"""An address written out in a text; what `trimmed` leaves of it is the link."""
_LONGEST = 8000
_DROPPED = re.compile(r"[\t\r\n]")
_EDGES = "".join(map(chr, range(0x21)))
_WEB = re.compile(r"(https?):[/\\]*", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ADDRESS_LIKE = re.compile(
    r"(?:https?://)?((?:[\w-]+\.)+[^\W\d_]{2,})(?:[/?#:].*)?", re.IGNORECASE | re.DOTALL
)
_BEHIND = ".,;:!?'\"’”»›…*_"


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a text."""

    text: str
    """What the reader sees, in one line; the target where nothing is to be seen."""
    target: str
    """What opening it opens, as browsers read it."""
    host: str
    """The true host in ASCII; for mail the address."""
    readable: str
    """The host in its own letters; the same as `host` where it has no others."""
    openable: bool
    """Whether we open it at all: web and mail, nothing else."""

    @property
    def poses(self) -> bool:
        """Whether the text reads like the address of another host."""
        claimed = _ADDRESS_LIKE.fullmatch(self.text.replace("\u200b", ""))
        if claimed is None:
            return False
        said, true = (name.casefold().removeprefix("www.") for name in (claimed[1], self.host))
        return true not in (said, _ascii(said))


class Address(NamedTuple):
    """An address taken apart as browsers do."""

    target: str
    host: str
    openable: bool


def address(url: str, base: str = "") -> Address:
    """`url` as browsers read it: line breaks go, backslashes are slashes, what stands before @ is no host."""
    target = _DROPPED.sub("", fit(url).strip(_EDGES))
    if base and not _SCHEME.match(target):
        try:
            target = urljoin(base, target.replace("\\", "/"))
        except ValueError:
            return Address(target, "", openable=False)
    if target[:7].lower() == "mailto:":
        return Address(target, target[7:].partition("?")[0], openable=len(target) <= _LONGEST)
    web = _WEB.match(target)
    if web is None:
        return Address(target, "", openable=False)
    host, path, query = _split_web(target[web.end() :])
    target = f"{web[1].lower()}://{host}{path}{query}"
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        host = ""
    host = _ascii(unicodedata.normalize("NFKC", unquote(host)).lower())
    sound = bool(host) and not any(
        sign <= " " or sign in '<>"\\^`{|}%/@\x7f' or sign.isspace() for sign in host
    )
    return Address(target, host, sound and len(target) <= _LONGEST)


def openable(url: str) -> bool:
    """Whether we may hand `url` to the system, on purpose: http, https and mailto, with somewhere to lead."""
    return address(url).openable


def links(html: str, base: str = "") -> tuple[Link, ...]:
    """Every link of `html`, at most 50: anchors and addresses written out; relative ones start at `base`."""
    found: list[Link] = []
    target: str | None = None
    text: list[str] = []
    for token in tokens(fit(html)):
        if isinstance(token, Tag):
            if token.name == "a":
                if target is not None:
                    found.append(_link("".join(text), target, base))
                target, text = (None if token.closing else token.attributes.get("href")), []
        elif target is not None:
            text.append(decode(token))
        else:
            bare = (trimmed(match[0]) for match in BARE.finditer(decode(token)))
            found.extend(_link(url, url, "") for url in bare)
        if len(found) >= MOST:
            return tuple(found[:MOST])
    if target is not None:
        found.append(_link("".join(text), target, base))
    return tuple(found)


def trimmed(url: str) -> str:
    """An address written out, without the punctuation of the sentence around it."""
    while url:
        if url[-1] in _BEHIND:
            url = url.rstrip(_BEHIND)
        elif url[-1] in ")]" and url.count(url[-1]) > url.count("(["[")]".index(url[-1])]):
            url = url[:-1]
        else:
            break
    return url


def _link(text: str, url: str, base: str) -> Link:
    target, host, opens = address(url, base)
    words = " ".join(text.split())
    return Link(closed(drawable((words or target)[:200])), target, host, _readable(host), opens)


def _split_web(rest: str) -> tuple[str, str, str]:
    """Host, path with slashes alone, and query with fragment, as they stand."""
    ends = re.search(r"[/\\?#]", rest)
    if ends is None:
        return rest, "", ""
    host, path = rest[: ends.start()], rest[ends.start() :]
    asks = re.search(r"[?#]", path)
    at = asks.start() if asks else len(path)
    return host, path[:at].replace("\\", "/"), path[at:]


def _ascii(host: str) -> str:
    """The host as it is looked up: ``xn--…`` where it has other letters."""
    try:
        return host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return host


def _readable(host: str) -> str:
    """The host in its own letters."""
    if "xn--" not in host:
        return host
    try:
        return host.encode().decode("idna")
    except UnicodeError:
        return host
