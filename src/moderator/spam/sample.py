"""A comment as the spam help sees it."""

from typing import NamedTuple


class Sample(NamedTuple):
    """What a site tells moderators about one comment; everything but the text may be empty."""

    text: str
    """As the site has it: plain or HTML; links are read from either."""
    author: str = ""
    url: str = ""
    email: str = ""
    ip: str = ""
