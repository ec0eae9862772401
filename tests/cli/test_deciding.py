"""Deciding by command: the right comments, each once, guarded, and back again."""

import pytest

from moderator.domain.ref import Ref
from moderator.opening import open_profile
from moderator.store import queue as rows
from moderator.store import snoozes
from moderator.store.snoozes import Snooze
from tests.cli.terminal import Terminal
from tests.servers.sites import Site


def words(newsroom: Site, *ids: int) -> list[str | None]:
    return [newsroom.word(id_) for id_ in ids]


def test_only_the_comments_named_are_decided_each_once(synced: Terminal, newsroom: Site) -> None:
    """Refs on standard input with carriage returns, blanks, one twice."""
    said = synced.ok(
        "decide", "spam", "--stdin", "--json", typed="gazette:3\r\n\r\n  gazette:5\tgazette:3\n\ngazette:10"
    )
    assert said.json["decided"] == 3
    assert said.json["skipped"] == []
    synced.ok("sync")
    assert words(newsroom, *range(1, 11)) == ["0", "0", "spam", "0", "spam", "0", "0", "0", "0", "spam"]


def test_a_skipped_one_fails_nothing_else(synced: Terminal) -> None:
    said = synced.ok("decide", "approve", "gazette:1", "gazette:404", "herald:1", "gazette:2", "--json")
    assert said.json["decided"] == 2
    assert [skip["ref"] for skip in said.json["skipped"]] == ["gazette:404", "herald:1"]
    again = synced.run("decide", "approve", "gazette:1", "gazette:2", "--json")
    assert (again.code, again.json["decided"], len(again.json["skipped"])) == (2, 0, 2)
    assert "Already so" in again.json["skipped"][0]["why"]
    assert len(synced.ok("journal", "--json").lines) == 2


def test_a_word_that_is_no_ref_is_skipped_with_its_reason_and_fails_nothing_else(synced: Terminal) -> None:
    said = synced.ok("decide", "approve", "--stdin", "--json", typed="gazette:1 nonsense gazette:2 gazette:")
    assert said.json["decided"] == 2
    assert [skip["ref"] for skip in said.json["skipped"]] == ["nonsense", "gazette:"]
    assert "SITE:ID" in said.json["skipped"][0]["why"]
    assert "nonsense: No REF" in synced.ok("decide", "hold", "gazette:1", "nonsense").err


def test_where_no_word_is_a_ref_nothing_is_decided(synced: Terminal) -> None:
    assert synced.run("decide", "approve", "3").code == 2
    assert synced.run("decide", "approve", "--stdin", typed="more nonsense").code == 2
    assert synced.ok("journal").out == ""


def test_a_query_reaches_the_queue_that_is_named_and_no_other(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "approve", "gazette:1", "gazette:2")
    said = synced.ok("decide", "spam", "--query", "comment", "--json")
    assert said.json["decided"] == 8, "a half-approved wave is not spammed whole by accident"
    said = synced.ok("decide", "hold", "--query", "", "--in", "approved", "--json")
    assert said.json["decided"] == 2
    synced.ok("sync")
    assert words(newsroom, 1, 2, 3) == ["0", "0", "spam"]
    empty = synced.ok("decide", "spam", "--query", "nobody wrote this", "--json")
    assert (empty.json["decided"], empty.json["skipped"]) == (0, [])


def test_a_dry_run_says_what_would_be_and_writes_nothing(synced: Terminal) -> None:
    said = synced.ok("decide", "reject", "gazette:1", "gazette:404", "--dry-run", "--json")
    assert (said.json["decided"], len(said.json["skipped"])) == (1, 1)
    assert "Would" in synced.ok("decide", "reject", "--query", "", "--dry-run").out
    assert synced.ok("journal").out == ""
    assert len(synced.ids()) == 10


def test_decide_delivers_nothing_by_itself(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "approve", "gazette:1")
    assert newsroom.word(1) == "0"
    assert 1 not in synced.ids()
    assert synced.queue("--in", "approved")[0]["undelivered"] == "approve"


def test_the_last_batch_is_undone_or_the_named_one(synced: Terminal, newsroom: Site) -> None:
    first = synced.ok("decide", "approve", "gazette:1", "gazette:2", "--json").json["batch"]
    synced.ok("decide", "spam", "gazette:3")
    synced.ok("undo")
    assert synced.ids() == list(range(3, 11))
    synced.ok("sync")
    assert words(newsroom, 1, 2, 3) == ["1", "1", "0"]
    said = synced.ok("undo", first)
    assert "2 opposite decisions" in said.out
    synced.ok("sync")
    assert words(newsroom, 1, 2) == ["0", "0"]
    assert [line["undoes"] is not None for line in synced.ok("journal", "--json").lines] == [
        False, False, False, True, True,
    ]  # fmt: skip
    assert synced.run("undo", first).code == 2
    assert synced.run("undo").code == 2, "nothing is left to undo"


def test_undo_of_what_a_colleague_changed_meanwhile_is_a_conflict_like_any_other(
    synced: Terminal, newsroom: Site
) -> None:
    synced.ok("decide", "approve", "gazette:1")
    synced.ok("sync")
    newsroom.set(1, comment_approved="spam")
    assert synced.run("undo").code == 0
    said = synced.run("sync", "--json")
    assert (said.code, said.json["sites"][0]["pushed"]["conflict"]) == (5, 1)
    assert newsroom.word(1) == "spam"


def test_approved_trashed_restored_trashed(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "approve", "gazette:1")
    synced.ok("sync")
    assert newsroom.count(2) == 1
    for verdict, word, queue in (
        ("reject", "trash", "trash"),
        ("restore", "1", "approved"),
        ("reject", "trash", "trash"),
    ):
        synced.ok("decide", verdict, "gazette:1")
        synced.ok("sync")
        assert newsroom.word(1) == word
        marks = [key for key, _ in newsroom.notes(1) if key.startswith("_wp_trash_meta")]
        assert len(marks) == (2 if word == "trash" else 0)
        assert newsroom.count(2) == (0 if word == "trash" else 1)
        for name in ("pending", "approved", "spam", "trash"):
            assert (1 in synced.ids("--in", name)) == (name == queue)


def test_wrong_counts_are_right_after_one_decision(terminal: Terminal, newsroom: Site) -> None:
    with newsroom.hand() as hand:
        hand.execute(newsroom.tables.posts.update().values(comment_count=999))
    terminal.ok("sync")
    terminal.ok("decide", "approve", "gazette:1", "gazette:2")
    terminal.ok("sync")
    assert (newsroom.count(1), newsroom.count(2)) == (1, 1)


def test_replies_stay_as_they_are_when_their_parent_goes(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(30, parent=1, status="1")
    newsroom.add(31, parent=1)
    terminal.ok("sync")
    terminal.ok("decide", "spam", "gazette:1")
    terminal.ok("sync")
    assert words(newsroom, 1, 30, 31) == ["spam", "1", "0"]
    terminal.ok("decide", "approve", "gazette:31")
    terminal.ok("sync")
    assert newsroom.word(31) == "1"


def test_reject_is_skipped_where_the_site_deletes_at_once(synced: Terminal) -> None:
    synced.ok("site", "set", "gazette", "--trash", "at-once")
    said = synced.run("decide", "reject", "gazette:1", "--json")
    assert (said.code, said.json["decided"]) == (2, 0)
    assert "deletes" in said.json["skipped"][0]["why"]
    synced.ok("decide", "spam", "gazette:1")


def test_a_comment_under_a_trashed_article_is_parked_and_marked_in_the_outbox(
    synced: Terminal, newsroom: Site
) -> None:
    with newsroom.hand() as hand:
        hand.execute(newsroom.tables.posts.update().values(post_status="trash"))
    synced.ok("decide", "approve", "gazette:1")
    said = synced.ok("sync", "--json").json["sites"][0]
    assert (said["pushed"]["parked"], said["waiting"]) == (1, 0)
    waiting = synced.ok("outbox", "--json").json["waiting"]
    assert [(one["ref"], one["parked"]) for one in waiting] == [("gazette:1", True)]
    assert newsroom.word(1) == "0"


class TestAttention:
    """Conflicts and refusals, from both sides."""

    @pytest.fixture
    def conflict(self, synced: Terminal, newsroom: Site) -> Terminal:
        synced.ok("decide", "approve", "gazette:1")
        newsroom.set(1, comment_content="Edited on the site.")
        assert synced.run("sync").code == 5
        return synced

    def test_both_sides_are_shown(self, conflict: Terminal) -> None:
        said = conflict.run("attention", "--json")
        assert said.code == 5
        shown = said.lines[0]
        assert shown["ref"] == "gazette:1"
        assert (
            shown["attention"].items()
            >= {
                "kind": "conflict",
                "mine": "approve",
                "theirs": "pending",
                "edited": True,
                "their_text": "Edited on the site.",
                "their_by": None,
            }.items()
        )
        assert said.out == conflict.ok("queue", "--in", "attention", "--json").out
        assert "conflict" in conflict.run("attention").out

    def test_mine_decides_again_on_what_is_there_now(self, conflict: Terminal, newsroom: Site) -> None:
        conflict.ok("resolve", "gazette:1", "mine")
        assert conflict.ok("attention").out == ""
        conflict.ok("sync")
        assert newsroom.word(1) == "1"

    def test_theirs_leaves_it(self, conflict: Terminal, newsroom: Site) -> None:
        conflict.ok("resolve", "gazette:1", "theirs")
        conflict.ok("sync")
        assert newsroom.word(1) == "0"
        assert conflict.ok("attention").out == ""
        assert conflict.run("resolve", "gazette:1", "mine").code == 2
        assert conflict.run("resolve", "gazette:404", "mine").code == 2

    def test_a_comment_that_is_gone(self, synced: Terminal, newsroom: Site) -> None:
        synced.ok("decide", "approve", "gazette:1")
        with newsroom.hand() as hand:
            table = newsroom.tables.comments
            hand.execute(table.delete().where(table.c.comment_ID == 1))
        assert synced.run("sync").code == 5
        shown = synced.run("attention", "--json").lines[0]
        assert (shown["status"], shown["text"]) == ("gone", "Comment number 1.")
        assert synced.ok("journal", "--json").lines[-1]["receipt"]["outcome"] == "conflict"
        synced.ok("resolve", "gazette:1", "mine")
        assert synced.ok("journal", "--json").lines[-1]["receipt"]["outcome"] == "refused"

    def test_an_equal_decision_is_no_conflict(self, synced: Terminal, newsroom: Site) -> None:
        synced.ok("decide", "approve", "gazette:1")
        newsroom.set(1, comment_approved="1")
        assert synced.ok("sync", "--json").json["sites"][0]["pushed"]["already"] == 1
        assert synced.ok("attention").out == ""


def test_a_reason_is_written_as_the_windows_language_has_it(synced: Terminal) -> None:
    with open_profile(synced.profile) as at:
        at.settings.spoken = {"reasons": "مسيء، خارج الموضوع"}
    synced.ok("decide", "reject", "gazette:3", "--reason", "خارج-الموضوع")
    assert synced.ok("journal", "--json").json["reason"] == "خارج الموضوع"


def test_a_reason_is_written_as_the_newsrooms_list_has_it(synced: Terminal) -> None:
    synced.ok("decide", "reject", "gazette:3", "--reason", "Off-Topic")
    synced.ok("decide", "reject", "gazette:4", "--reason", "a reason of my own")
    said = synced.ok("journal", "--json").out
    assert '"off topic"' in said
    assert '"a reason of my own"' in said


def test_what_is_put_off_is_in_later_and_not_in_pending(synced: Terminal) -> None:
    with open_profile(synced.profile) as at, at.store.deciding() as conn:
        key = rows.key_of(conn, Ref("gazette", 3))
        assert key is not None
        snoozes.put_off(conn, [key], Snooze(at.clock() + 3600, "anna", 1.0))
    assert synced.ok("queue", "--in", "later", "--ids").out.split() == ["gazette:3"]
    assert "gazette:3" not in synced.ok("queue", "--ids").out.split()
