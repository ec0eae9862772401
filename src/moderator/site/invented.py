"""A site of any size, invented: for tests and benchmarks that need a hundred thousand comments in seconds."""

import random
import time
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    String,
    cast,
    create_engine,
    func,
    insert,
    literal,
    select,
    text,
    update,
)

from moderator.site.wordpress.dates import text_of
from moderator.site.wordpress.embedded import open_file
from moderator.site.wordpress.tables import Tables
from moderator.site.wordpress.words import MARK_STATUS, MARK_TIME

SEED = 5000
"""Comments that we write; the rest are copies that the database makes itself, each with its own words."""
STEP = 60
"""Seconds from one comment to the next."""

_WORDS = tuple(
    word
    for line in (
        "bridge tram council water salt levy school ferry market harbour tax bus lane river winter paper",
        "nobody always never perhaps indeed frankly please thanks again wrong right better worse slower",
        "вода міст школа завжди дякую ні чому знову سوق ماء شكرا مدينة Straße Brücke höher öfter immer",
    )
    for word in line.split()
)
_STATUSES = (("1", 46), ("0", 22), ("spam", 28), ("trash", 4))


def make_site(
    target: Path | Engine,
    *,
    comments: int = SEED,
    articles: int = 100,
    prefix: str = "wp_",
    now: int | None = None,
    article_bytes: int = 4000,
) -> None:
    """Fill `target`: a new SQLite file, or an engine whose database may have the tables already.

    Comments of some 200 bytes by 1,500 readers, a third of them replies; counts and marks are right.
    """
    if isinstance(target, Path):
        target.unlink(missing_ok=True)
        target.touch(mode=0o600)
        engine = create_engine("sqlite://", creator=lambda: open_file(target))
    else:
        engine = target
    tables = Tables(prefix)
    start = (int(time.time()) if now is None else now) - comments * STEP
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        tables.metadata.create_all(connection)
        _fill(connection, tables, comments, articles, start, article_bytes)
        connection.exec_driver_sql("COMMIT")
        if connection.dialect.name == "sqlite":  # else it reads half of all comments for one article's count
            connection.exec_driver_sql("ANALYZE")
    if isinstance(target, Path):
        engine.dispose()


def _fill(
    connection: Connection, tables: Tables, comments: int, articles: int, start: int, size: int
) -> None:
    dice = random.Random(7)  # noqa: S311 - the same site each time
    connection.execute(
        insert(tables.options),
        [
            {"option_name": "siteurl", "option_value": "http://invented.example"},
            {"option_name": "blogname", "option_value": "The Invented Gazette"},
        ],
    )
    connection.execute(
        insert(tables.users),
        [
            {
                "ID": 1,
                "user_login": "anna",
                "user_email": "a@invented.example",
                "display_name": "Anna Invented",
            }
        ],
    )
    connection.execute(
        insert(tables.posts), [_article(dice, id_, start, size) for id_ in range(1, articles + 1)]
    )
    seeds = [_comment(dice, id_, articles, start) for id_ in range(1, min(comments, SEED) + 1)]
    if seeds:
        connection.execute(insert(tables.comments), seeds)
    done = len(seeds)
    while done < comments:
        _copy(connection, tables, done, min(done, comments - done), articles)
        done += min(done, comments - done)
    _marks(connection, tables)
    c, p = tables.comments.c, tables.posts.c
    approved = (
        select(func.count()).where(c.comment_post_ID == p.ID, c.comment_approved == "1").scalar_subquery()
    )
    connection.execute(update(tables.posts).values(comment_count=approved))


def _copy(connection: Connection, tables: Tables, offset: int, rows: int, articles: int) -> None:
    """The first `rows` comments once more, `offset` further on, with other words under other articles."""
    c = tables.comments.c
    id_ = c.comment_ID + offset
    seconds = offset * STEP
    if connection.dialect.name == "sqlite":
        when: Any = func.datetime(c.comment_date_gmt, f"+{seconds} seconds")
    else:
        when = func.TIMESTAMPADD(text("SECOND"), seconds, c.comment_date_gmt)
    parent = c.comment_parent + offset
    values = {
        c.comment_ID: id_,
        c.comment_post_ID: (c.comment_post_ID + offset // SEED) % articles + 1,
        c.comment_author: c.comment_author,
        c.comment_author_email: c.comment_author_email,
        c.comment_author_url: c.comment_author_url,
        c.comment_author_IP: c.comment_author_IP,
        c.comment_date: when,
        c.comment_date_gmt: when,
        c.comment_content: c.comment_content + " " + cast(id_, String(20)),
        c.comment_approved: c.comment_approved,
        c.comment_type: c.comment_type,
        c.comment_parent: func.coalesce(func.nullif(parent, literal(offset)), 0),
    }
    source = select(*values.values()).where(c.comment_ID <= rows)
    connection.execute(insert(tables.comments).from_select(list(values), source))


def _marks(connection: Connection, tables: Tables) -> None:
    c = tables.comments.c
    for key, value in ((MARK_STATUS, "0"), (MARK_TIME, str(int(time.time())))):
        rows = select(c.comment_ID, literal(key), literal(value)).where(
            c.comment_approved.in_(("spam", "trash"))
        )
        connection.execute(
            insert(tables.commentmeta).from_select(["comment_id", "meta_key", "meta_value"], rows)
        )


def _article(dice: random.Random, id_: int, start: int, size: int) -> dict[str, Any]:
    when = text_of(start)
    paragraphs: list[str] = []
    while sum(len(one) for one in paragraphs) < size:
        paragraphs.append(f"<p>{_sentence(dice, 40)}</p>")
    return {
        "ID": id_,
        "post_author": 1,
        "post_date": when,
        "post_date_gmt": when,
        "post_content": "\n".join(paragraphs),
        "post_title": _sentence(dice, 6),
        "post_status": "publish",
        "post_modified": when,
        "post_modified_gmt": when,
    }


def _comment(dice: random.Random, id_: int, articles: int, start: int) -> dict[str, Any]:
    when = text_of(start + id_ * STEP)
    reader = dice.randrange(1, 1500)
    article = id_ % articles + 1
    parent = (
        id_ - articles if id_ > articles and dice.random() < 0.3 else 0
    )  # the one before it on its article
    return {
        "comment_ID": id_,
        "comment_post_ID": article,
        "comment_author": f"{dice.choice(_WORDS)} {reader}",
        "comment_author_email": f"reader{reader}@mail.example",
        "comment_author_url": f"https://reader{reader}.example/" if reader % 7 == 0 else "",
        "comment_author_IP": f"198.51.{reader // 250}.{reader % 250}",
        "comment_date": when,
        "comment_date_gmt": when,
        "comment_content": _sentence(dice, dice.randrange(5, 60)),
        "comment_approved": dice.choices([s for s, _ in _STATUSES], [w for _, w in _STATUSES])[0],
        "comment_type": "comment",
        "comment_parent": parent,
    }


def _sentence(dice: random.Random, words: int) -> str:
    return " ".join(dice.choices(_WORDS, k=words)).capitalize() + "."
