"""The imaginary newsroom becomes a site that every statement of ours understands."""

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
    assert set(look.counts) == {"pending", "approved", "spam", "trash"}
    articles = site.articles(range(1, 100))
    assert all(article.title and article.html and article.author and article.section for article in articles)
    assert len(site.moderators()) > 3
    comments = site.comments(limit=2000)
    for article in articles:
        here = [one for one in comments if one.article == article.id and one.status == "approved"]
        assert article.comment_count == len(here)
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
