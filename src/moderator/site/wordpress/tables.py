"""WordPress's tables as SQLAlchemy sees them, for any prefix; enough of them to make an embedded site."""

import re
from typing import Any

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, String, Table, Text
from sqlalchemy.dialects import mysql
from sqlalchemy.sql import quoted_name
from sqlalchemy.types import TypeEngine, UserDefinedType

HIGHEST_ID = 2**63 - 1
"""Ids are unsigned on the site and signed in our mirror; what lies above is left alone."""

_MULTISITE = re.compile(r"(.*_)[0-9]+_")
_DIALECTS = ("mysql", "mariadb")


class Moment(UserDefinedType[str]):
    """A `datetime` that stays text on its way: zero and impossible dates have no other form."""

    cache_ok = True

    def get_col_spec(self, **kw: Any) -> str:  # noqa: ARG002 - SQLAlchemy's signature
        """The type's name in DDL."""
        return "DATETIME"


def _id() -> TypeEngine[int]:
    # SQLite numbers rows by itself only where the key is a plain INTEGER
    return Integer().with_variant(mysql.BIGINT(unsigned=True), *_DIALECTS)


def _number() -> TypeEngine[int]:
    return BigInteger().with_variant(mysql.BIGINT(unsigned=True), *_DIALECTS)


def _long() -> TypeEngine[str]:
    return Text().with_variant(mysql.LONGTEXT(), *_DIALECTS)


def _key(name: str) -> Column[int]:
    return Column(name, _id(), primary_key=True, autoincrement=True)


def _text(name: str, kind: TypeEngine[str] | None = None, default: str | None = "") -> Column[str]:
    return Column(name, kind or Text(), nullable=False, server_default=default)


def _of(name: str) -> Column[int]:
    return Column(name, _number(), nullable=False, server_default="0")


def _when(name: str) -> Column[str]:
    return Column(name, Moment(), nullable=False, server_default="0000-00-00 00:00:00")


def shared_prefix(prefix: str) -> str:
    """The prefix of what a multisite has once (`wp_2_` → `wp_`); the prefix itself elsewhere."""
    match = _MULTISITE.fullmatch(prefix)
    return match[1] if match else prefix


class Tables:
    """The tables under one prefix. Names are always quoted: a prefix may hold a hyphen."""

    def __init__(self, prefix: str, users_prefix: str | None = None) -> None:
        self.prefix = prefix
        self.metadata = MetaData()
        self.comments = self._table(
            "comments",
            _key("comment_ID"),
            _of("comment_post_ID"),
            _text("comment_author", Text().with_variant(mysql.TINYTEXT(), *_DIALECTS), None),
            _text("comment_author_email", String(100)),
            _text("comment_author_url", String(200)),
            _text("comment_author_IP", String(100)),
            _when("comment_date"),
            _when("comment_date_gmt"),
            _text("comment_content", None, None),
            Column("comment_karma", Integer, nullable=False, server_default="0"),
            _text("comment_approved", String(20), "1"),
            _text("comment_agent", String(255)),
            _text("comment_type", String(20), "comment"),
            _of("comment_parent"),
            _of("user_id"),
        )
        c = self.comments.c
        Index("comment_post_ID", c.comment_post_ID)
        Index("comment_approved_date_gmt", c.comment_approved, c.comment_date_gmt)
        Index("comment_date_gmt", c.comment_date_gmt)
        Index("comment_parent", c.comment_parent)
        Index("comment_author_email", c.comment_author_email, mysql_length=10)
        self.commentmeta = self._table(
            "commentmeta",
            _key("meta_id"),
            _of("comment_id"),
            Column("meta_key", String(255)),
            Column("meta_value", _long()),
        )
        Index("comment_id", self.commentmeta.c.comment_id)
        Index("meta_key", self.commentmeta.c.meta_key, mysql_length=191)
        self.posts = self._table(
            "posts",
            _key("ID"),
            _of("post_author"),
            _when("post_date"),
            _when("post_date_gmt"),
            _text("post_content", _long(), None),
            _text("post_title", None, None),
            _text("post_status", String(20), "publish"),
            _text("comment_status", String(20), "open"),
            _text("post_name", String(200)),
            _when("post_modified"),
            _when("post_modified_gmt"),
            _of("post_parent"),
            _text("guid", String(255)),
            _text("post_type", String(20), "post"),
            Column("comment_count", BigInteger, nullable=False, server_default="0"),
        )
        self.postmeta = self._table(
            "postmeta",
            _key("meta_id"),
            _of("post_id"),
            Column("meta_key", String(255)),
            Column("meta_value", _long()),
        )
        self.options = self._table(
            "options",
            _key("option_id"),
            _text("option_name", String(191)),
            _text("option_value", _long(), None),
        )
        self.terms = self._table(
            "terms", _key("term_id"), _text("name", String(200)), _text("slug", String(200))
        )
        self.term_taxonomy = self._table(
            "term_taxonomy", _key("term_taxonomy_id"), _of("term_id"), _text("taxonomy", String(32))
        )
        self.term_relationships = self._table(
            "term_relationships",
            Column("object_id", _number(), primary_key=True, autoincrement=False),
            Column("term_taxonomy_id", _number(), primary_key=True, autoincrement=False),
        )
        self.users = self._table(
            "users",
            _key("ID"),
            _text("user_login", String(60)),
            _text("user_email", String(100)),
            _text("user_url", String(100)),
            _text("display_name", String(250)),
            prefix=shared_prefix(prefix) if users_prefix is None else users_prefix,
        )

    @property
    def written(self) -> tuple[Table, Table, Table]:
        """The three tables that a push writes."""
        return self.comments, self.commentmeta, self.posts

    def _table(self, name: str, *columns: Column[int] | Column[str], prefix: str | None = None) -> Table:
        full = quoted_name((self.prefix if prefix is None else prefix) + name, quote=True)
        return Table(
            full,
            self.metadata,
            *columns,
            mysql_engine="InnoDB",
            mysql_charset="utf8mb4",
            # an embedded site gives no number twice either: marks are found by numbers above the last one
            sqlite_autoincrement=name in ("comments", "commentmeta"),
        )
