"""Every start status, mark and verb of WordPress's table of transitions, as rows of a real WordPress."""

import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, text

from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from moderator.site.wordpress.tables import Tables
from tests.servers import sites
from tests.servers.mariadb import Server

VERBS = ("approve", "hold", "spam", "reject", "restore")
STARTS: tuple[tuple[str, str | None], ...] = (
    ("0", None),
    ("1", None),
    ("spam", None),
    ("spam", "0"),
    ("spam", "1"),
    ("trash", None),
    ("trash", "0"),
    ("trash", "1"),
    ("trash", "spam"),
)
"""`comment_approved` and the mark of what it was before, None for no marks."""
SAME = {"0": ("hold", "restore"), "1": ("approve",), "spam": ("spam",), "trash": ("reject",)}
"""Where WordPress writes nothing."""
UNMADE = ("1", "restore")
"""The one thing that WordPress does and we refuse: to restore what is published takes it back."""
CELLS = [
    (start, verb)
    for start in STARTS
    for verb in VERBS
    if verb not in SAME[start[0]] and (start[0], verb) != UNMADE
]
assert len(CELLS) == 34
SCENARIOS = [(start, verb, place) for (start, verb), place in itertools.product(CELLS, ("root", "reply"))]


@dataclass
class Rows:
    """Rows in the making, for one insert a table."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    comments: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def article(self) -> int:
        """A published article; its id."""
        id_ = 100 + len(self.articles)
        self.articles.append(
            {
                "ID": id_,
                "post_author": 1,
                "post_date": "2026-11-01 09:00:00",
                "post_date_gmt": "2026-11-01 09:00:00",
                "post_modified": "2026-11-01 09:00:00",
                "post_modified_gmt": "2026-11-01 09:00:00",
                "post_content": f"<p>{id_}</p>",
                "post_title": f"Article {id_}",
                "post_excerpt": "",
                "to_ping": "",
                "pinged": "",
                "post_content_filtered": "",
                "post_name": f"article-{id_}",
                "post_status": "publish",
            }
        )
        return id_

    def comment(self, article: int, word: str, mark: str | None = None, parent: int = 0) -> int:
        """A comment with WordPress's marks where it has any; its id."""
        id_ = 1000 + len(self.comments)
        self.comments.append(
            {
                "comment_ID": id_,
                "comment_post_ID": article,
                "comment_author": f"Reader {id_}",
                "comment_author_email": f"r{id_}@mail.example",
                "comment_date": "2026-11-20 09:00:00",
                "comment_date_gmt": "2026-11-20 09:00:00",
                "comment_content": f"Comment {id_}, «дякую» 😀",
                "comment_approved": word,
                "comment_parent": parent,
            }
        )
        if mark is not None:
            self.notes += [
                {"comment_id": id_, "meta_key": "_wp_trash_meta_status", "meta_value": mark},
                {"comment_id": id_, "meta_key": "_wp_trash_meta_time", "meta_value": "1795000000"},
            ]
        return id_

    def write(self, root: Engine) -> None:
        """Insert them, with right counts."""
        with root.connect() as connection:
            for name, rows in (
                ("posts", self.articles),
                ("comments", self.comments),
                ("commentmeta", self.notes),
            ):
                if rows:
                    columns = ", ".join(f"`{key}`" for key in rows[0])
                    values = ", ".join(f":{key}" for key in rows[0])
                    connection.execute(text(f"INSERT INTO wp_{name} ({columns}) VALUES ({values})"), rows)
            connection.execute(
                text(
                    "UPDATE wp_posts p SET comment_count = (SELECT COUNT(*) FROM wp_comments c"
                    " WHERE c.comment_post_ID = p.ID AND c.comment_approved = '1')"
                )
            )


def scenarios() -> tuple[Rows, list[tuple[int, str]]]:
    """All 68, each on an article of its own between a parent and a child; and which verb on which comment."""
    rows, verbs = Rows(), []
    for (word, mark), verb, place in SCENARIOS:
        article = rows.article()
        rows.comment(article, "1")
        parent = rows.comment(article, "1") if place == "reply" else 0
        id_ = rows.comment(article, word, mark, parent)
        rows.comment(article, "1", parent=id_)
        rows.comment(article, "0", parent=id_)
        verbs.append((id_, verb))
    return rows, verbs


def many(count: int, articles: int) -> tuple[Rows, list[tuple[int, str]]]:
    """`count` comments in every state on a few articles, each with a verb that WordPress acts on."""
    dice = random.Random(4)
    rows, verbs = Rows(), []
    places = [rows.article() for _ in range(articles)]
    for _ in range(count):
        (word, mark), verb = dice.choice(CELLS)
        verbs.append((rows.comment(dice.choice(places), word, mark), verb))
    return rows, verbs


def open_as_moderator(server: Server, database: str) -> sites.Site:
    """The database as a site, under the account that `site grants` prints."""
    user = f"m_{database}"
    sites.account(server, user, grants(user=user, host="localhost", database=database, prefix="wp_"))
    url = f"mysql://{user}@localhost/{database}?unix_socket={server.socket}"
    entry = SiteEntry("gazette", url, moderator="anna")
    return sites.Site(entry, sites.PASSWORD, server.root(database), Tables("wp_"), server)


def push(adapter: WordPress, verbs: Sequence[tuple[int, str]]) -> list[str]:
    """Our delivery of the same verbs, judged on what the site has now; the outcomes in order."""
    outcomes: list[str] = []
    for start in range(0, len(verbs), 999):
        part = verbs[start : start + 999]
        now = {comment.id: comment for comment in adapter.comments_by_id([id_ for id_, _ in part])}
        answers = adapter.apply([sites.decide(now[id_], Verdict(verb)) for id_, verb in part])
        outcomes += [answer.outcome.value for answer in answers]
    return outcomes
