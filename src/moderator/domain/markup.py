"""What a pane may draw of a hostile text: our own few tags, nothing loaded, nothing that runs, all bounded.

The text is taken apart, written anew with tags of ours, sanitised by nh3, and finished: addresses become
links, long words breakable, directions closed where their block ends.
"""

import re
from collections import Counter
from html import escape, unescape
from typing import NamedTuple

import nh3

from moderator.domain.direction import Balance, closed
from moderator.domain.links import BARE, address, trimmed
from moderator.domain.plain import drawable, fewer_marks, fit, head, plain
from moderator.domain.tags import Tag, tokens
from moderator.domain.words import QT_TRANSLATE_NOOP


class Words(NamedTuple):
    """Words for what is not shown; the caller hands them in translated."""

    image: str = QT_TRANSLATE_NOOP("markup", "image")
    gallery: str = QT_TRANSLATE_NOOP("markup", "gallery")
    video: str = QT_TRANSLATE_NOOP("markup", "video")
    audio: str = QT_TRANSLATE_NOOP("markup", "audio")
    embedded: str = QT_TRANSLATE_NOOP("markup", "embedded page")


ENGLISH = Words()


class Safe(NamedTuple):
    """HTML that may be drawn."""

    html: str
    more: int
    """Characters of the source that were left out; the caller says so in words."""


COMMENT_LIMIT = 65_536
"""What a WordPress column of comments holds, so that an honest comment is never cut."""
ARTICLE_LIMIT = 200_000
"""A parse of more would stall the window."""


def safe_html(
    html: str, *, article: bool = False, base: str = "", words: Words = ENGLISH, limit: int | None = None
) -> Safe:
    """`html` as a pane may draw it. Never raises.

    Line breaks become paragraphs as WordPress makes them, in comments and in articles without blocks. In
    articles shortcodes become placeholders and relative links start at `base`.
    """
    limit = limit or (ARTICLE_LIMIT if article else COMMENT_LIMIT)
    kept = head(html, limit)
    more = len(html) - len(kept)
    kept = fit(kept)
    autop = not article or "<!-- wp:" not in kept
    if article:
        kept = _SHORTCODE.sub(lambda code: _placeholder_for(code, words), kept)
    clean = _CLEANER.clean(_Prepared(words, base, autop=autop).write(kept))
    if len(clean) > 4 * limit + 10_000:  # tags that open each other again and again
        clean = escape(plain(kept), quote=False).replace("\n", "<br>")
    return Safe(_finished(clean), more)


# --- our tags --------------------------------------------------------------------------------

_IN_LINE = "a b br code i q s sub sup u"
_AS_BLOCKS = "blockquote caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table td th tr ul"
_BLOCKS = frozenset(_AS_BLOCKS.split())
_OTHERWISE = {
    "b": "strong",
    "i": "address cite dfn em var",
    "u": "ins",
    "s": "del strike",
    "code": "kbd samp tt",
    "div": "article aside center details figcaption figure footer header main section summary",
}
_WRITTEN_AS = {name: name for name in (*_IN_LINE.split(), *_BLOCKS)} | {
    name: ours for ours, names in _OTHERWISE.items() for name in names.split()
}
"""Every tag that leaves a trace, and the one it is written as."""
_VOID = frozenset(("br", "hr"))
_ENDS_ITSELF = frozenset(("p", "li", "dt", "dd", "tr", "td", "th"))
"""Closing tags may be left out, so open ones cannot be counted; a parser does not nest them either."""
_DEEPEST = {"blockquote": 12, "ul": 12, "ol": 12, "dl": 12, "div": 12, "q": 3, "sub": 2, "sup": 2}
"""How many may be open at once; of others, tables included, one: Qt lays out nested frames by recursion."""
_MOST_CELLS = 2000
_PARAGRAPH_BEHIND = _BLOCKS - _ENDS_ITSELF | {"p"}
_CLEANER = nh3.Cleaner(
    tags=set(_WRITTEN_AS.values()),
    clean_content_tags={"script", "style"},
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", '"': "%22", "'": "%27", " ": "%20"})
_LINE_FEEDS = re.compile(r"\n\s*+")
_MEDIA = {"iframe": "embedded", "embed": "embedded", "object": "embedded", "video": "video", "audio": "audio"}
_SHORTCODE = re.compile(
    r"\[(/?)(caption|wp_caption|embed|gallery|playlist|video|audio)\b([^\[\]<>]{0,2000})\]"
)
_SOURCE = re.compile(r"""https?://[^\s"'<>\]]+""")


class _Prepared:
    """One text on its way into our own tags."""

    def __init__(self, words: Words, base: str, *, autop: bool) -> None:
        self._words, self._base, self._autop = words, base, autop
        self._out: list[str] = []
        self._open: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._cells = 0
        self._paragraph = autop
        """The next word begins a paragraph."""
        self._told = ""
        """Where the open link leads: told in words where it is no link for us, or where it has no words."""
        self._link_at = 0

    def write(self, html: str) -> str:
        """`html` in our tags."""
        for token in tokens(html):
            if isinstance(token, str):
                self._text(token)
            elif token.name == "a":
                self._anchor(token)
            elif token.name == "img" and not token.closing:
                self._say(self._words.image, " ".join(token.attributes.get("alt", "").split())[:200])
            elif token.name in _MEDIA and not token.closing:
                source = token.attributes.get("src") or token.attributes.get("data") or ""
                self._say(
                    getattr(self._words, _MEDIA[token.name]), address(source, self._base or "https:").host
                )
            elif name := _WRITTEN_AS.get(token.name):
                self._tag(name, closing=token.closing)
        return "".join(self._out)

    def _text(self, text: str) -> None:
        text = text.replace("<", "&lt;")
        if self._autop and self._out and self._out[-1] == "<br>":
            text = text.removeprefix("\n")
        if self._paragraph and text.strip():
            self._out.append("<p>")
            self._paragraph, text = False, text.lstrip()
        if self._autop and not self._open["pre"]:
            text = _LINE_FEEDS.sub(lambda feeds: "<br>" if feeds[0].count("\n") == 1 else "<p>", text)
        self._out.append(text)

    def _say(self, word: str, detail: str) -> None:
        self._text(escape(f"[{word}: {closed(detail)}]" if detail else f"[{word}]", quote=False))

    def _tag(self, name: str, *, closing: bool) -> None:
        if name in ("td", "th") and not closing:
            self._cells += 1
        if name in ("tr", "td", "th") and self._cells > _MOST_CELLS:
            return
        if name not in _VOID and name not in _ENDS_ITSELF and not self._counted(name, closing=closing):
            return
        self._out.append(f"</{name}>" if closing else f"<{name}>")
        if self._autop and name in _BLOCKS:
            self._paragraph = (closing or name in ("hr", "blockquote")) and name in _PARAGRAPH_BEHIND

    def _counted(self, name: str, *, closing: bool) -> bool:
        """Whether to write a tag of which only so many may be open."""
        if not closing:
            fits = self._open[name] < _DEEPEST.get(name, 1)
            (self._open if fits else self._skipped)[name] += 1
            return fits
        if self._skipped[name]:
            self._skipped[name] -= 1
            return False
        self._open[name] -= self._open[name] > 0
        return True

    def _anchor(self, tag: Tag) -> None:
        if self._told:
            if "".join(self._out[self._link_at :]).strip() == "" or not self._open["a"]:
                self._out.append(escape(f" [{closed(self._told)}]", quote=False))
            self._out.append("</a>" if self._open["a"] else "")
        self._open["a"], self._told = 0, ""
        href = tag.attributes.get("href", "")
        if tag.closing or not href or href.startswith("#"):
            return
        target = address(href, self._base)
        self._told = target.target[:200]
        if self._paragraph:
            self._out.append("<p>")
            self._paragraph = False
        if target.openable:
            self._open["a"] = 1
            self._out.append(f'<a href="{escape(target.target.translate(_IN_ADDRESS))}">')
        self._link_at = len(self._out)


def _placeholder_for(code: re.Match[str], words: Words) -> str:
    """What stands for a shortcode of WordPress; the captions and addresses between two of them stay."""
    if code[1] or code[2] in ("caption", "wp_caption", "embed"):
        return " "
    source = _SOURCE.search(code[3])
    host = address(source[0]).host if source else ""
    word = {"gallery": words.gallery, "video": words.video}.get(code[2], words.audio)
    return escape(f"[{word}: {host}]" if host else f"[{word}]", quote=False)


# --- finishing -------------------------------------------------------------------------------

_PIECES = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
_AROUND = "|".join(sorted(_BLOCKS - {"pre"}))
_BEHIND_BLOCK = re.compile(rf"(</?(?:{_AROUND})>)(?:\s|<br>)*+")
_BEFORE_BLOCK = re.compile(rf"(?<!\s)(?<!<br>)(?:\s|<br>)++(</?(?:{_AROUND})>)")
"""From the beginning of each run of breaks alone: a run is looked at once."""
_EMPTY = re.compile(r"<p></p>")


def _finished(clean: str) -> str:
    """`clean` with links, places to break, and directions closed; it is well formed, as nh3 writes it."""
    out: list[str] = []
    balance = Balance()
    in_link = False
    for piece in _PIECES.split(_tidied(clean)):
        if not piece.startswith("<"):
            text = balance.feed(fewer_marks(unescape(piece)))
            out.append(escape(drawable(text), quote=False) if in_link else _linked(text))
            continue
        name = _NAME.match(piece)
        if name is not None and name[1] in _BLOCKS:
            out.append(balance.end())
        elif name is not None and name[1] == "a":
            in_link = not piece.startswith("</")
        out.append(piece)
    return "".join(out) + balance.end()


def _tidied(clean: str) -> str:
    """Without the line breaks and empty paragraphs that stand beside blocks."""
    clean = _BEHIND_BLOCK.sub(r"\1", clean)
    clean = _BEFORE_BLOCK.sub(r"\1", clean)
    return _EMPTY.sub("", clean)


def _linked(text: str) -> str:
    """`text` escaped, with the addresses written out in it as links."""
    out: list[str] = []
    at = 0
    for found in BARE.finditer(text):
        url = trimmed(found[0])
        target = address(url)
        if target.openable:
            out.append(escape(drawable(text[at : found.start()]), quote=False))
            href = escape(target.target.translate(_IN_ADDRESS))
            out.append(f'<a href="{href}">{escape(drawable(url), quote=False)}</a>')
            at = found.start() + len(url)
    out.append(escape(drawable(text[at:]), quote=False))
    return "".join(out)
