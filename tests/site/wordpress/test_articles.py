"""Articles and the site's facts, also under an account that may read less."""

from collections.abc import Callable

import pytest

from moderator.site.wordpress import articles
from moderator.site.wordpress.articles import address
from moderator.site.wordpress.grants import grants
from moderator.site.wordpress.site import WordPress
from tests.servers import sites
from tests.servers.sites import PASSWORD, Site, statements


def test_without_users_options_and_sections_only_names_are_missing(
    make_site_on_server: Callable[..., Site],
) -> None:
    site = make_site_on_server()
    site.add_article(1)
    site.add(1, comment_date_gmt="0000-00-00 00:00:00")
    assert site.server is not None
    printed = grants(user="narrow", host="localhost", database=str(site.root.url.database), prefix="wp_")
    needed = ("wp_comments", "wp_commentmeta", "wp_posts")
    sites.account(
        site.server,
        "narrow",
        "\n".join(x for x in printed.splitlines() if any(f"`{n}`" in x for n in needed)),
    )
    url = site.entry.url.replace(f"//m_{site.root.url.database}", "//narrow")
    adapter = WordPress(type(site.entry)("gazette", url), PASSWORD)
    assert not adapter.read_only
    (article,) = adapter.articles([1])
    assert (article.title, article.author, article.section, article.url) == ("Article 1", "", "", "")
    assert adapter.moderators() == []
    assert adapter.look().identity == ""
    assert adapter.comments()[0].created_at == 1795166100  # the site's own time, taken for UTC
    adapter.close()


@pytest.mark.parametrize(
    ("home", "kind", "expected"),
    [
        ("https://x.example", "post", "https://x.example/?p=7"),
        ("https://x.example", "page", "https://x.example/?page_id=7"),
        ("https://x.example", "attachment", "https://x.example/?attachment_id=7"),
        ("https://x.example", "event", "https://x.example/?post_type=event&p=7"),
        ("", "post", ""),
    ],
)
def test_an_address_that_every_wordpress_understands(home: str, kind: str, expected: str) -> None:
    assert address(home, 7, kind) == expected


def test_titles_are_decoded_once(any_site: Site) -> None:
    titles = ["&amp;", "&#8220;x&#8221;", "&amp;amp;", "3 < 4", "a & b", "&lt;b&gt;"]
    for id_, title in enumerate(titles, 1):
        any_site.add_article(id_, post_title=title)
    found = sorted(any_site.connect().articles(range(1, 9)))
    assert [article.title for article in found] == ["&", "“x”", "&amp;", "3 < 4", "a & b", "<b>"]


def test_a_list_of_words_travels_when_it_has_changed_and_the_newer_name_of_a_list_counts(
    any_site: Site,
) -> None:
    options = any_site.tables.options

    def write(**lists: str) -> None:
        with any_site.hand() as connection:
            for name, value in lists.items():
                connection.execute(options.delete().where(options.c.option_name == name))
                connection.execute(options.insert(), {"option_name": name, "option_value": value})

    write(moderation_keys="\r\ncasino\r\n  дёшево  \n0\n\ncasino\n", blacklist_keys="192.0.2.")
    adapter = any_site.connect()
    for _ in range(2):
        assert adapter.look()[-2:] == (("casino", "дёшево"), ("192.0.2.",))
    with any_site.hand() as connection:
        found = articles.facts(connection, any_site.tables)
        again = articles.facts(connection, any_site.tables, found)
    assert all(again.lists[name] is one for name, one in found.lists.items())
    write(moderation_keys="slots", disallowed_keys="spin")
    assert adapter.look()[-2:] == (("slots",), ("spin",))
    write(moderation_keys="", disallowed_keys="")
    assert adapter.look()[-2:] == ((), ())
    with statements(adapter) as seen:
        adapter.look()
    assert len(seen) == 2


def counted(site: Site, article: int, key: str, value: str) -> None:
    """What a plugin notes beside an article."""
    with site.hand() as hand:
        hand.execute(site.tables.postmeta.insert().values(post_id=article, meta_key=key, meta_value=value))


def test_views_are_what_the_usual_plugins_count(embedded_site: Site) -> None:
    for article in (1, 2, 3, 4):
        embedded_site.add_article(article)
    counted(embedded_site, 1, "views", "1204")
    counted(embedded_site, 1, "post_views_count", "1199")
    counted(embedded_site, 2, "views", "many")
    counted(embedded_site, 3, "_thumbnail_id", "77")
    adapter = embedded_site.connect(anew=True)
    assert adapter.views([1, 2, 3, 4]) == {1: 1204}


def test_views_are_asked_for_no_more_where_the_account_may_not_know_them(server_site: Site) -> None:
    server_site.add_article(1)
    counted(server_site, 1, "views", "1204")
    adapter = server_site.connect(anew=True)
    assert adapter.views([1]) == {}
    assert adapter.views(range(100, 160)) == {}
    with statements(adapter) as asked:
        assert adapter.views([1]) == {}
    assert asked == []
    right = grants(user="x", host="localhost", database=str(server_site.root.url.database), prefix="wp_")
    assert "-- GRANT SELECT (post_id, meta_key, meta_value)" in right
