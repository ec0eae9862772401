"""What every site must do, whatever it runs on: reading. A kind of site brings the fixture `site`."""

from datetime import datetime, timedelta

import pytest

from moderator.domain.comment import Comment, Flag
from moderator.domain.dates import zone_called
from moderator.domain.status import Status
from moderator.domain.verdict import Verdict
from tests.servers.sites import Site, decide

NOT_OURS = ("note", "order_note", "webhook_delivery", "action_log", "like", "repost")
OURS = ("", "comment", "pingback", "trackback", "review")
FIELDS = {
    "text": "another text",
    "author": "another name",
    "email": "another@mail.example",
    "url": "https://another.example/",
    "kind": "pingback",
    "parent": 77,
    "article": 78,
}
"""What makes a revision, and another value for each."""
COLUMNS = {
    "text": "comment_content",
    "author": "comment_author",
    "email": "comment_author_email",
    "url": "comment_author_url",
    "kind": "comment_type",
    "parent": "comment_parent",
    "article": "comment_post_ID",
}


class Reading:
    """Pages, counts, articles, marks and fingerprints."""

    def test_a_look_tells_who_the_site_is_and_how_much_there_is(self, site: Site) -> None:
        _options(site, siteurl="http://gazette.example", blogname="Gazette &amp; Co")
        for id_, word in enumerate(
            ("0", "0", "1", "spam", "trash", "post-trashed", "deferred", "approved"), 1
        ):
            site.add(id_, status=word)
        site.note(1, "akismet_history", "x")
        adapter = site.connect()
        look = adapter.look()
        assert (look.identity, look.title) == ("http://gazette.example", "Gazette & Co")
        assert (look.newest_comment, look.newest_meta) == (8, 1)
        assert look.counts == {
            "pending": 2,
            "approved": 1,
            "spam": 1,
            "trash": 1,
            "parked": 1,
            "deferred": 1,
            "site:approved": 1,
        }
        assert look.zone == "UTC"
        for name, value in (("gmt_offset", "5.5"), ("timezone_string", "Asia/Kolkata")):
            _options(site, **{name: value})
            zone = zone_called(adapter.look().zone)
            assert zone is not None
            assert zone.utcoffset(datetime(2026, 11, 20)) == timedelta(hours=5, minutes=30)  # noqa: DTZ001

    @pytest.mark.parametrize(
        ("options", "passes"),
        [
            ({"comment_previously_approved": "1"}, True),
            ({"comment_whitelist": "1"}, True),
            ({"comment_previously_approved": "0", "comment_whitelist": "1"}, False),
            ({"comment_previously_approved": "1", "comment_moderation": "1"}, False),
            ({"comment_moderation": "0"}, False),
        ],
    )
    def test_a_site_says_whether_it_lets_a_known_author_pass(
        self, site: Site, options: dict[str, str], passes: bool
    ) -> None:
        _options(site, **options)
        assert site.connect().look().known_pass is passes

    def test_an_empty_site_is_a_site(self, site: Site) -> None:
        adapter = site.connect()
        assert adapter.look()[2:] == (0, 0, {}, "UTC", False, (), ())
        assert (adapter.comments(), adapter.pending(), adapter.pending_digest()) == ([], [], (0, 0))
        assert (adapter.moderators(), adapter.flagged(), adapter.blocks(0, 10)) == ([], [], [])
        assert (adapter.articles([1]), adapter.articles_changed(None), adapter.comments_by_id([1])) == (
            [],
            [],
            [],
        )
        assert adapter.marks(0) == ((), (), (), 0)
        assert adapter.apply([]) == []

    def test_a_comment_is_read_as_the_site_has_it(self, site: Site) -> None:
        html = "AT&amp;T <b>&#8220;x&#8221;</b> &amp;amp; 3 < 4 😀 мир سلام\r\n\x00\x1b[31m"
        site.add(
            5, article=9, parent=4, author="J &amp; &amp;amp; K", text=html, ip="192.0.2.1, 10.0.0.1", kind=""
        )
        (found,) = site.connect().comments()
        assert found.author == "J & &amp; K"
        assert found.html == html
        assert found[:4] == (5, 9, 4, "pending")
        assert (found.kind, found.ip, found.created_at) == ("comment", "192.0.2.1, 10.0.0.1", 1795162500)
        assert len(found.revision) == 64

    def test_pages_go_down_from_the_top_and_up_from_a_mark(self, site: Site) -> None:
        for id_ in range(1, 21):
            site.add(id_, status="0" if id_ % 2 else "spam")
        adapter = site.connect()
        assert _ids(adapter.comments(limit=4)) == [20, 19, 18, 17]
        assert _ids(adapter.comments(before=17, limit=3)) == [16, 15, 14]
        assert _ids(adapter.comments(after=17)) == [18, 19, 20]
        assert _ids(adapter.comments(status="pending", limit=3)) == [19, 17, 15]
        assert _ids(adapter.comments(status="pending", before=15, limit=2)) == [13, 11]
        assert _ids(adapter.comments(status="spam", after=16)) == [18, 20]
        seen: list[int] = []
        while page := adapter.comments(before=seen[-1] if seen else None, limit=7):
            seen += _ids(page)
        assert seen == list(range(20, 0, -1))

    def test_comments_are_found_by_id_and_missing_ones_are_left_out(self, site: Site) -> None:
        for id_ in (3, 5, 13, 35):
            site.add(id_)
        adapter = site.connect()
        assert sorted(_ids(adapter.comments_by_id([35, 3, 4, 99]))) == [3, 35]
        assert adapter.comments_by_id([]) == []
        assert sorted(_ids(adapter.comments_by_id(range(1, 5001)))) == [3, 5, 13, 35]

    def test_what_readers_did_not_write_is_never_seen(self, site: Site) -> None:
        for id_, kind in enumerate(OURS, 1):
            site.add(id_, kind=kind)
        for id_, kind in enumerate(NOT_OURS, 101):
            site.add(id_, kind=kind)
            site.note(id_, "_moderator_flag", '{"by": "eve", "reason": "", "note": "", "at": 1}')
        adapter = site.connect()
        everywhere = {1, 2, 3, 4, 5}
        assert set(_ids(adapter.comments())) == everywhere
        assert set(adapter.pending()) == everywhere
        assert set(_ids(adapter.comments_by_id(range(1, 200)))) == everywhere
        assert adapter.look().counts == {"pending": 5}
        assert adapter.flagged() == []
        (block,) = adapter.blocks(0, 100)
        assert (block.last, block.count) == (5, 5)
        assert [comment.kind for comment in adapter.comments(after=0)] == ["comment", *OURS[1:]]

    def test_ids_that_do_not_fit_are_left_alone(self, site: Site) -> None:
        site.add(1)
        site.add(2**63 - 2)
        if site.server is not None:
            site.add(2**63)
            site.add(2**64 - 2, parent=2**64 - 1)
            site.add(7, article=2**64 - 1, parent=2**63)
        adapter = site.connect()
        ids = _ids(adapter.comments(after=0))
        assert ids[0] == 1
        assert ids[-1] == 2**63 - 2
        assert adapter.look().newest_comment == 2**63 - 2
        assert [block.last for block in adapter.blocks(0, 1, 9)] == ids
        if site.server is not None:
            (odd,) = adapter.comments_by_id([7])
            assert (odd.article, odd.parent) == (0, 0)

    def test_the_pending_digest_sees_every_change_of_the_set(self, site: Site) -> None:
        for id_ in range(1, 9):
            site.add(id_, status="0" if id_ < 5 else "1")
        adapter = site.connect()
        digests = [adapter.pending_digest()]
        assert digests[0][0] == 4
        for id_, word in ((1, "1"), (5, "0"), (2, "spam"), (2, "0"), (3, "trash"), (6, "0")):
            site.set(id_, comment_approved=word)
            digests.append(adapter.pending_digest())
        assert adapter.pending() == [2, 4, 5, 6]
        assert digests[2] == digests[4]
        assert len(set(digests)) == len(digests) - 1

    def test_articles_are_read_with_author_section_and_address(self, site: Site) -> None:
        _options(site, home="http://gazette.example/")
        _section(site, article=1, name="Sport &amp; Play")
        with site.hand() as connection:
            connection.execute(
                site.tables.users.insert(), [{"ID": 1, "user_login": "mt", "display_name": "M &amp; T"}]
            )
        site.add_article(1, post_title="Salt &amp; &#8220;Sand&#8221;", comment_count=3)
        site.add_article(2, post_type="page", comment_status="closed", post_status="draft", post_author=9)
        site.add_article(3, post_type="product", post_date_gmt="0000-00-00 00:00:00")
        adapter = site.connect()
        found = {article.id: article for article in adapter.articles([1, 2, 3, 4])}
        assert sorted(found) == [1, 2, 3]
        assert found[1].title == "Salt & “Sand”"
        assert (found[1].author, found[1].section, found[1].comment_count) == ("M & T", "Sport & Play", 3)
        assert (found[1].url, found[1].open, found[1].html) == (
            "http://gazette.example/?p=1",
            True,
            "<p>Article 1</p>",
        )
        assert (found[2].url, found[2].open) == ("http://gazette.example/?page_id=2", False)
        assert (found[2].status, found[2].author) == ("draft", "")
        assert (found[3].kind, found[3].url) == ("product", "http://gazette.example/?post_type=product&p=3")
        assert found[3].published_at == 1793523600  # the site's own time, in a site without a zone
        assert adapter.moderators() == [("mt", "M & T")]

    def test_changed_articles_are_told_since_a_time(self, site: Site) -> None:
        site.add_article(1)
        site.add_article(2, post_modified_gmt="2026-11-02 00:00:00", post_status="trash")
        site.add_article(3, post_type="revision", post_modified_gmt="2026-11-03 00:00:00")
        adapter = site.connect()
        assert adapter.articles_changed(None) == [(1, 1793520000, "publish"), (2, 1793577600, "trash")]
        assert adapter.articles_changed(1793577600) == [(2, 1793577600, "trash")]
        assert adapter.articles_changed(1793577601) == []

    def test_notes_beside_comments_are_told_since_a_row(self, site: Site) -> None:
        site.add(1)
        site.note(1, "akismet_result", "true")
        site.note(2, "_moderator_flag", '{"by": "ben", "reason": "legal", "note": "häh? 😀", "at": 17}')
        site.note(
            3, "_moderator_decision", '{"ids": ["b", "a"], "verdict": "spam", "from": "pending", "by": "ben"}'
        )
        adapter = site.connect()
        found = adapter.marks(0)
        assert found.touched == (1, 2, 3)
        assert found.flags == (Flag(2, "legal", "häh? 😀", "ben", 17),)
        assert [(mark.comment, mark.ids, mark.verdict, mark.by) for mark in found.marks] == [
            (3, ("b", "a"), "spam", "ben")
        ]
        assert adapter.marks(0, limit=2).touched == (1, 2)
        assert adapter.marks(found.last) == ((), (), (), found.last)
        assert adapter.marks(adapter.marks(0, limit=2).last).touched == (3,)

    @pytest.mark.parametrize(
        "text",
        [
            None,
            "",
            "not json",
            "[]",
            '"text"',
            "null",
            "{}",
            '{"by": 7, "ids": "x"}',
            '{"ids": [], "by": ""}',
            '{"ids": [1, null, {}], "by": null}',
            "[" * 20000,
            '{"ids": ' + "9" * 5000 + "}",
        ],
    )
    def test_a_malformed_note_is_ignored(self, site: Site, text: str | None) -> None:
        site.add(1)
        site.note(1, "_moderator_flag", text)
        site.note(1, "_moderator_decision", text)
        adapter = site.connect()
        found = adapter.marks(0)
        assert (found.flags, found.marks) == ((), ())
        assert adapter.flags([1]) == []
        (comment,) = adapter.comments()
        (answer,) = adapter.apply([decide(comment, Verdict.APPROVE)])
        assert (answer.outcome, site.word(1)) == ("applied", "1")

    def test_odd_values_in_a_note_harm_nobody(self, site: Site) -> None:
        odd = '{"by": "\\ud800x", "reason": 5, "note": ["n"], "at": 1e400, "ids": ["a", 7], "verdict": {}}'
        site.note(1, "_moderator_flag", odd)
        site.note(1, "_moderator_decision", odd)
        found = site.connect().marks(0)
        assert found.flags == (Flag(1, "", "", "?x", 0),)
        assert found.marks == ((1, ("a",), "", "", "?x", 0, ""),)

    def test_a_flag_stands_where_it_was_set(self, site: Site) -> None:
        for id_ in (1, 2, 3):
            site.add(id_)
        flag = '{"by": "%s", "reason": "", "note": "", "at": 1}'
        site.note(3, "_moderator_flag", flag % "ben")
        site.note(3, "_moderator_flag", flag % "eve")
        site.note(1, "_moderator_flag", flag % "ben")
        adapter = site.connect()
        assert adapter.flagged() == [1, 3]
        assert [(one.comment, one.by) for one in adapter.flags([2, 3])] == [(3, "ben"), (3, "eve")]
        assert adapter.flags([]) == []

    @pytest.mark.parametrize("field", sorted(FIELDS))
    def test_a_change_shows_in_revision_and_block(self, site: Site, field: str) -> None:
        for id_ in range(1, 7):
            site.add(id_)
        adapter = site.connect()
        before, revisions = adapter.blocks(0, 2, 9), _revisions(site)
        assert [(block.first, block.last, block.count) for block in before] == [
            (1, 2, 2),
            (3, 4, 2),
            (5, 6, 2),
        ]
        site.set(4, **{COLUMNS[field]: FIELDS[field]})
        after = adapter.blocks(0, 2, 9)
        assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]
        now = _revisions(site)
        assert [id_ for id_ in revisions if revisions[id_] != now[id_]] == [4]

    def test_status_shows_in_the_block_and_not_in_the_revision(self, site: Site) -> None:
        for id_ in range(1, 5):
            site.add(id_, text="the same", author="the same", email="x")
        adapter = site.connect()
        before, revisions = adapter.blocks(0, 4), _revisions(site)
        for id_ in (1, 2):
            site.set(id_, comment_approved="1")
        assert adapter.blocks(0, 4) != before
        assert _revisions(site) == revisions

    def test_parts_of_a_revision_cannot_be_shifted(self, site: Site) -> None:
        site.add(1, author="ab", email="c", url="", text="d")
        site.add(2, author="a", email="bc", url="", text="d")
        site.add(3, author="ab", email="", url="c", text="d")
        assert len(set(_revisions(site).values())) == 3

    def test_all_dates_are_read(self, site: Site) -> None:
        zero, some = "0000-00-00 00:00:00", "2026-11-20 09:15:00"
        _options(site, timezone_string="Europe/Berlin")
        site.add(1, comment_date=zero, comment_date_gmt=zero)
        site.add(2, comment_date=some, comment_date_gmt=zero)
        site.add(3, comment_date="2026-02-30 10:00:00", comment_date_gmt="2026-02-30 10:00:00")
        site.add(4, comment_date="2099-01-01 00:00:00", comment_date_gmt="2099-01-01 00:00:00")
        site.add(5, comment_date="2026-00-00 00:00:00", comment_date_gmt="2026-10-00 00:00:00")
        adapter = site.connect()
        found = {comment.id: comment for comment in adapter.comments()}
        assert [found[id_].created_at for id_ in range(1, 6)] == [None, 1795162500, None, 4070908800, None]
        answers = adapter.apply([decide(comment, Verdict.APPROVE) for comment in found.values()])
        assert {answer.outcome for answer in answers} == {"applied"}
        assert {site.word(id_) for id_ in found} == {"1"}

    def test_text_of_any_size_is_read_whole(self, site: Site) -> None:
        site.add(1, text="x" * 65535)
        site.add(2, text="ж" * 32767)
        found = {comment.id: comment for comment in site.connect().comments()}
        assert found[1].html == "x" * 65535
        assert found[2].html == "ж" * 32767

    def test_addresses_are_as_the_site_has_them(self, site: Site) -> None:
        odd = ["192.0.2.1:8080", "192.0.2.1, 10.0.0.1", "2001:db8::1", "", "unknown", "9" * 100]
        for id_, ip in enumerate(odd, 1):
            site.add(id_, ip=ip)
        assert [comment.ip for comment in site.connect().comments(after=0)] == odd

    def test_parents_may_run_in_circles(self, site: Site) -> None:
        for id_, parent in ((1, 2), (2, 1), (3, 3), (4, 999), (5, 6)):
            site.add(id_, parent=parent)
        site.add(6, article=2)
        adapter = site.connect()
        found = adapter.comments(after=0)
        assert [comment.parent for comment in found] == [2, 1, 3, 999, 6, 0]
        assert {one.outcome for one in adapter.apply([decide(one, Verdict.SPAM) for one in found])} == {
            "applied"
        }

    def test_a_status_of_a_plugin_is_shown_as_its_own_word(self, site: Site) -> None:
        words = ["deferred", "SPAM", "approved", "pending", "gone", "parked", "post-trashed"]
        for id_, word in enumerate(words, 1):
            site.add(id_, status=word)
        shown = [comment.status for comment in site.connect().comments(after=0)]
        assert shown == [
            "deferred",
            "SPAM",
            "site:approved",
            "site:pending",
            "site:gone",
            "site:parked",
            "parked",
        ]
        assert Status.APPROVED not in shown

    def test_hanging_up_twice_is_harmless_and_the_next_call_connects(self, site: Site) -> None:
        adapter = site.connect()
        adapter.close()
        adapter.close()
        assert adapter.pending() == []


def _ids(comments: list[Comment]) -> list[int]:
    return [comment.id for comment in comments]


def _revisions(site: Site) -> dict[int, str]:
    return {comment.id: comment.revision for comment in site.connect().comments()}


def _options(site: Site, **options: str) -> None:
    with site.hand() as connection:
        rows = [{"option_name": name, "option_value": value} for name, value in options.items()]
        connection.execute(site.tables.options.insert(), rows)


def _section(site: Site, *, article: int, name: str) -> None:
    t = site.tables
    with site.hand() as connection:
        connection.execute(t.terms.insert(), [{"term_id": 1, "name": name, "slug": "s"}])
        connection.execute(
            t.term_taxonomy.insert(), [{"term_taxonomy_id": 4, "term_id": 1, "taxonomy": "category"}]
        )
        connection.execute(t.term_relationships.insert(), [{"object_id": article, "term_taxonomy_id": 4}])
