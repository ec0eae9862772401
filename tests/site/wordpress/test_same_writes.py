"""Our push leaves what WordPress's own functions leave: its PHP code runs on a copy of the same rows, now."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import text

from moderator.domain.verdict import Verdict
from moderator.site.wordpress.tables import Tables
from tests.servers import sites
from tests.servers.mariadb import Server
from tests.servers.wordpress import WordPressCode, copy_database, whole
from tests.site.wordpress.same_writes import SCENARIOS, VERBS, Rows, many, open_as_moderator, push, scenarios

Tabled = dict[str, list[tuple[Any, ...]]]


class Pair:
    """The same rows twice: `theirs` for WordPress's own code, `ours` for the push."""

    def __init__(self, server: Server, template: str, rows: Rows, trashed: list[int] | None = None) -> None:
        theirs = copy_database(server, template)
        self.theirs = server.root(theirs)
        rows.write(self.theirs)
        self.wordpress = WordPressCode(server, theirs)
        if trashed:
            self.wordpress.trash_articles(trashed)
        self.ours = open_as_moderator(server, copy_database(server, theirs))
        self.adapter = self.ours.connect()

    def both(self) -> tuple[Tabled, Tabled]:
        """All tables: theirs, ours."""
        return whole(self.theirs), whole(self.ours.root)

    def close(self) -> None:
        self.ours.close()
        self.theirs.dispose()


@pytest.fixture
def pairs(server: Server, wordpress_template: str) -> Iterator[Any]:
    made: list[Pair] = []

    def make(rows: Rows, trashed: list[int] | None = None) -> Pair:
        made.append(Pair(server, wordpress_template, rows, trashed))
        return made[-1]

    yield make
    for pair in made:
        pair.close()


def test_sixty_eight_scenarios_leave_the_tables_that_wordpress_leaves(
    pairs: Any, record_property: Callable[[str, object], None]
) -> None:
    rows, verbs = scenarios()
    pair = pairs(rows)
    before = whole(pair.theirs)
    assert pair.wordpress.verbs(verbs) == [True] * len(SCENARIOS)
    assert push(pair.adapter, verbs) == ["applied"] * len(SCENARIOS)
    theirs, ours = pair.both()
    held = [id_ for id_, _ in verbs if _of(theirs, id_) == _of(ours, id_)]
    record_property("says", f"{len(held)} of {len(SCENARIOS)} scenarios hold")
    assert len(held) == 68
    assert theirs == ours
    assert theirs != before


def test_the_comparison_fails_when_one_mark_is_left_out(pairs: Any) -> None:
    rows, verbs = scenarios()
    pair = pairs(rows)
    pair.wordpress.verbs(verbs)
    push(pair.adapter, verbs)
    rejected = next(id_ for id_, verb in verbs if verb == "reject")
    with pair.ours.hand() as connection:
        gone = text(
            "DELETE FROM wp_commentmeta WHERE comment_id = :id AND meta_key = '_wp_trash_meta_status'"
        )
        assert connection.execute(gone, {"id": rejected}).rowcount == 1
    theirs, ours = pair.both()
    assert theirs != ours
    assert [id_ for id_, _ in verbs if _of(theirs, id_) != _of(ours, id_)] == [rejected]


def test_a_restore_that_would_unapprove_is_refused_where_wordpress_does_it(pairs: Any) -> None:
    rows = Rows()
    article = rows.article()
    ids = [rows.comment(article, "1"), rows.comment(article, "1", "0"), rows.comment(article, "1", "spam")]
    pair = pairs(rows)
    before = whole(pair.ours.root)
    assert push(pair.adapter, [(id_, "restore") for id_ in ids]) == ["refused"] * 3
    assert whole(pair.ours.root) == before
    assert pair.wordpress.verbs([(ids[0], "restore")]) == [True]
    assert whole(pair.theirs) != before


def test_a_comment_under_a_trashed_article_is_parked_whatever_the_verb(pairs: Any) -> None:
    rows = Rows()
    article = rows.article()
    ids = [rows.comment(article, word, mark) for word, mark in (("0", None), ("1", None), ("spam", "0"))]
    pair = pairs(rows, trashed=[article])
    late = pair.ours.add(5000, article=article, status="0")
    before = whole(pair.ours.root)
    assert [pair.ours.word(id_) for id_ in ids] == ["post-trashed"] * 3
    for verb in VERBS:
        assert push(pair.adapter, [(id_, verb) for id_ in [*ids, late]]) == ["parked"] * 4
    assert whole(pair.ours.root) == before


def test_where_wordpress_writes_nothing_neither_do_we(pairs: Any) -> None:
    rows, verbs = Rows(), []
    article = rows.article()
    for word, verb in (
        ("0", "hold"),
        ("0", "restore"),
        ("1", "approve"),
        ("spam", "spam"),
        ("trash", "reject"),
    ):
        verbs.append((rows.comment(article, word), verb))
    verbs += [(rows.comment(article, "spam", mark), "spam") for mark in ("0", "1")]
    unsure = [rows.comment(article, "spam", mark) for mark in ("spam", "post-trashed", "nonsense")]
    pair = pairs(rows)
    before = whole(pair.theirs)
    assert set(push(pair.adapter, verbs)) == {"already"}
    assert set(push(pair.adapter, [(id_, "restore") for id_ in unsure])) == {"refused"}
    pair.wordpress.verbs([*verbs, *((id_, "restore") for id_ in unsure)])
    theirs, ours = pair.both()
    assert ours == before
    assert theirs == before


def test_fifteen_hundred_mixed_decisions_and_the_counts_of_all_their_articles(pairs: Any) -> None:
    rows, verbs = many(1500, articles=60)
    pair = pairs(rows)
    pair.wordpress.verbs(verbs)
    assert Counter(push(pair.adapter, verbs)) == {"applied": 1500}
    theirs, ours = pair.both()
    assert _counts(theirs) == _counts(ours)
    assert theirs == ours


def test_undo_puts_every_table_back(pairs: Any) -> None:
    rows, verbs = scenarios()
    pair = pairs(rows)
    before = whole(pair.ours.root)
    now = {comment.id: comment for comment in pair.adapter.comments_by_id([id_ for id_, _ in verbs])}
    made = [sites.decide(now[id_], Verdict(verb)) for id_, verb in verbs]
    answers = pair.adapter.apply(made)
    assert whole(pair.ours.root) != before
    after = {comment.id: comment for comment in pair.adapter.comments_by_id([id_ for id_, _ in verbs])}
    undone = [
        sites.decide(after[one.decision.comment], Verdict.HOLD, before=answer.before, undoes=one.decision.id)
        for one, answer in zip(made, answers, strict=True)
    ]
    assert {answer.outcome.value for answer in pair.adapter.apply(undone)} == {"applied"}
    assert whole(pair.ours.root) == before


def test_a_push_and_wordpress_agree_on_what_comes_next(pairs: Any) -> None:
    """WordPress's own restore undoes our reject and spam: the marks are its own."""
    rows = Rows()
    article = rows.article()
    verbs = [(rows.comment(article, word), verb) for word in "01" for verb in ("spam", "reject")]
    pair = pairs(rows)
    assert set(push(pair.adapter, verbs)) == {"applied"}
    ours = WordPressCode(pair.ours.server, str(pair.ours.root.url.database))
    assert ours.verbs([(id_, "restore") for id_, _ in verbs]) == [True] * 4
    assert [pair.ours.word(id_) for id_, _ in verbs] == ["0", "0", "1", "1"]
    assert pair.ours.count(article) == 2


def _of(tables: Tabled, comment: int) -> list[Any]:
    """All that concerns one comment: its row, what stands beside it, its article."""
    row = next(row for row in tables["wp_comments"] if row[0] == comment)
    beside = [one for one in tables["wp_commentmeta"] if one[0] == comment]
    return [row, beside, [post for post in tables["wp_posts"] if post[0] == row[1]]]


def _counts(tables: Tabled) -> dict[int, int]:
    index = list(Tables("wp_").posts.c.keys()).index("comment_count")
    assert index > 0
    return {row[0]: row[-1] for row in tables["wp_posts"]}
