"""What readers comment on, and the site's own facts: articles, their authors and sections, options, staff."""

import html
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, case, func, null, or_, select
from sqlalchemy.exc import DBAPIError

from moderator.domain.comment import Article, Moderator
from moderator.domain.wordlist import entries
from moderator.site.wordpress.dates import moment, site_zone, utc
from moderator.site.wordpress.dates import text_of as date_text
from moderator.site.wordpress.errors import code_of
from moderator.site.wordpress.read import fetch, id_of, text_of
from moderator.site.wordpress.tables import HIGHEST_ID, Tables

_OPTIONS = (
    "siteurl", "home", "blogname", "timezone_string", "gmt_offset", "db_version",
    "comment_moderation", "comment_previously_approved", "comment_whitelist",
)  # fmt: skip
_LISTS = ("moderation_keys", "disallowed_keys", "blacklist_keys")
"""Lists of words, the last under the name it had before 5.5. They may hold a megabyte."""
_VIEWS = ("views", "post_views_count", "_post_views_count", "wpb_post_views_count", "entry_views")
"""Where plugins and themes keep how often an article was read."""
_DIGITS = 15
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
    lists: Mapping[str, "Listed"]
    """By name of the option."""


class Listed(NamedTuple):
    """A list of words, with a checksum of it as the site's database computes it."""

    sum: int
    words: tuple[str, ...]


def optional(connection: Connection, statement: Select[Any]) -> list[Any]:
    """Rows of a table that the account may do without: none where it has no right to it."""
    try:
        return list(fetch(connection, statement))
    except DBAPIError as error:
        if code_of(error) in _NO_RIGHT or "no such" in str(error.orig):
            return []
        raise


def facts(connection: Connection, tables: Tables, before: Facts | None = None) -> Facts:
    """The site's address, name, zone and lists, one statement; a list that is as `before` does not travel."""
    o = tables.options.c
    known = {} if before is None else before.lists
    sum_of = case((o.option_name.in_(_LISTS), func.CRC32(o.option_value)), else_=null())
    same = [and_(o.option_name == name, func.CRC32(o.option_value) == one.sum) for name, one in known.items()]
    value = case((or_(*same), null()), else_=o.option_value) if same else o.option_value
    statement = select(o.option_name, value, sum_of).where(o.option_name.in_((*_OPTIONS, *_LISTS)))
    rows = optional(connection, statement)
    found = {text_of(name): text_of(value) for name, value, _ in rows}
    lists = {
        name: known[name] if written is None and name in known else Listed(sum_, entries(text_of(written)))
        for name, written, sum_ in ((text_of(row[0]), row[1], row[2]) for row in rows)
        if name in _LISTS
    }
    identity = found.get("siteurl", "")
    return Facts(
        identity,
        html.unescape(found.get("blogname", "")),
        (found.get("home") or identity).rstrip("/"),
        site_zone(found.get("timezone_string"), found.get("gmt_offset")),
        _known_pass(found),
        lists,
    )


def moderation(site: Facts) -> tuple[str, ...]:
    """What the site holds a comment for."""
    return site.lists["moderation_keys"].words if "moderation_keys" in site.lists else ()


def disallowed(site: Facts) -> tuple[str, ...]:
    """What it removes a comment for."""
    name = "disallowed_keys" if "disallowed_keys" in site.lists else "blacklist_keys"
    return site.lists[name].words if name in site.lists else ()


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


def views(connection: Connection, tables: Tables, ids: Collection[int]) -> dict[int, int]:
    """How often articles were read, as the usual plugins count it; nothing without a right to their table."""
    m = tables.postmeta.c
    statement = select(m.post_id, m.meta_value).where(m.post_id.in_(sorted(ids)), m.meta_key.in_(_VIEWS))
    rows = [(id_of(row[0]), text_of(row[1])) for row in optional(connection, statement)]
    found: dict[int, int] = {}
    for id_, said in rows:
        if said.isascii() and said.isdecimal() and len(said) <= _DIGITS:
            found[id_] = max(found.get(id_, 0), int(said))
    return found


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
