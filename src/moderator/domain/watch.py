"""What a desk watches for: a word, a phrase, a host, an e-mail, addresses; and how a site writes it."""

import re
from enum import StrEnum
from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_network
from typing import NamedTuple

from moderator.domain.addresses import addresses
from moderator.domain.errors import WrongUsage
from moderator.domain.links import address
from moderator.domain.words import QT_TRANSLATE_NOOP

LONGEST = 200
MOST_LINES = 256
"""A range that takes more lines than these is none that a site can be asked to hold."""
_EMAIL = re.compile(r"[^\s@<>\"]*@(?:[\w-]+\.)+[^\W\d_][\w-]+")
_HOST = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+(?:xn--[\w-]+|[^\W\d_]{2,})(?::\d+)?(?:[/?#].*)?", re.IGNORECASE
)
_NEARLY_ADDRESS = re.compile(
    r"(?:\d+\.){3,}\d+(?:/\d+)?|(?:\d+\.){1,3}\d+/\d+|(?=.*:(?:.*:.*)?:)[\da-f:]+(?:/\d+)?", re.IGNORECASE
)
_PART = re.compile(r"((?:\d{1,3}\.){1,3})\*|((?:\d{1,3}\.){2,3})")


class Kind(StrEnum):
    """What an entry is looked for in."""

    WORD = "word"
    PHRASE = "phrase"
    HOST = "host"
    EMAIL = "email"
    ADDRESS = "address"


KINDS = {
    Kind.WORD: QT_TRANSLATE_NOOP("watch", "A whole word, in the text or the author's name"),
    Kind.PHRASE: QT_TRANSLATE_NOOP("watch", "These words in this order, in the text or the author's name"),
    Kind.HOST: QT_TRANSLATE_NOOP(
        "watch", "A host: in links and in the text, also a name under it; in e-mails"
    ),
    Kind.EMAIL: QT_TRANSLATE_NOOP("watch", "An author's e-mail, or all behind its @"),
    Kind.ADDRESS: QT_TRANSLATE_NOOP("watch", "An address or range that comments come from"),
}
NO_ADDRESS = QT_TRANSLATE_NOOP(
    "watch", "No address or range: looked for as it stands, in the text or the author's name"
)


class Entry(NamedTuple):
    """One thing watched for, in small letters."""

    kind: Kind
    text: str


class Where(StrEnum):
    """Whose list something stands on."""

    DESK = "desk"
    MODERATION = "moderation"
    DISALLOWED = "disallowed"


ON = {
    Where.DESK: QT_TRANSLATE_NOOP("watch", "on this desk's list: %1"),
    Where.MODERATION: QT_TRANSLATE_NOOP("watch", "on the site's moderation list: %1"),
    Where.DISALLOWED: QT_TRANSLATE_NOOP("watch", "on the site's disallowed list: %1"),
}
"""Why a comment stands out; %1 is what stands on the list."""


ALREADY = {
    Where.DESK: QT_TRANSLATE_NOOP("watch", "It stands on this desk's list already."),
    Where.MODERATION: QT_TRANSLATE_NOOP("watch", "It stands on the site's moderation list already."),
    Where.DISALLOWED: QT_TRANSLATE_NOOP("watch", "It stands on the site's disallowed list already."),
}


class Listed(NamedTuple):
    """Something that a comment has, and the list it stands on."""

    where: Where
    text: str


def understand(written: str) -> Entry:
    """The entry that somebody wrote; in quotation marks it is words, whatever it looks like. WrongUsage."""
    text = " ".join(written.split())
    quoted = len(text) > 2 and text[0] in '"“”„' and text[-1] in '"“”'
    if quoted:
        text = text[1:-1].strip()
    if len(text) > LONGEST:
        raise WrongUsage(f"An entry has at most {LONGEST} characters.")
    if not any(sign.isalnum() or sign > "\u2190" for sign in text):
        raise WrongUsage("Write a word, a phrase, a host or an address.")
    if not quoted:
        if found := _range(text):
            return Entry(Kind.ADDRESS, found)
        if _EMAIL.fullmatch(text):
            return Entry(Kind.EMAIL, text.lower())
        if _HOST.fullmatch(text) and (host := host_of(text)):
            return Entry(Kind.HOST, host)
    return Entry(Kind.WORD if re.fullmatch(r"\w+", text) else Kind.PHRASE, text.lower())


def written(entry: Entry) -> str:
    """An entry as somebody would write it: `understand` gives the same one again."""
    return entry.text if understand(entry.text) == entry else f'"{entry.text}"'


def meaning(entry: Entry) -> str:
    """What an entry is looked for in, marked for translation; told where it only looks like an address."""
    words = entry.kind in (Kind.WORD, Kind.PHRASE)
    mistaken = words and _NEARLY_ADDRESS.fullmatch(entry.text) and _range(entry.text) == ""
    return NO_ADDRESS if mistaken else KINDS[entry.kind]


def query(entry: Entry) -> str:
    """The search that comes nearest to an entry."""
    operator = {Kind.HOST: "link:", Kind.EMAIL: "email:", Kind.ADDRESS: "ip:"}.get(entry.kind)
    plain = entry.text.replace('"', " ").strip()
    return f"{operator}{entry.text}" if operator else f'"{plain}"'


def host_of(url: str) -> str:
    """The host of an address with or without its scheme, in ASCII, without ``www.``; empty for none."""
    return address(url if "://" in url else f"http://{url}").host.removeprefix("www.")


def lines(entry: Entry) -> tuple[str, ...]:
    """What to write into a list of the site for this entry; empty where such a list cannot say it.

    A line counts anywhere in a comment and its author (`domain.wordlist`), so a range is the beginning of its
    addresses. An address of IPv6 has more than one way to be written; only ranges that end at a colon go.
    """
    if entry.kind is not Kind.ADDRESS:
        return names(entry.text) if entry.kind is Kind.HOST else (entry.text,)
    net = ip_network(entry.text)
    if isinstance(net, IPv6Network):
        return _of_ipv6(net)
    if net.prefixlen == 32:
        return (str(net.network_address),)
    whole = max(1, -(-net.prefixlen // 8))
    if net.prefixlen == 0 or 2 ** (8 * whole - net.prefixlen) > MOST_LINES:
        return ()
    return tuple(_beginning(one.network_address, whole) for one in _parts(net, whole))


def names(host: str) -> tuple[str, ...]:
    """A host as it is looked up, and in its own letters where it has others."""
    return tuple(dict.fromkeys((host, _readable(host))))


def _parts(net: IPv4Network, whole: int) -> list[IPv4Network]:
    return list(net.subnets(new_prefix=8 * whole)) if net.prefixlen < 8 * whole else [net]


def _beginning(first: IPv4Address, whole: int) -> str:
    parts = str(first).split(".")[:whole]
    return ".".join(parts) + ("." if whole < 4 else "")


def _of_ipv6(net: IPv6Network) -> tuple[str, ...]:
    if net.prefixlen == 128:
        return (str(net.network_address),)
    if net.prefixlen == 0 or net.prefixlen % 16:
        return ()
    groups = net.network_address.exploded.split(":")[: net.prefixlen // 16]
    shortened = [group.lstrip("0") or "0" for group in groups]
    return (":".join(shortened) + ":",) if "0" not in shortened else ()


def _range(text: str) -> str:
    part = _PART.fullmatch(text)
    if part is not None:
        known = (part[1] or part[2]).rstrip(".").split(".")
        text = ".".join(known + ["0"] * (4 - len(known))) + f"/{8 * len(known)}"
    if addresses(text) is None:
        return ""
    net = ip_network(text.partition("%")[0], strict=False)
    return str(net.network_address) if net.num_addresses == 1 else str(net)


def _readable(host: str) -> str:
    if "xn--" not in host:
        return host
    try:
        return host.encode().decode("idna")
    except UnicodeError:
        return host
