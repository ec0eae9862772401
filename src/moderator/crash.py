"""What happens with a bug of ours: a report beside the store, told to whoever is at the screen, exit code 1.

The report holds where it happened and nothing that was being handled: no message of the error (it may quote a
reader), no values, no names of people, no folder of this machine.
"""

import os
import platform
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from moderator import __version__

_PACKAGE = Path(__file__).parent
KEPT = 20
"""Reports kept; the oldest go."""


def report(error: BaseException, folder: Path) -> Path | None:
    """Write what can be told of `error` into a new file in `folder`; None where that cannot be written."""
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    path = folder / f"report-{stamp}-{os.getpid()}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            file.write(text(error))
        for old in sorted(folder.glob("report-*.txt"))[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return path


def text(error: BaseException) -> str:
    """The report: versions, then each error of the chain with its stack, innermost call last."""
    lines = [
        f"Moderator {__version__}",
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}",
    ]
    lines += [
        f"{name} {_version(name)}".rstrip()
        for name in ("PySide6", "sqlalchemy", "pymysql", "keyring")
        if name in sys.modules
    ]
    for link in _chain(error):
        kind = type(link)
        lines += ["", f"{kind.__module__}.{kind.__qualname__}"]
        lines += [
            f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
    return "\n".join(lines) + "\n"


def _version(name: str) -> str:
    """Of a module that is loaded; empty where nothing here knows."""
    if said := getattr(sys.modules[name], "__version__", ""):
        return str(said)
    from importlib import metadata  # slow, and wanted by nobody else

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _chain(error: BaseException) -> Iterator[BaseException]:
    """`error` and what led to it, at most ten."""
    link: BaseException | None = error
    for _ in range(10):
        if link is None:
            return
        yield link
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)


def _place(filename: str) -> str:
    """A file's name without the folders above it, which tell whose machine this is."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    for folder in (
        "site-packages",
        "dist-packages",
        f"python{sys.version_info.major}.{sys.version_info.minor}",
    ):
        if folder in path.parts:
            return Path(*path.parts[path.parts.index(folder) + 1 :]).as_posix()
    return path.name


def install(folder: Path, told: Callable[[Path | None], None]) -> None:
    """From now on an error that nobody took is reported, and `told` hears where the report lies.

    `told` shows a window or prints a line. Python ends a program whose main thread failed with 1 by itself;
    errors of lanes come to the window's thread first. Nothing else is printed: a message may quote a reader.
    """

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        told(report(error.with_traceback(trace), folder))

    sys.excepthook = hook
