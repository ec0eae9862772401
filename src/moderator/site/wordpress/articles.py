"""What readers comment on, and the site's own facts: articles, their authors and sections, options, staff."""

import html
from collections.abc import Collection
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy.exc import DBAPIError

from moderator.domain.comment import Article, Moderator
from moderator.site.wordpress.dates import moment, site_zone, utc
from moderator.site.wordpress.dates import text_of as date_text
from moderator.site.wordpress.errors import code_of
from moderator.site.wordpress.read import fetch, id_of, text_of
from moderator.site.wordpress.tables import HIGHEST_ID, Tables

_OPTIONS = (
    "siteurl", "home", "blogname", "timezone_string", "gmt_offset", "db_version",
    "comment_moderation", "comment_previously_approved", "comment_whitelist",
)  # fmt: skip
_NO_RIGHT = (1142, 1143, 1146, 1054, 1356)
_NOT_READ = (
    "revision",
    "nav_menu_item",
    "customize_changeset",
    "oembed_cache",
    "custom_css",
    "wp_global_styles",
)
"""What WordPress keeps in the same table and no reader comments on."""
_ADDRESS = {"page": "page_id", "attachment": "attachment_id"}


@dataclass(frozen=True, slots=True)
class Facts:
    """What a site says of itself."""

    identity: str
    title: str
    home: str
    zone: tzinfo
    known_pass: bool
    """A name and e-mail approved before pass by themselves."""


def optional(connection: Connection, statement: Select[Any]) -> list[Any]:
    """Rows of a table that the account may do without: none where it has no right to it."""
    try:
        return list(fetch(connection, statement))
    except DBAPIError as error:
        if code_of(error) in _NO_RIGHT or "no such" in str(error.orig):
            return []
        raise


def facts(connection: Connection, tables: Tables) -> Facts:
    """The site's address, name and zone, one statement."""
    o = tables.options.c
    rows = optional(connection, select(o.option_name, o.option_value).where(o.option_name.in_(_OPTIONS)))
    found = {text_of(name): text_of(value) for name, value in rows}
    identity = found.get("siteurl", "")
    return Facts(
        identity,
        html.unescape(found.get("blogname", "")),
        (found.get("home") or identity).rstrip("/"),
        site_zone(found.get("timezone_string"), found.get("gmt_offset")),
        _known_pass(found),
    )


def _known_pass(options: dict[str, str]) -> bool:
    """As `check_comment` has it: not where everything is held; the option had another name before 5.5."""
    said = options.get("comment_previously_approved", options.get("comment_whitelist"))
    return said == "1" and options.get("comment_moderation") != "1"


def moderators(connection: Connection, tables: Tables) -> list[Moderator]:
    """People with an account on the site, by login."""
    u = tables.users.c
    rows = optional(connection, select(u.user_login, u.display_name).order_by(u.user_login).limit(1000))
    return [Moderator(text_of(login), html.unescape(text_of(name))) for login, name in rows]


def articles(connection: Connection, tables: Tables, site: Facts, ids: Collection[int]) -> list[Article]:
    """Those of `ids` that exist, with author and section where the account may read them."""
    if not ids:
        return []
    p = tables.posts.c
    rows = fetch(
        connection,
        select(
            p.ID,
            p.post_title,
            p.post_status,
            p.post_type,
            p.post_author,
            p.post_date_gmt,
            p.post_date,
            p.post_modified_gmt,
            p.comment_status,
            p.comment_count,
            p.post_content,
        ).where(p.ID.in_(sorted(ids))),
    )
    names = _authors(connection, tables, {id_of(row[4]) for row in rows} - {0})
    sections = _sections(connection, tables, {row[0] for row in rows})
    return [
        Article(
            id_,
            html.unescape(text_of(title)),
            address(site.home, id_, text_of(kind)),
            text_of(status),
            text_of(kind),
            names.get(author, ""),
            sections.get(id_, ""),
            moment(text_of(gmt), text_of(local), site.zone),
            utc(text_of(modified)),
            text_of(comments) == "open",
            max(-HIGHEST_ID, min(HIGHEST_ID, count or 0)),
            text_of(content),
        )
        for id_, title, status, kind, author, gmt, local, modified, comments, count, content in rows
    ]


def address(home: str, id_: int, kind: str) -> str:
    """The article's address in the form that every WordPress understands, whatever its permalinks are."""
    if not home:
        return ""
    extra = "" if kind in ("post", *_ADDRESS) else f"post_type={kind}&"
    return f"{home}/?{extra}{_ADDRESS.get(kind, 'p')}={id_}"


def changed(connection: Connection, tables: Tables, since: int | None) -> list[tuple[int, int | None, str]]:
    """Id, modified time and status of the articles modified since."""
    p = tables.posts.c
    statement = select(p.ID, p.post_modified_gmt, p.post_status).where(
        p.ID <= HIGHEST_ID, p.post_type.not_in(_NOT_READ)
    )
    if since is not None:
        statement = statement.where(p.post_modified_gmt >= date_text(since))
    return [(id_, utc(text_of(when)), text_of(status)) for id_, when, status in fetch(connection, statement)]


def _authors(connection: Connection, tables: Tables, ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    u = tables.users.c
    rows = optional(connection, select(u.ID, u.display_name).where(u.ID.in_(sorted(ids))))
    return {id_: html.unescape(text_of(name)) for id_, name in rows}


def _sections(connection: Connection, tables: Tables, ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    r, x, t = tables.term_relationships.c, tables.term_taxonomy.c, tables.terms.c
    statement = (
        select(r.object_id, t.name)
        .join(tables.term_taxonomy, x.term_taxonomy_id == r.term_taxonomy_id)
        .join(tables.terms, t.term_id == x.term_id)
        .where(r.object_id.in_(sorted(ids)), x.taxonomy == "category")
        .order_by(r.object_id, t.term_id.desc())
    )
    return {id_: html.unescape(text_of(name)) for id_, name in optional(connection, statement)}
