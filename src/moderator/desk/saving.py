"""A file for somebody else's program: it appears whole or not at all, for its owner alone."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from moderator.domain.errors import WrongUsage


@contextmanager
def whole(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Where to write; `path` is put in place at the end. WrongUsage where it cannot be."""
    fresh = path.with_name(path.name + ".part")
    try:
        with os.fdopen(
            os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding=encoding, newline=""
        ) as file:
            yield file
        fresh.replace(path)
    except OSError as error:
        raise WrongUsage(f"{path} cannot be written: {error.strerror or type(error).__name__}.") from None
    finally:
        fresh.unlink(missing_ok=True)
