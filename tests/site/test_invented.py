"""An invented site of any size is a right one: numbers, marks and counts agree."""

import itertools
from pathlib import Path

import pytest

from moderator.domain.site_entry import SiteEntry
from moderator.site.invented import SEED, make_site
from moderator.site.wordpress.site import WordPress
from tests.servers.sites import Site


@pytest.mark.parametrize("comments", [0, 1, 300, SEED + 1234])
def test_a_file_of_any_size(tmp_path: Path, comments: int) -> None:
    make_site(tmp_path / "site.db", comments=comments, articles=10, article_bytes=200)
    site = WordPress(SiteEntry("gazette", f"sqlite:///{tmp_path}/site.db"), None)
    _is_right(site, comments)
    site.close()


def test_a_server_of_any_size(server_site: Site) -> None:
    make_site(server_site.root, comments=SEED * 2 + 7, articles=10, article_bytes=200)
    _is_right(server_site.connect(), SEED * 2 + 7)


def _is_right(site: WordPress, comments: int) -> None:
    found = site.comments(after=0, limit=100_000)
    assert [comment.id for comment in found] == list(range(1, comments + 1))
    assert sum(site.look().counts.values()) == comments
    by_id = {comment.id: comment for comment in found}
    replies = [comment for comment in found if comment.parent]
    assert all(by_id[reply.parent].article == reply.article for reply in replies)
    assert all(
        a.created_at <= b.created_at for a, b in itertools.pairwise(found) if a.created_at and b.created_at
    )
    for article in site.articles(range(1, 11)):
        approved = [one for one in found if one.article == article.id and one.status == "approved"]
        assert article.comment_count == len(approved)
    binned = {comment.id for comment in found if comment.status in ("spam", "trash")}
    assert set(site.marks(0, limit=100_000).touched) == binned
    if comments > 1000:
        assert replies
        assert len({comment.html for comment in found}) > comments * 0.99
