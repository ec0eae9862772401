"""Which host names belong to one owner: the registrable domain, by the Public Suffix List."""

from functools import cache, lru_cache
from typing import Any


@lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """What somebody registered of `host` (ASCII or its own letters); or the host itself."""
    if host.replace(".", "").isdigit():
        return host
    return _suffixes().privatesuffix(host) or host


@cache
def _suffixes() -> Any:
    """The list that the package brings, read once, and only when the first address is met."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()
