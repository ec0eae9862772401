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
_FREE_MAIL_TEXT = (
    "gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr hotmail.com hotmail.co.uk "
    "hotmail.de outlook.com outlook.de live.com msn.com aol.com icloud.com me.com mac.com mail.com "
    "gmx.de gmx.net gmx.com web.de t-online.de freenet.de mail.ru bk.ru list.ru inbox.ru yandex.ru "
    "yandex.com ya.ru rambler.ru ukr.net i.ua qq.com 163.com 126.com proton.me protonmail.com "
    "tutanota.com zoho.com orange.fr free.fr laposte.net wanadoo.fr libero.it virgilio.it wp.pl o2.pl "
    "onet.pl interia.pl seznam.cz abv.bg hey.com fastmail.com comcast.net verizon.net"
)
FREE_MAIL = frozenset(_FREE_MAIL_TEXT.split())
"""Providers whose domain says nothing about the one who writes."""
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
_DOTTED = re.compile(r"[^\W_]\.[^\W_]")
"""Without such a dot there is no address: looked for first, since it is quick."""
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
    if "dot" in text or "punkt" in text or "точка" in text or "[.]" in text or "(.)" in text:
        text = _SPELT_DOT.sub(r".\1", _BRACKETED_DOT.sub(".", text))
    if _DOTTED.search(text) is None:
        return text, []
    found = []
    for match in _ADDRESS.finditer(text):
        scheme, host, path = match[1], match[2], match[3] or ""
        ending = host.rpartition(".")[2]
        if scheme or ending in _PLAIN_ENDS or (path and ending.isalpha()):
            host = host.removeprefix("www.")
            found.append(WebLink(host, registrable(host), path))
            if len(found) == MOST:
                break
    return text, found


def without(text: str) -> str:
    """`text` without its addresses."""
    return _ADDRESS.sub(" ", text) if "." in text else text
