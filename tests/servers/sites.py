"""Sites to try things on: WordPress's tables on a server or in a file, and the account that we ask for."""

import itertools
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from moderator.domain.comment import Comment
from moderator.domain.decision import Decision, Delivery
from moderator.domain.errors import SiteUnreachable
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.embedded import open_file
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from moderator.site.wordpress.tables import Tables
from tests.servers.mariadb import Server

PASSWORD = "süß-Пароль"
_numbers = itertools.count(1)


@dataclass
class Site:
    """A site under test: `entry` and `password` are what a moderator has, `root` is the site's own hand."""

    entry: SiteEntry
    password: str | None
    root: Engine
    tables: Tables
    server: Server | None = None
    _open: list[WordPress] = field(default_factory=list)

    def connect(self, *, anew: bool = False) -> WordPress:
        """Open it as a moderator would: one connection for all, unless `anew`; up to date."""
        if anew or not self._open:
            self._open.append(WordPress(self.entry, self.password))
        adapter = self._open[-1 if anew else 0]
        with suppress(SiteUnreachable):  # an earlier test cut the line: the next call opens it again
            adapter.look()
            return adapter
        adapter.look()
        return adapter

    def clear(self) -> None:
        """Take every row away."""
        with self.hand() as connection:
            for table in self.tables.metadata.sorted_tables:
                connection.execute(table.delete())
            if self.server is not None:
                connection.exec_driver_sql(f"ALTER TABLE `{self.tables.commentmeta.name}` AUTO_INCREMENT = 1")
            else:
                connection.exec_driver_sql("DELETE FROM sqlite_sequence")

    def close(self) -> None:
        """Hang up all that `connect` opened."""
        for adapter in self._open:
            adapter.close()
        self.root.dispose()

    @contextmanager
    def hand(self) -> Iterator[Connection]:
        """The site's own connection, with all rights."""
        with self.root.connect() as connection:
            if self.server is not None:
                yield connection
            else:
                connection.exec_driver_sql("BEGIN")
                yield connection
                connection.exec_driver_sql("COMMIT")

    def add(self, id_: int, **columns: Any) -> int:
        """A comment; whatever is not said is ordinary."""
        names = {"article": "comment_post_ID", "parent": "comment_parent", "status": "comment_approved"}
        names |= {"text": "comment_content", "author": "comment_author", "email": "comment_author_email"}
        names |= {"url": "comment_author_url", "ip": "comment_author_IP", "kind": "comment_type"}
        row: dict[str, Any] = {
            "comment_ID": id_,
            "comment_post_ID": 1,
            "comment_author": f"Reader {id_}",
            "comment_author_email": f"reader{id_}@mail.example",
            "comment_date": "2026-11-20 09:15:00",
            "comment_date_gmt": "2026-11-20 08:15:00",
            "comment_content": f"Comment number {id_}.",
            "comment_approved": "0",
            "comment_type": "comment",
        }
        row |= {names.get(name, name): value for name, value in columns.items()}
        with self.hand() as connection:
            connection.execute(insert(self.tables.comments), [row])
        return id_

    def add_article(self, id_: int, **columns: Any) -> int:
        """An article; whatever is not said is ordinary."""
        row = {
            "ID": id_,
            "post_author": 1,
            "post_date": "2026-11-01 09:00:00",
            "post_date_gmt": "2026-11-01 08:00:00",
            "post_modified_gmt": "2026-11-01 08:00:00",
            "post_content": f"<p>Article {id_}</p>",
            "post_title": f"Article {id_}",
            "post_status": "publish",
        }
        with self.hand() as connection:
            connection.execute(insert(self.tables.posts), [row | columns])
        return id_

    def note(self, comment: int, key: str, value: str | None) -> None:
        """A row beside a comment."""
        with self.hand() as connection:
            row = {"comment_id": comment, "meta_key": key, "meta_value": value}
            connection.execute(insert(self.tables.commentmeta), [row])

    def set(self, id_: int, **columns: Any) -> None:
        """Change a comment on the site."""
        with self.hand() as connection:
            t = self.tables.comments
            connection.execute(t.update().where(t.c.comment_ID == id_).values(**columns))

    def word(self, id_: int) -> str | None:
        """`comment_approved` as it stands, None where the comment is gone."""
        t = self.tables.comments.c
        with self.hand() as connection:
            found = connection.execute(select(t.comment_approved).where(t.comment_ID == id_)).scalar()
            return None if found is None else str(found)

    def count(self, article: int) -> int:
        """`comment_count` of an article as it stands."""
        t = self.tables.posts.c
        with self.hand() as connection:
            return int(connection.execute(select(t.comment_count).where(t.ID.in_([article]))).scalar_one())

    def notes(self, comment: int, *, ours: bool = False) -> list[tuple[str, str | None]]:
        """Rows beside a comment, oldest first; our own only where asked for."""
        t = self.tables.commentmeta.c
        with self.hand() as connection:
            statement = select(t.meta_key, t.meta_value).where(t.comment_id == comment).order_by(t.meta_id)
            return [
                (key, value)
                for key, value in connection.execute(statement)
                if ours or not str(key).startswith("_moderator_")
            ]


def decide(
    comment: Comment, verdict: Verdict, *, by: str = "anna", before: str | None = None, **more: Any
) -> Delivery:
    """A delivery of a decision on the comment as it was read."""
    fields: dict[str, Any] = {
        "id": f"{next(_numbers):032x}",
        "site": "gazette",
        "comment": comment.id,
        "verdict": verdict,
        "by": by,
        "at": 1795000000.0,
        "batch": "b",
        "revision": comment.revision,
        "status": comment.status,
    }
    return Delivery(Decision(**(fields | more)), before)


def on_server(server: Server, *, prefix: str = "wp_", charset: str = "utf8mb4", tables: bool = True) -> Site:
    """An empty site on the server, and the account that `site grants` prints for it."""
    database = server.new_database(charset)
    shape = Tables(prefix)
    root = server.root(database)
    if tables:
        shape.metadata.create_all(root)
    user = f"m_{database}"
    account(
        server, user, grants(user=user, host="localhost", database=database, prefix=prefix) if tables else ""
    )
    url = f"mysql://{user}@localhost/{database}?unix_socket={server.socket}"
    return Site(SiteEntry("gazette", url, prefix=prefix, moderator="anna"), PASSWORD, root, shape, server)


def account(server: Server, user: str, rights: str, host: str = "localhost") -> None:
    """Make the account and give it the rights as an administrator would: by running what was printed."""
    lines = [line for line in rights.splitlines() if line and not line.startswith("--")]
    server.run(f"CREATE USER '{user}'@'{host}' IDENTIFIED BY '{PASSWORD}'", *lines)


def embedded(path: Path, *, prefix: str = "wp_") -> Site:
    """An empty site in a SQLite file."""
    path.touch()
    root = create_engine("sqlite://", creator=lambda: _hasty(path), poolclass=NullPool)
    shape = Tables(prefix)
    with root.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        shape.metadata.create_all(connection)
        connection.exec_driver_sql("COMMIT")
    return Site(SiteEntry("gazette", f"sqlite:///{path}", prefix=prefix, moderator="anna"), None, root, shape)


def _hasty(path: Path) -> sqlite3.Connection:
    connection = open_file(path)
    connection.execute("PRAGMA synchronous = OFF")  # what a test writes need not survive a power cut
    return connection


def tcp_url(server: Server, user: str, database: str, host: str = "127.0.0.1") -> str:
    """The URL of a database over the loopback port."""
    return URL.create("mysql", user, host=host, port=server.port, database=database).render_as_string()


@contextmanager
def statements(adapter: WordPress) -> Iterator[list[str]]:
    """The statements that the adapter sends meanwhile."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    engine = adapter._line._engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
