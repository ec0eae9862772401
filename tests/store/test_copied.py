"""What sync asks of the mirror."""

from moderator.domain.comment import Flag
from moderator.store import copied, mirror
from tests.store.newsroom import Newsroom, comment


def test_cursors_are_kept_by_site_and_name(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        assert copied.cursor(copy, "gazette", "meta") is None
        copied.set_cursor(copy, "gazette", "meta", 7)
        copied.set_cursor(copy, "gazette", "meta", 9)
    with room.store.reading() as conn:
        assert copied.cursor(conn, "gazette", "meta") == 9
    with room.store.mirroring() as copy:
        copied.set_cursor(copy, "gazette", "meta", None)
        assert copied.cursor(copy, "gazette", "meta") is None


def test_ids_statuses_and_counts(room: Newsroom) -> None:
    room.pull([comment(30, "spam"), comment(31, "approved")])
    with room.store.mirroring() as copy:
        mirror.mark_gone(copy, "gazette", [20])
        assert copied.pending_ids(copy, "gazette") == list(range(1, 20))
        assert copied.ids(copy, "gazette", "spam") == [30]
        assert copied.ids_between(copy, "gazette", 18, 31) == [18, 19, 30, 31]
        assert copied.statuses(copy, "gazette", [20, 30, 99]) == {20: "gone", 30: "spam"}
        assert copied.highest_id(copy, "gazette") == 31
        assert copied.counts(copy, "gazette") == {"pending": 19, "gone": 1, "spam": 1, "approved": 1}


def test_what_is_missing_is_named(room: Newsroom) -> None:
    room.pull([comment(30, article=5, parent=3), comment(31, article=6, parent=77), comment(32, article=0)])
    with room.store.mirroring() as copy:
        assert copied.missing_articles(copy, "gazette") == [5, 6]
        assert copied.missing_articles(copy, "gazette", known=[5]) == [6]
        assert copied.missing_parents(copy, "gazette", [30, 31, 32]) == [77]
        assert copied.article_stamps(copy, "gazette") == {1: (1_700_000_000, "publish")}


def test_flags_are_replaced_for_the_comments_read(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        mirror.put_flags(copy, "gazette", [3, 4], [Flag(3, "", "", "ben", 1), Flag(4, "", "", "ben", 1)])
        mirror.put_flags(copy, "gazette", [3], [])
        assert copied.flagged_ids(copy, "gazette") == [4]


def test_a_block_takes_the_place_of_those_it_overlaps(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        for block in [(1, 10, 10, 100), (11, 20, 10, 200), (21, 30, 10, 300)]:
            copied.set_block(copy, "gazette", block)
        copied.set_block(copy, "gazette", (8, 12, 5, 50))
        assert copied.blocks(copy, "gazette") == [(8, 12, 5, 50), (21, 30, 10, 300)]
        assert copied.block(copy, "gazette", 21) == (21, 30, 10, 300)
        assert copied.block(copy, "gazette", 1) is None
        copied.clear_blocks(copy, "gazette", 25, 25)
        assert copied.blocks(copy, "gazette") == [(8, 12, 5, 50)]
        copied.clear_blocks(copy, "gazette")
        assert copied.blocks(copy, "gazette") == []
