"""The newsrooms that pictures are drawn in, each made once: its site, and a profile that has pulled it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from moderator import assets
from moderator.domain.site_entry import SiteEntry
from moderator.site.demo import make_demo_site
from moderator.site.invented import make_site
from moderator.site.wordpress.dates import text_of
from moderator.store import sites
from moderator.store.engine import Store
from moderator.sync.cycle import cycle
from moderator.sync.lines import Lines
from tests.screenshots.scene import NOW

NAME = "lantern"
CROWD = 100_000
VIDEO, GONE, TALK = 901, 902, 903
"""Articles made for one state each: nothing but a video, to be deleted, three hundred comments."""
_WORDS = (
    "The old ferry left at seven and nobody who lived on the east bank ever asked why, because the answer was"
    " always the same: the tide, the salt, the council, and the price of a new rope. "
)


def newsroom(name: str, folder: Path) -> Path | None:
    """The newsroom called `name` below `folder`, made where it is missing; None for no newsroom at all."""
    make = _MAKERS[name]
    if make is None:
        return None
    made = folder / name
    if not (made / "ready").exists():
        made.mkdir(parents=True, exist_ok=True)
        make(made)
        (made / "ready").touch()
    return made


def _demo(folder: Path) -> None:
    make_demo_site(folder / "site.db", assets.path("demo"), int(NOW))
    _connect(folder)


def _fresh(folder: Path) -> None:
    make_demo_site(folder / "site.db", assets.path("demo"), int(NOW), wave=1500)
    _connect(folder, pull=False)


def _odd(folder: Path) -> None:
    """The demo and what comments and articles can be at their worst."""
    site = folder / "site.db"
    make_demo_site(site, assets.path("demo"), int(NOW), wave=0)
    with closing(sqlite3.connect(site)) as at, at:
        first = int(at.execute("SELECT max(comment_ID) FROM wp_comments").fetchone()[0]) + 1
        for id_, title, html in (
            (VIDEO, "Watch: the last salt boat leaves", _VIDEO_HTML),
            (
                GONE,
                "A correction to yesterday's tide table",
                "<p>The tides were right; the table was not.</p>",
            ),
            (TALK, "Should the ferry run at night?", f"<p>{_WORDS * 12}</p>"),
        ):
            _article(at, id_, title, html)
        wanted: list[dict[str, Any]] = [
            {"comment_content": "No.", "comment_author": "Kit"},
            {"comment_content": _text(10_000), "comment_author": "Ambrose Longfellow"},
            {"comment_content": _text(65_000), "comment_author": "Ambrose Longerfellow"},
            {
                "comment_content": "I would rather not say who I am, but this is my street.",
                "comment_author": "",
            },
            {"comment_content": "Sound, please.", "comment_author": "Ilse", "comment_post_ID": VIDEO},
            {"comment_content": "Which table?", "comment_author": "Odo", "comment_post_ID": GONE},
        ]
        for number, values in enumerate(wanted):
            _comment(at, first + number, values)
        for id_, read in ((1, "48120"), (TALK, "1")):  # a plugin counts
            _insert(at, "wp_postmeta", {"post_id": id_, "meta_key": "post_views_count", "meta_value": read})
        for number in range(300):
            parent = first + 100 + max(0, number - 1 - number % 7) if number else 0
            words = f"{_WORDS[: 40 + number * 7 % 130]} ({number + 1})"
            _comment(
                at,
                first + 100 + number,
                {
                    "comment_content": words,
                    "comment_author": f"Reader {number + 1}",
                    "comment_post_ID": TALK,
                    "comment_parent": parent,
                    "comment_approved": "0" if number == 150 else "1",
                },
            )
    _connect(folder)


def _crowd(folder: Path) -> None:
    site = folder / "site.db"
    make_site(site, comments=CROWD, articles=400, now=int(NOW), article_bytes=600)
    with closing(sqlite3.connect(site)) as at, at:
        at.execute("UPDATE wp_comments SET comment_approved = '0'")
        at.execute("DELETE FROM wp_commentmeta")
    _connect(folder)


def _connect(folder: Path, *, pull: bool = True) -> None:
    store = Store.open(folder / "profile")
    entry = SiteEntry(NAME, f"sqlite:///{folder / 'site.db'}", moderator="jabbaspenn")
    with store.deciding() as conn:
        sites.add(conn, entry)
    if pull:
        lines = Lines()
        for _ in cycle(store, entry, None, lines, lambda: NOW):
            pass
        lines.close()
    store.close()


def _article(at: sqlite3.Connection, id_: int, title: str, html: str) -> None:
    when = text_of(int(NOW) - 90_000)
    _insert(
        at,
        "wp_posts",
        {
            "ID": id_,
            "post_author": 2,
            "post_date": when,
            "post_date_gmt": when,
            "post_content": html,
            "post_title": title,
            "post_status": "publish",
            "comment_status": "open",
            "post_name": f"article-{id_}",
            "post_modified": when,
            "post_modified_gmt": when,
            "guid": f"https://lantern.ostrey.example/?p={id_}",
            "post_type": "post",
            "comment_count": 0,
        },
    )


def _comment(at: sqlite3.Connection, id_: int, values: dict[str, Any]) -> None:
    when = text_of(int(NOW) - 7200 + id_ % 1000)
    made = {
        "comment_ID": id_,
        "comment_post_ID": 1,
        "comment_author_email": "",
        "comment_author_url": "",
        "comment_author_IP": "192.0.2.77",
        "comment_date": when,
        "comment_date_gmt": when,
        "comment_approved": "0",
        "comment_type": "comment",
        "comment_parent": 0,
        "user_id": 0,
    }
    _insert(at, "wp_comments", made | values)


def _insert(at: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    marks = ", ".join("?" for _ in values)
    at.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


def _text(letters: int) -> str:
    paragraph = (_WORDS * 5).strip() + "\n\n"
    return (paragraph * (letters // len(paragraph) + 1))[: letters - 1] + "."


_VIDEO_HTML = (
    '<!-- wp:embed {"url":"https://video.example/watch?v=salt","type":"video"} -->\n'
    '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n'
    '<iframe src="https://video.example/embed/salt" width="560" height="315"></iframe>\n'
    "</div></figure>\n<!-- /wp:embed -->"
)
_MAKERS: dict[str, Callable[[Path], None] | None] = {
    "nobody": None,
    "demo": _demo,
    "fresh": _fresh,
    "odd": _odd,
    "crowd": _crowd,
}
