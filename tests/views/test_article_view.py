"""The article pane: the next articles are laid out while this one is read."""

from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from moderator.domain.comment import Article
from moderator.views import article_html
from tests.servers.sites import Site
from tests.views.looked import Looked


def test_the_next_article_is_laid_out_before_its_comment_is_reached(looked: Looked) -> None:
    view = looked.shown.article
    view._prepare()
    QApplication.processEvents()
    (other,) = (one for one in looked.desk.articles_ahead() if article_html.name(one) != view.stack._current)
    assert view.stack.has(article_html.name(other))
    reads: list[int] = []
    ahead = looked.desk.articles_ahead

    def counted(n: int = 3) -> list[Article]:
        reads.append(n)
        return ahead(n)

    looked.desk.articles_ahead = counted  # type: ignore[method-assign]
    looked.press(Qt.Key.Key_J, Qt.Key.Key_J)
    view._prepare()
    assert reads == []


def test_a_comment_whose_article_is_gone_is_shown_with_a_sentence_in_its_place(
    looked: Looked, newsroom: Site
) -> None:
    assert looked.focus is not None
    newsroom.set(looked.focus, comment_post_ID=4711)
    looked.later(120)
    looked.desk.open("pending")
    looked.rest()
    browser = looked.shown.article.stack.browser
    assert browser is not None
    assert browser.toPlainText().startswith("This article is gone")
    looked.press(Qt.Key.Key_A)
    assert looked.desk.undo_name is not None


def test_an_article_with_nothing_but_a_video_says_so() -> None:
    article = Article(
        7, "Watch", "https://x.example/7", "publish", "post", "Ada", "", None, None, True, 1, ""
    )
    there = "https://video.example/w/crane"
    for html, said in (
        ("", "This article has no text."),
        (there, "There is nothing to read here but what the site plays."),
        (f"[video src='{there}']", "There is nothing to read here but what the site plays."),
    ):
        assert f"{said} V opens it on the site." in article_html.html(article._replace(html=html), UTC, "V")
    assert "nothing to read" not in article_html.html(article._replace(html="<p>Words</p>"), UTC, "V")


def test_views_are_said_where_a_plugin_counts_them_and_numbers_stay_with_what_they_count() -> None:
    article = Article(
        7,
        "Watch",
        "https://x.example/7",
        "publish",
        "post",
        "Ada",
        "Sea ports",
        None,
        None,
        True,
        1,
        "<p>W</p>",
    )
    assert "view" not in article_html.html(article, UTC, "V")
    for count, said in ((0, "0\u00a0views"), (1, "1\u00a0view"), (48120, "48,120\u00a0views")):
        drawn = article_html.html(article._replace(views=count), UTC, "V")
        assert f"SEA PORTS · {said} · 1\u00a0comment,\u00a0open" in drawn


def test_the_head_of_an_article_stands_where_its_title_stands() -> None:
    article = Article(7, "The ferry", "", "publish", "post", "Ada", "", 0, 0, True, 0, "<p>Words.</p>")
    said = article_html.html(article, UTC, "V")
    assert said.count("align='left'") == 2
    said = article_html.html(article._replace(title="المركب"), UTC, "V")
    assert said.count("align='right'") == 2
    assert "align='left'" not in said
