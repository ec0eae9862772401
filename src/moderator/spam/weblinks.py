"""Web addresses as spam writes them: bare, broken up ("example dot com", "hxxp", "[.]"), inside markup."""

import re
from typing import NamedTuple

from moderator.domain.hosts import registrable

MOST = 20
_SHARED_TEXT = (
    "youtube.com youtu.be facebook.com fb.com fb.me instagram.com twitter.com x.com t.co tiktok.com "
    "google.com google.co.uk goo.gl wikipedia.org wikimedia.org reddit.com linkedin.com pinterest.com "
    "tumblr.com whatsapp.com wa.me t.me telegram.me telegram.org discord.com discord.gg twitch.tv "
    "vimeo.com dailymotion.com soundcloud.com spotify.com apple.com amazon.com ebay.com medium.com "
    "github.com imgur.com flickr.com yahoo.com bing.com msn.com bbc.co.uk bbc.com cnn.com nytimes.com "
    "theguardian.com reuters.com apnews.com washingtonpost.com spiegel.de vk.com ok.ru yandex.ru "
    "dzen.ru mail.ru bit.ly tinyurl.com ow.ly is.gd cutt.ly rebrand.ly linktr.ee change.org "
    "gofundme.com paypal.com"
)
SHARED = frozenset(_SHARED_TEXT.split())
"""Hosts that honest and dishonest people share: neither a key of a group nor a reason."""
_PLAIN_ENDS_TEXT = (
    "com net org info biz edu gov ru su ua by kz de at ch nl be fr it es pt pl cz tr ir id br mx ar in "
    "uk us ca au eu co io tv cc tk ml ga cf gq pw xyz top club online site shop store live life fun "
    "icu vip win bet casino poker app dev link click pro space website tech world today news blog buzz "
    "rest cyou sbs ltd guru work men loan date stream download review trade webcam party science "
    "racing bid host press rocks ninja asia mobi name cfd bond lol рф онлайн сайт укр"
)
_PLAIN_ENDS = frozenset(_PLAIN_ENDS_TEXT.split())
"""Endings that make two words with a full stop between them an address, without http or path."""
_BRACKETED_DOT = re.compile(r"\s?[\[({]\s?(?:\.|dot|punkt|точка)\s?[\])}]\s?")
_SPELT_DOT = re.compile(r"(?<=\w)\s(?:dot|punkt|точка)\s(com|net|org|info|ru|de|co|io|xyz|me)\b")
_ADDRESS = re.compile(
    r"(?<![\w.@-])(h(?:tt|xx)ps?:/*|www\.)?((?:[^\W_][\w-]{0,62}\.){1,8}(?:xn--[\w-]{2,40}|[^\W\d_]{2,24})"
    r"|\d{1,3}(?:\.\d{1,3}){3}(?=[:/]))(?![\w@])(?::\d+)?(/[^\s<>\"']*)?"
)


class WebLink(NamedTuple):
    """An address in a text, lower case."""

    host: str
    domain: str
    """What somebody registered: `host` without the parts in front of it."""
    path: str

    @property
    def ending(self) -> str:
        """Top-level domain."""
        return self.host.rpartition(".")[2]


def find(text: str) -> tuple[str, list[WebLink]]:
    """Lower-case `text` with its addresses put together, and at most 20 of them."""
    text = joined(text)
    found: list[WebLink] = []
    for word in _dotted(text):
        for match in _ADDRESS.finditer(word):
            if _is_link(match) and len(found) < MOST:
                host = match[2].removeprefix("www.")
                found.append(WebLink(host, registrable(host), match[3] or ""))
    return text, found


def joined(text: str) -> str:
    """Lower-case `text` with the addresses that were broken up ("example dot com") put together."""
    if "dot" in text or "punkt" in text or "точка" in text or "[.]" in text or "(.)" in text:
        text = _SPELT_DOT.sub(r".\1", _BRACKETED_DOT.sub(".", text))
    return text


def without(text: str) -> str:
    """`text`, its addresses put together, without them."""
    if "." not in text:
        return text
    return " ".join([_ADDRESS.sub(_gap, word) if "." in word else word for word in text.split()])


def _dotted(text: str) -> list[str]:
    """Words of a text that may hold an address: there is none without a full stop inside, nor with a gap."""
    return [word for word in text.split() if "." in word[1:-1]] if "." in text else []


def _gap(match: re.Match[str]) -> str:
    return " " if _is_link(match) else match[0]


def _is_link(match: re.Match[str]) -> bool:
    ending = match[2].rpartition(".")[2]
    return bool(match[1]) or ending in _PLAIN_ENDS or (match[3] is not None and ending.isalpha())
