"""The account that is asked for: it does everything, and every right that is taken away is missed."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from moderator.domain.errors import SiteRefused
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from tests.servers import sites
from tests.servers.mariadb import Server
from tests.servers.sites import Site, decide


def test_names_are_quoted_and_no_password_is_named() -> None:
    printed = grants(user="o'brien\\", host="%", database="my`db", prefix="my-site_")
    assert "'o''brien\\\\'@'%'" in printed
    assert "`my``db`.`my-site_comments`" in printed
    for line in printed.splitlines():
        assert line.startswith(("--", "GRANT ")), line
    assert "ALL" not in printed
    assert "options" not in "".join(line for line in printed.splitlines() if "UPDATE" in line)


RIGHTS = (
    "UPDATE (comment_approved) ON {}.wp_comments",
    "INSERT ON {}.wp_commentmeta",
    "DELETE ON {}.wp_commentmeta",
    "UPDATE (comment_count) ON {}.wp_posts",
)
COLUMNS = ("post_title", "post_content", "post_status", "post_author", "comment_status", "post_modified_gmt")


@pytest.fixture(scope="module")
def narrow(server: Server) -> Iterator[Site]:
    """A site of its own, whose account loses one right at a time."""
    site = sites.on_server(server)
    site.add_article(1)
    site.add(1)
    yield site
    site.close()


@contextmanager
def _without(site: Site, right: str) -> Iterator[None]:
    user = f"'m_{site.root.url.database}'@'localhost'"
    assert site.server is not None
    site.server.run(f"REVOKE {right.format(site.root.url.database)} FROM {user}")
    try:
        yield
    finally:
        site.server.run(f"GRANT {right.format(site.root.url.database)} TO {user}")


@pytest.mark.parametrize("right", RIGHTS)
def test_each_right_to_write_is_needed(narrow: Site, right: str) -> None:
    with _without(narrow, right):
        adapter = narrow.connect(anew=True)
        assert adapter.read_only
        (read,) = adapter.comments()
        with pytest.raises(SiteRefused, match="May read, not moderate"):
            adapter.apply([decide(read, Verdict.APPROVE)])
        adapter.close()
    assert (narrow.word(1), narrow.notes(1, ours=True)) == ("0", [])


@pytest.mark.parametrize("column", COLUMNS)
def test_each_column_of_an_article_is_needed(narrow: Site, column: str) -> None:
    adapter = narrow.connect()
    assert adapter.articles([1])
    with (
        _without(narrow, f"SELECT ({column}) ON {{}}.wp_posts"),
        pytest.raises(SiteRefused, match="right is missing"),
    ):
        adapter.articles([1])
    assert adapter.articles([1])
