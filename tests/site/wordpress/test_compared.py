"""Checksums that the site's database and we compute alike, and what they see."""

from moderator.domain.comment import Comment
from moderator.site.wordpress.site import WordPress
from tests.servers.sites import Site

TEXTS = ("plain", "Übergröße 🙂 مرحبا", "a\x1fb", "")


def test_a_comment_as_we_read_it_has_the_print_that_the_site_computes(any_site: Site) -> None:
    for id_, words in enumerate(TEXTS, 1):
        any_site.add(id_, text=words, author=words, status=("0", "1", "spam", "trash")[id_ % 4])
    any_site.add(9, status="post-trashed")
    any_site.add(10, status="held-by-plugin")
    line = any_site.connect()
    ours = {one.id: (1, _print(line, one)) for one in line.comments()}
    assert line.prints([(0, 100)], 1) == ours


def test_every_change_of_a_comment_shows_in_its_print(any_site: Site) -> None:
    for id_ in range(1, 5):
        any_site.add(id_)
    line = any_site.connect()
    before = line.prints([(0, 100)], 1)
    any_site.set(1, comment_approved="1")
    any_site.set(2, comment_content="Edited.")
    any_site.set(3, comment_date_gmt="2026-11-20 08:15:01")
    after = line.prints([(0, 100)], 1)
    assert [id_ for id_ in before if before[id_] != after[id_]] == [1, 2, 3]


def test_sums_of_ids_that_share_a_part_and_only_of_the_spans_asked_for(any_site: Site) -> None:
    for id_ in (5, 31, 32, 33, 70):
        any_site.add(id_)
    line = any_site.connect()
    one = {id_: total for id_, (_, total) in line.prints([(0, 100)], 1).items()}
    assert line.prints([(5, 32), (69, 100)], 32) == {0: (1, one[31]), 1: (1, one[32]), 2: (1, one[70])}
    assert line.prints([(100, 200)], 32) == {}


def test_runs_between_bounds_have_the_sums_of_their_blocks(any_site: Site) -> None:
    for id_ in (1, 2, 5, 6, 9):
        any_site.add(id_)
    any_site.add(7, kind="note")
    line = any_site.connect()
    blocks = line.blocks(0, 2, 9)
    bounds = [0, *(block.last for block in blocks), 50]
    assert line.sums(bounds) == [*((block.count, block.sum) for block in blocks), (0, 0)]


def test_pending_ids_are_summed_as_we_sum_them(any_site: Site) -> None:
    for id_ in (1, 2, 5000):
        any_site.add(id_)
    any_site.add(3, status="1")
    any_site.add(4, kind="note")
    line = any_site.connect()
    one = line.id_print
    assert line.pending_sums(4096) == {0: (2, one(1) + one(2)), 1: (1, one(5000))}
    assert line.pending_digest() == (4, sum(map(one, (1, 2, 4, 5000))))
    assert (line.pending([(1, 4096)]), line.pending()) == ([2], [1, 2, 5000])


def _print(line: WordPress, one: Comment) -> int:
    return line.row_print(one.id, one.status, one.revision, one.created_at)
