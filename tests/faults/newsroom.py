"""A newsroom under fire: a real server behind a line, a desk, colleagues, and the site's own count of moves.

Triggers note each change of a status and each mark of ours with the text that stood there at that moment:
what was applied, how often and to what is the server's word, not the program's.
"""

import random
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from moderator.domain.verdict import Verdict, allowed
from moderator.site.wordpress import line as site_line
from moderator.site.wordpress.grants import grants
from tests.servers import sites
from tests.servers.line import Line
from tests.servers.mariadb import Server
from tests.servers.sites import Site
from tests.sync.world import World, add_many

SAFE = ["--innodb-flush-log-at-trx-commit=2"]
"""A server that is killed keeps what it has confirmed: else its loss would be counted as ours."""
VERDICTS = (Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM, Verdict.HOLD, Verdict.RESTORE)
FLAGGED = 0.08
"""How much is flagged, and taken back at times by an undo."""
_COUNTS = """
CREATE TABLE moves (id INT AUTO_INCREMENT PRIMARY KEY, comment BIGINT UNSIGNED, was VARCHAR(20),
    became VARCHAR(20), ours TINYINT, KEY (comment));
CREATE TABLE delivered (id INT AUTO_INCREMENT PRIMARY KEY, decision CHAR(32), comment BIGINT UNSIGNED,
    was VARCHAR(20), revision CHAR(64), KEY (decision));
CREATE TRIGGER moved AFTER UPDATE ON wp_comments FOR EACH ROW
    IF OLD.comment_approved <> NEW.comment_approved THEN
        INSERT INTO moves (comment, was, became, ours) VALUES
            (NEW.comment_ID, OLD.comment_approved, NEW.comment_approved, USER() LIKE 'm\\_%');
    END IF;
CREATE TRIGGER marked AFTER INSERT ON wp_commentmeta FOR EACH ROW
    IF NEW.meta_key = '_moderator_decision' THEN
        INSERT INTO delivered (decision, comment, was, revision)
        SELECT JSON_VALUE(NEW.meta_value, '$.ids[0]'), c.comment_ID,
            (SELECT was FROM moves WHERE comment = c.comment_ID AND ours ORDER BY id DESC LIMIT 1),
            SHA2(CONCAT_WS(X'1F', comment_author, comment_author_email, comment_author_url, comment_content,
                comment_type, comment_parent, comment_post_ID), 256)
        FROM wp_comments c WHERE c.comment_ID = NEW.comment_id;
    END IF
"""


def counted_site(server: Server, comments: int, articles: int) -> Site:
    """A site whose triggers count, with that many pending comments from id 1 on."""
    site = sites.on_server(server)
    with site.hand() as hand:
        for statement in _statements(_COUNTS):
            hand.exec_driver_sql(statement.replace("%", "%%"))
    for article in range(1, articles + 1):
        site.add_article(article)
    for article in range(articles):
        add_many(site, range(article + 1, comments + 1, articles), article=article + 1)
    return site


def _statements(script: str) -> Iterable[str]:
    """A script in statements; those of a trigger's body stay in it."""
    whole = ""
    for part in script.split(";\n"):
        whole += part
        if whole.count(" THEN\n") == whole.count("END IF"):
            yield whole
            whole = ""
        else:
            whole += ";\n"


class Newsroom:
    """The server, the line, one moderator's desk, and colleagues who work in the admin pages meanwhile."""

    def __init__(
        self,
        folder: Path,
        comments: int,
        articles: int,
        seed: int,
        server: Server | None = None,
        other_hosts: Iterable[int] = (),
    ) -> None:
        """`server` instead of one made here; `other_hosts` (ports) are named behind it in the site's URL."""
        self.chance = random.Random(seed)
        self.folder = folder
        # short: a socket's path has at most 107 bytes
        self.server = server or Server(Path(tempfile.mkdtemp(prefix="moderator-db-")), more=SAFE)
        self.server.start()
        self.site = counted_site(self.server, comments, articles)
        self.line = Line(("127.0.0.1", self.server.port))
        more = "&".join(f"host=127.0.0.1:{port}" for port in other_hosts)
        self.site.entry = replace(self.site.entry, url=f"{self._account()}{'?' if more else ''}{more}")
        _hurry()
        self.world = World(folder / "profile", self.site)
        self._fresh = iter(range(1, comments + 1))
        self._added = comments
        self.decided: list[int] = []
        self.batches: list[str] = []
        self.made: dict[str, int] = {}
        """Decisions that the desk showed as made, with their comment."""

    def _account(self) -> str:
        database = self.site.root.url.database or ""
        user = f"m_{database}"
        printed = grants(user=user, host="127.0.0.1", database=database, prefix="wp_")
        sites.account(self.server, user, printed, "127.0.0.1")
        return f"mysql://{user}@127.0.0.1:{self.line.port}/{database}"

    def close(self) -> None:
        """End the desk and the server."""
        self.world.close()
        self.line.close()
        self.site.close()
        self.server.stop()
        shutil.rmtree(self.server.folder, ignore_errors=True)

    # --- the moderator

    def decide(self, many: int) -> list[int]:
        """Decide some fresh comments and some again that were decided before; ids of their comments."""
        again = self.chance.sample(self.decided, min(len(self.decided), many // 3))
        fresh = [id_ for id_, _ in zip(self._fresh, range(many - len(again)), strict=False)]
        chosen: dict[Verdict, list[int]] = {}
        for id_ in {*fresh, *again}:
            fits = [verdict for verdict in VERDICTS if allowed(verdict, self.world.item(id_).status)]
            if fits:
                flagged = self.chance.random() < FLAGGED
                verdict = Verdict.FLAG if flagged else self.chance.choice(fits)
                chosen.setdefault(verdict, []).append(id_)
        before = len(self.made)
        for verdict, ids in chosen.items():
            self.batches.append(self.world.decide(verdict, *ids))
        if self.chance.random() < 0.3:
            self.batches.append(self.world.undo(self.chance.choice(self.batches[-6:])))
        self._note_made()
        self.decided += fresh
        return list(self.made.values())[before:]

    def _note_made(self) -> None:
        """What is in the journal now has been shown as decided."""
        with self.world.store.reading() as conn:
            rows = conn.execute(
                text("SELECT id, comment FROM main.decisions WHERE seq > :known ORDER BY seq"),
                {"known": len(self.made)},
            )
            self.made.update({row[0]: row[1] for row in rows})

    # --- colleagues

    def colleagues(self, ids: list[int]) -> None:
        """One comment of `ids` is edited, one moderated, sometimes one deleted; a new one comes in."""
        if not ids:
            return
        edited, moderated, deleted = (self.chance.choice(ids) for _ in range(3))
        with self.site.hand() as hand:
            hand.execute(
                text("UPDATE wp_comments SET comment_content = :words WHERE comment_ID = :id"),
                {"words": f"Edited {self.chance.random()}", "id": edited},
            )
            hand.execute(
                text("UPDATE wp_comments SET comment_approved = :word WHERE comment_ID = :id"),
                {"word": self.chance.choice(["0", "1", "spam"]), "id": moderated},
            )
            if self.chance.random() < 0.3:
                for table in ("wp_comments", "wp_commentmeta"):
                    hand.execute(text(f"DELETE FROM {table} WHERE comment_id = :id"), {"id": deleted})
            self._added += 1
            hand.execute(
                text(
                    "INSERT INTO wp_comments (comment_ID, comment_post_ID, comment_author, comment_content,"
                    " comment_approved, comment_date, comment_date_gmt) VALUES"
                    " (:id, 1, 'Late', 'A late one.', '0', '2026-11-21 10:00:00', '2026-11-21 09:00:00')"
                ),
                {"id": self._added},
            )
            # as WordPress does after each of these
            hand.exec_driver_sql(
                "UPDATE wp_posts p SET comment_count = (SELECT COUNT(*) FROM wp_comments c"
                " WHERE c.comment_post_ID = p.ID AND c.comment_approved = '1')"
            )


def _hurry() -> None:
    """A short wait for locks, so that a fault by time takes seconds."""
    first, second = site_line._SESSION
    site_line._SESSION = (first, second.replace("lock_wait_timeout = 5", "lock_wait_timeout = 1"))
