"""The account that is asked for: it does everything, and every right that is taken away is missed."""

from collections.abc import Callable

import pytest

from moderator.domain.errors import SiteRefused
from moderator.domain.verdict import Verdict
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from tests.servers import sites
from tests.servers.sites import PASSWORD, Site, decide

NEEDED = {
    "SELECT, UPDATE (comment_approved)": "SELECT",
    "SELECT, INSERT, DELETE": "SELECT, DELETE",
    "SELECT, INSERT, DELETE ": "SELECT, INSERT",
    "UPDATE (comment_count)": "UPDATE (guid)",
}
"""A right, and what is left once it is taken away."""


def test_names_are_quoted_and_no_password_is_named() -> None:
    printed = grants(user="o'brien\\", host="%", database="my`db", prefix="my-site_")
    assert "'o''brien\\\\'@'%'" in printed
    assert "`my``db`.`my-site_comments`" in printed
    for line in printed.splitlines():
        assert line.startswith(("--", "GRANT ")), line
    assert "ALL" not in printed
    assert "options" not in "".join(line for line in printed.splitlines() if "UPDATE" in line)


@pytest.mark.parametrize("right", sorted(NEEDED))
def test_each_right_to_write_is_needed(make_site_on_server: Callable[..., Site], right: str) -> None:
    site = make_site_on_server()
    site.add_article(1)
    site.add(1)
    printed = grants(user="poor", host="localhost", database=str(site.root.url.database), prefix="wp_")
    assert right.strip() in printed
    assert site.server is not None
    site.server.run("DROP USER IF EXISTS 'poor'@'localhost'")
    sites.account(site.server, "poor", printed.replace(right.strip(), NEEDED[right]))
    url = site.entry.url.replace(f"//m_{site.root.url.database}", "//poor")
    adapter = WordPress(type(site.entry)("gazette", url), PASSWORD)
    assert adapter.read_only
    (read,) = adapter.comments()
    with pytest.raises(SiteRefused, match="May read, not moderate"):
        adapter.apply([decide(read, Verdict.APPROVE)])
    adapter.close()
    assert (site.word(1), site.notes(1, ours=True)) == ("0", [])


@pytest.mark.parametrize(
    "column", ["post_title", "post_content", "post_status", "post_author", "comment_status"]
)
def test_each_column_of_an_article_is_needed(make_site_on_server: Callable[..., Site], column: str) -> None:
    site = make_site_on_server()
    site.add_article(1)
    assert site.server is not None
    printed = grants(user="poor", host="localhost", database=str(site.root.url.database), prefix="wp_")
    site.server.run("DROP USER IF EXISTS 'poor'@'localhost'")
    sites.account(site.server, "poor", printed.replace(f", {column}", ""))
    url = site.entry.url.replace(f"//m_{site.root.url.database}", "//poor")
    adapter = WordPress(type(site.entry)("gazette", url), PASSWORD)
    with pytest.raises(SiteRefused, match="right is missing"):
        adapter.articles([1])
    adapter.close()
