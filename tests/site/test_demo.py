"""The imaginary newsroom becomes a site that every statement of ours understands."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from moderator import assets
from moderator.domain.site_entry import SiteEntry
from moderator.domain.verdict import Verdict
from moderator.site.adapter import adapter
from moderator.site.demo import make_demo_site
from tests.servers.sites import decide

NOW = 1795576000


def test_the_demo_is_a_whole_wordpress(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    make_demo_site(path, assets.folder() / "demo", NOW, wave=30)
    entry = SiteEntry("lantern", f"sqlite:///{path}")
    module = adapter("wordpress")
    steps = module.check(entry, None)
    assert [step.ok for step in steps] == [True] * 7
    site = module.connect(entry, None)
    look = site.look()
    assert look.identity.startswith("https://")
    assert look.title
    assert look.counts["pending"] > 30
    assert set(look.counts) == {"pending", "approved", "spam", "trash", "parked"}
    articles = site.articles(range(1, 100))
    assert all(article.title and article.html and article.author and article.section for article in articles)
    assert len(site.moderators()) > 3
    comments = site.comments(limit=2000)
    for article in articles:
        here = [one for one in comments if one.article == article.id and one.status == "approved"]
        assert article.comment_count == len(here) or article.status == "trash"
    newest = site.comments(status="pending", limit=30)
    assert all(
        comment.created_at is not None and NOW - 3600 < comment.created_at <= NOW for comment in newest
    )
    site.close()


def test_what_lies_in_the_bins_can_be_restored(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    make_demo_site(path, assets.folder() / "demo", NOW, wave=0)
    site = adapter("wordpress").connect(SiteEntry("lantern", f"sqlite:///{path}"), None)
    for status in ("spam", "trash"):
        found = site.comments(status=status)
        answers = site.apply([decide(comment, Verdict.RESTORE) for comment in found])
        assert {answer.outcome for answer in answers} == {"applied"}
        assert {answer.status for answer in answers} == {"pending"}
    site.close()


def test_under_an_article_in_the_trash_no_comment_is_pending(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    make_demo_site(path, assets.folder() / "demo", NOW, wave=0)
    site = adapter("wordpress").connect(SiteEntry("lantern", f"sqlite:///{path}"), None)
    (trashed,) = (one.id for one in site.articles(range(1, 100)) if one.status == "trash")
    here = [one.id for one in site.comments() if one.article == trashed]
    assert here == [one.id for one in site.comments(status="parked")]
    site.close()
    with closing(sqlite3.connect(path)) as file:
        kept = "SELECT meta_value FROM wp_postmeta WHERE meta_key = '_wp_trash_meta_comments_status'"
        ((php,),) = file.execute(kept)
    # by id, as PHP writes it and WordPress's untrash reads it
    assert {int(id_) for id_ in re.findall(r'i:(\d+);s:1:"[01]";', php)} == set(here)
    assert php.startswith(f"a:{len(here)}:{{")


def test_a_demo_is_made_anew_and_the_same_each_time(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    pages = []
    for _ in range(2):
        make_demo_site(path, assets.folder() / "demo", NOW, wave=50)
        site = adapter("wordpress").connect(SiteEntry("lantern", f"sqlite:///{path}"), None)
        pages.append(site.comments(limit=2000))
        site.close()
    assert pages[0] == pages[1]
    assert path.stat().st_mode & 0o077 == 0
