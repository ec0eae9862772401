"""A comment's name over all sites: ``gazette:1204``."""

import re
from typing import NamedTuple

SITE_NAME = re.compile(r"[a-z][a-z0-9_]*")
_REF = re.compile(r"([a-z][a-z0-9_]*):([0-9]{1,19})")


class Ref(NamedTuple):
    """Site and the comment's id there."""

    site: str
    id: int

    def __str__(self) -> str:
        return f"{self.site}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> "Ref | None":
        """The ref that `text` names, or None where it names none."""
        match = _REF.fullmatch(text.strip())
        if match is None or not 0 < int(match[2]) < 2**63:
            return None
        return cls(match[1], int(match[2]))
