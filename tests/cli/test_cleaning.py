"""Taking our marks off a site."""

from pathlib import Path

from tests.cli.terminal import Terminal
from tests.servers.sites import PASSWORD, Site, embedded


def decided(terminal: Terminal) -> None:
    terminal.ok("decide", "spam", "gazette:1", "gazette:2")
    terminal.ok("sync")


def marks(newsroom: Site, comment: int) -> list[str]:
    return [key for key, _ in newsroom.notes(comment, ours=True) if key.startswith("_moderator_")]


def test_marks_are_counted_first_and_removed_only_when_that_is_said(synced: Terminal, newsroom: Site) -> None:
    decided(synced)
    url = newsroom.entry.url
    dry = synced.ok("site", "clean", "gazette", "--as", url)
    assert dry.out.split() == ["_moderator_decision", "2"]
    assert "Nothing was removed" in dry.err
    assert synced.ok("site", "clean", "gazette", "--as", url, "--yes", "--json").json == {
        "site": "gazette",
        "marks": {"_moderator_decision": 2},
        "removed": 2,
    }
    assert (marks(newsroom, 1), newsroom.word(1)) == ([], "spam")
    assert [key for key, _ in newsroom.notes(1)] == ["_wp_trash_meta_status", "_wp_trash_meta_time"]
    assert "no mark" in synced.ok("site", "clean", "gazette", "--as", url).err


def test_while_decisions_wait_nothing_is_removed(synced: Terminal, newsroom: Site) -> None:
    decided(synced)
    synced.ok("decide", "approve", "gazette:3")
    said = synced.run("site", "clean", "gazette", "--as", newsroom.entry.url, "--yes")
    assert (said.code, "1 decision" in said.err) == (2, True)
    assert marks(newsroom, 1) == ["_moderator_decision"]


def test_a_flag_of_ours_is_gone_here_too(synced: Terminal, newsroom: Site) -> None:
    synced.ok("decide", "flag", "gazette:4")
    synced.ok("sync")
    synced.ok("site", "clean", "gazette", "--as", newsroom.entry.url, "--yes")
    assert synced.ids("--in", "flagged") == []
    synced.ok("sync", "--full")
    assert synced.ids("--in", "flagged") == []


def test_another_sites_marks_stay(synced: Terminal, tmp_path: Path) -> None:
    other = embedded(tmp_path / "other.db")
    with other.hand() as hand:
        hand.execute(
            other.tables.options.insert(), [{"option_name": "siteurl", "option_value": "http://x.example"}]
        )
    said = synced.run("site", "clean", "gazette", "--as", f"sqlite:///{tmp_path / 'other.db'}", "--yes")
    assert (said.code, "Another site" in said.err) == (4, True)
    other.close()


def test_a_password_comes_from_standard_input_and_never_from_the_arguments(
    bare: Terminal, server_site: Site
) -> None:
    server_site.add_article(1)
    server_site.add(1)
    server_site.note(1, "_moderator_flag", "{}")
    bare.run(
        "site", "add", "gazette", server_site.entry.url, "--password-stdin", "--moderator", "anna",
        typed=f"{PASSWORD}\n",
    )  # fmt: skip
    url = server_site.entry.url
    assert bare.run("site", "clean", "gazette", "--as", url.replace("@", ":secret@")).code == 2
    wrong = bare.run("site", "clean", "gazette", "--as", url, "--password-stdin", typed="wrong\n")
    assert wrong.code == 4
    said = bare.ok(
        "site", "clean", "gazette", "--as", url, "--password-stdin", "--yes", typed=f"{PASSWORD}\n"
    )
    assert "1 mark removed" in said.out
