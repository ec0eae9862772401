"""What comments can have in common with one of them, so that all can be chosen at once."""

from enum import StrEnum


class Shared(StrEnum):
    """What comments can have in common."""

    SENDER = "sender"
    """By e-mail without regard to case, by name where there is none."""
    ARTICLE = "article"
    LINK = "link"
    """A domain that a link of the text or of the author leads to."""
    MAIL = "mail"
    """The domain behind the e-mail's @."""
    NETWORK = "network"
    """The first 24 bits of the address, 48 of an IPv6 one."""
    GROUP = "group"
    """The text, nearly."""
