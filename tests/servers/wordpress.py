"""WordPress's own PHP code, driven from outside on a real database: one process for many operations."""

import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from tests.servers.mariadb import Server

_DRIVE = Path(__file__).with_name("drive.php")
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "moderator-setup"
_PLACES = (_CACHE / "wordpress/usr/share/wordpress", Path("/usr/share/wordpress"))


def folder() -> Path:
    """Where WordPress's code lies: MODERATOR_WORDPRESS, else where `run.py test` puts it."""
    named = os.environ.get("MODERATOR_WORDPRESS")
    for place in ([Path(named)] if named else []) + list(_PLACES):
        if (place / "wp-load.php").is_file():
            return place
    raise FileNotFoundError("WordPress's code is not here: `python3 run.py test` gets it")


class WordPressCode:
    """WordPress's functions on one database."""

    def __init__(self, server: Server, database: str, prefix: str = "wp_") -> None:
        self._server = server
        self.database = database
        self.prefix = prefix

    def install(self) -> str:
        """WordPress's own tables and first rows; its version."""
        return str(self._run("install")["version"])

    def warm_up(self) -> None:
        """What WordPress writes whenever it is started, out of the way."""
        self._run("nothing")

    def verbs(self, verbs: Iterable[tuple[int, str]]) -> list[bool]:
        """`(id, verb)` each by its own function, one after the other; whether it said yes."""
        return [bool(one) for one in self._run("verbs", verbs=list(verbs))["done"]]

    def trash_articles(self, ids: Sequence[int]) -> None:
        """Move articles to the trash."""
        self._run("articles", trash=list(ids))

    def lists(
        self, lists: Sequence[str], comments: Sequence[tuple[str, str, str, str, str]]
    ) -> list[list[tuple[bool, bool]]]:
        """By list: whether it would hold and remove each comment (author, e-mail, link, text, address)."""
        answer = self._run("lists", lists=list(lists), comments=list(comments))
        return [[(bool(held), bool(removed)) for held, removed in one] for one in answer["met"]]

    def bulk(self, verb: str, ids: Sequence[int]) -> tuple[int, float]:
        """The admin page's bulk action, mails off: statements and seconds, without the start of PHP."""
        answer = self._run("bulk", verb=verb, ids=list(ids))
        return int(answer["statements"]), float(answer["seconds"])

    def _run(self, do: str, **more: Any) -> dict[str, Any]:
        job = {
            "do": do,
            "wordpress": str(folder()),
            "socket": self._server.socket,
            "database": self.database,
            "prefix": self.prefix,
        }
        # the notices of an old WordPress under a new PHP are none of ours
        done = subprocess.run(
            [
                "php",
                "-d",
                "display_errors=stderr",
                "-d",
                "error_reporting=0",
                "-d",
                "memory_limit=512M",
                str(_DRIVE),
            ],
            input=json.dumps(job | more),
            capture_output=True,
            text=True,
            check=False,
            timeout=600,
        )
        last = done.stdout.rpartition("\n")[2]
        if done.returncode or not last.startswith("{"):
            raise RuntimeError(f"WordPress did not answer: {done.stdout[-1500:]} {done.stderr[-1500:]}")
        answer: dict[str, Any] = json.loads(last)
        return answer


def copy_database(server: Server, source: str) -> str:
    """All tables of a database in a new one, rows and counters too; its name."""
    target = server.new_database()
    root = server.root(source)
    copies = []
    for name in tables(root):
        copies.append(f"CREATE TABLE `{target}`.`{name}` LIKE `{source}`.`{name}`")
        copies.append(f"INSERT INTO `{target}`.`{name}` SELECT * FROM `{source}`.`{name}`")
    root.dispose()
    server.run(*copies)
    return target


def tables(root: Engine) -> list[str]:
    """Names of all tables of the engine's database."""
    with root.connect() as connection:
        return sorted(connection.execute(text("SHOW TABLES")).scalars())


def whole(root: Engine, prefix: str = "wp_") -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, to be compared; the marks' clock and the numbers of their rows apart.

    Our own marks are left out; rows beside a comment stay in their order, which WordPress reads them by.
    """
    found: dict[str, list[tuple[Any, ...]]] = {}
    with root.connect() as connection:
        for name in tables(root):
            rows = [tuple(row) for row in connection.execute(text(f"SELECT * FROM `{name}` ORDER BY 1"))]
            if name == f"{prefix}options":  # caches with a clock, written by any start of a newer WordPress
                rows = [row for row in rows if "_transient_" not in str(row[1])]
            if name == f"{prefix}commentmeta":
                rows = sorted(
                    (
                        (comment, key, "clock" if key == "_wp_trash_meta_time" else value)
                        for _, comment, key, value in rows
                        if not str(key).startswith("_moderator_")
                    ),
                    key=lambda row: int(row[0]),
                )
            found[name] = rows
    return found
