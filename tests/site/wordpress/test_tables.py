"""Tables for any prefix: names always quoted, what a multisite shares told apart."""

import pytest
from sqlalchemy import select
from sqlalchemy.dialects import mysql

from moderator.site.wordpress.tables import Tables, shared_prefix


@pytest.mark.parametrize("prefix", ["wp_", "my-site_", "", "1_", "a`b_", "x y_"])
def test_names_are_always_quoted(prefix: str) -> None:
    tables = Tables(prefix)
    for table in tables.metadata.tables.values():
        compiled = str(select(table).compile(dialect=mysql.dialect()))
        assert "`" + table.name.replace("`", "``") + "`" in compiled


@pytest.mark.parametrize(
    ("prefix", "shared"),
    [
        ("wp_", "wp_"),
        ("wp_2_", "wp_"),
        ("wp_10_", "wp_"),
        ("my_site_3_", "my_site_"),
        ("2_", "2_"),
        ("", ""),
        ("wp2_", "wp2_"),
    ],
)
def test_a_multisite_has_its_users_once(prefix: str, shared: str) -> None:
    assert shared_prefix(prefix) == shared
    assert Tables(prefix).users.name == f"{shared}users"
    assert Tables(prefix).comments.name == f"{prefix}comments"
    assert [table.name for table in Tables(prefix).written] == [
        f"{prefix}{name}" for name in ("comments", "commentmeta", "posts")
    ]


def test_users_may_stand_under_the_same_prefix() -> None:
    assert Tables("wp_2_", "wp_2_").users.name == "wp_2_users"
