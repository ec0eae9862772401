"""Makes a WordPress-shaped site in a SQLite file from the imaginary newsroom, to try out and for tests."""

import json
import random
import re
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, insert, update

from moderator.domain.status import Status
from moderator.site.invented import make_site
from moderator.site.wordpress.dates import text_of
from moderator.site.wordpress.embedded import open_file
from moderator.site.wordpress.filtered import RESULT
from moderator.site.wordpress.tables import Tables
from moderator.site.wordpress.words import MARK_STATUS, MARK_TIME, word_of

__all__ = ["make_demo_site", "make_site"]

_CHOICE = re.compile(r"\{([^{}]*)\}")
_WAVE_MINUTES = 35
"""A wave comes within half an hour or so."""


def make_demo_site(path: Path, content: Path, now: int, wave: int = 400) -> None:
    """Make the site in `path` (replaced if there) from the JSON files in `content`; `now` in Unix seconds.

    `wave` comments of spam are added to what the newsroom has.
    """
    path.unlink(missing_ok=True)
    path.touch(mode=0o600)
    engine = create_engine("sqlite://", creator=lambda: open_file(path))
    tables = Tables("wp_")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            tables.metadata.create_all(connection)
            _fill(connection, tables, content, now, wave)
            connection.exec_driver_sql("COMMIT")
    finally:
        engine.dispose()


def _fill(connection: Connection, tables: Tables, content: Path, now: int, wave: int) -> None:
    site, users, articles, comments, spam = (
        json.loads((content / f"{name}.json").read_text("utf-8"))
        for name in ("site", "users", "articles", "comments", "wave")
    )
    logins = {user["login"]: number for number, user in enumerate(users, 1)}
    connection.execute(insert(tables.options), _options(site))
    connection.execute(insert(tables.users), [_user(number, user) for number, user in enumerate(users, 1)])
    comments = [*comments, *_wave(spam, wave, comments, articles)]
    counts: dict[int, int] = {}
    for comment in comments:
        if comment.get("status") == "approved":
            counts[comment["article"]] = counts.get(comment["article"], 0) + 1
    connection.execute(
        insert(tables.posts),
        [
            _article(one, logins.get(one.get("author", ""), 0), counts.get(one["id"], 0), site, now)
            for one in articles
        ],
    )
    _sections(connection, tables, articles)
    connection.execute(insert(tables.comments), [_comment(one, now) for one in comments])
    for article in articles:
        if article.get("status") == "trash":
            _put_away(connection, tables, article["id"], comments)
    marks = [mark for one in comments for mark in _marks(one, now)]
    if marks:
        connection.execute(insert(tables.commentmeta), marks)


def _options(site: dict[str, Any]) -> list[dict[str, str]]:
    options = {
        "siteurl": site["url"],
        "home": site["url"],
        "blogname": site["title"],
        "blogdescription": site.get("tagline", ""),
        "timezone_string": site.get("timezone_string", ""),
        "gmt_offset": "0",
        "db_version": "53496",
        **site.get("options", {}),
    }
    return [{"option_name": name, "option_value": str(value)} for name, value in options.items()]


def _user(number: int, user: dict[str, Any]) -> dict[str, Any]:
    return {
        "ID": number,
        "user_login": user["login"],
        "user_email": user.get("email", ""),
        "user_url": "",
        "display_name": user["display_name"],
    }


def _article(
    article: dict[str, Any], author: int, count: int, site: dict[str, Any], now: int
) -> dict[str, Any]:
    when = text_of(now - int(article["minutes_ago"]) * 60)
    return {
        "ID": article["id"],
        "post_author": author,
        "post_date": when,
        "post_date_gmt": when,
        "post_content": article["html"],
        "post_title": article["title"],
        "post_status": article.get("status", "publish"),
        "comment_status": article.get("comment_status", "open"),
        "post_name": article.get("slug", ""),
        "post_modified": when,
        "post_modified_gmt": when,
        "guid": f"{site['url']}/?p={article['id']}",
        "post_type": article.get("type", "post"),
        "comment_count": count,
    }


def _sections(connection: Connection, tables: Tables, articles: list[dict[str, Any]]) -> None:
    names = sorted({one["section"] for one in articles if one.get("section")})
    if not names:
        return
    numbers = {name: number for number, name in enumerate(names, 1)}
    connection.execute(
        insert(tables.terms),
        [{"term_id": number, "name": name, "slug": name.lower()} for name, number in numbers.items()],
    )
    connection.execute(
        insert(tables.term_taxonomy),
        [
            {"term_taxonomy_id": number, "term_id": number, "taxonomy": "category"}
            for number in numbers.values()
        ],
    )
    connection.execute(
        insert(tables.term_relationships),
        [
            {"object_id": one["id"], "term_taxonomy_id": numbers[one["section"]]}
            for one in articles
            if one.get("section")
        ],
    )


def _comment(comment: dict[str, Any], now: int) -> dict[str, Any]:
    when = text_of(now - int(float(comment["minutes_ago"]) * 60))
    return {
        "comment_ID": comment["id"],
        "comment_post_ID": comment["article"],
        "comment_author": comment["author"],
        "comment_author_email": comment.get("email", ""),
        "comment_author_url": comment.get("url", ""),
        "comment_author_IP": comment.get("ip", ""),
        "comment_date": when,
        "comment_date_gmt": when,
        "comment_content": comment["html"],
        "comment_approved": word_of(comment.get("status", "pending")),
        "comment_type": comment.get("type", "comment"),
        "comment_parent": comment.get("parent", 0),
        "user_id": comment.get("user_id", 0),
    }


def _marks(comment: dict[str, Any], now: int) -> list[dict[str, Any]]:
    """WordPress's own marks on what lies in the bin: it was pending before. Its filter took the spam."""
    if comment.get("status") not in ("spam", "trash"):
        return []
    when = str(now - int(float(comment["minutes_ago"]) * 60) + 60)
    notes = {MARK_STATUS: "0", MARK_TIME: when} | ({RESULT: "true"} if comment["status"] == "spam" else {})
    return [
        {"comment_id": comment["id"], "meta_key": key, "meta_value": value} for key, value in notes.items()
    ]


def _put_away(connection: Connection, tables: Tables, article: int, comments: list[dict[str, Any]]) -> None:
    """As WordPress trashes an article: its comments are out of reach, what they were stands beside it."""
    under = [one for one in comments if one["article"] == article]
    words = [(one["id"], word_of(one.get("status", "pending"))) for one in under]
    php = "".join(f'i:{id_};s:{len(word)}:"{word}";' for id_, word in words)
    notes = {MARK_STATUS: "publish", "_wp_trash_meta_comments_status": f"a:{len(words)}:{{{php}}}"}
    connection.execute(
        insert(tables.postmeta),
        [{"post_id": article, "meta_key": key, "meta_value": value} for key, value in notes.items()],
    )
    c = tables.comments.c
    connection.execute(
        update(tables.comments)
        .where(c.comment_post_ID == article)
        .values(comment_approved=word_of(Status.PARKED))
    )


def _wave(
    spam: dict[str, Any], count: int, comments: list[dict[str, Any]], articles: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The newest comments of the site, all pending, on open articles; the same each time."""
    dice = random.Random(1887)  # noqa: S311 - an imaginary wave
    last = max((one["id"] for one in comments), default=0)
    on = [
        one["id"]
        for one in articles
        if one.get("status", "publish") == "publish" and int(one["minutes_ago"]) > 60
    ]
    made = []
    for number in range(count):
        host = dice.choice(spam["hosts"])
        text = _CHOICE.sub(lambda match: dice.choice(match[1].split("|")), dice.choice(spam["templates"]))
        made.append(
            {
                "id": last + 1 + number,
                "article": dice.choice(on),
                "author": dice.choice(spam["names"]),
                "email": f"{dice.choice('abcdefghkmnprstw')}{dice.randrange(10**6)}@{host}",
                "url": f"https://{host}/" if dice.random() < 0.5 else "",
                "ip": f"203.0.113.{dice.randrange(1, 255)}",
                "minutes_ago": 2 + _WAVE_MINUTES * (count - number) / max(1, count),
                "html": text.replace("%host%", host).replace("%n%", str(dice.randrange(10**5))),
            }
        )
    return made
