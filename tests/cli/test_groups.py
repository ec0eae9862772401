"""Groups of like comments, and what the spam help knows, on the command line."""

from tests.cli.terminal import Terminal
from tests.servers.sites import Site

ADVERT = "Great post! Visit best-spins.example today for free spins and win, {}"


def test_like_comments_are_listed_and_decided_by_their_number(terminal: Terminal, newsroom: Site) -> None:
    for number in range(500, 530):
        newsroom.add(number, comment_content=ADVERT.format(number))
    terminal.ok("sync")
    (group,) = terminal.ok("groups", "--json").lines
    assert (group["size"], group["articles"]) == (30, 1)
    assert "30 alike" in terminal.ok("groups").out
    query = f"group:{group['group']}"
    assert terminal.ok("queue", query, "--count").out.strip() == "30"
    assert "30" in terminal.ok("decide", "spam", "--query", query, "--dry-run").out
    terminal.ok("decide", "spam", "--query", query)
    assert terminal.ok("groups").out == ""
    assert terminal.ok("groups", "--in", "spam").out == "", "the site has not heard of it yet"
    assert terminal.run("groups", "--in", "flagged").code == 2


def test_groups_by_link_author_and_article_name_the_search_that_finds_them(
    terminal: Terminal, newsroom: Site
) -> None:
    for number in range(500, 504):
        text = f"No. {number}: https://odd-{number % 2}.example/"
        newsroom.add(number, comment_content=text, email="X@y.example")
    terminal.ok("sync")
    for by in ("link", "author", "article"):
        for group in terminal.ok("groups", "--by", by, "--json").lines:
            assert int(terminal.ok("queue", group["query"], "--count").out) == group["size"]
    queries = [group["query"] for group in terminal.ok("groups", "--by", "link", "--json").lines]
    assert sorted(queries) == ["link:odd-0.example", "link:odd-1.example"]
    (author,) = [
        one for one in terminal.ok("groups", "--by", "author").out.splitlines() if "y.example" in one
    ]
    assert "4 comments" in author


def test_what_was_learned_is_shown_and_forgotten(terminal: Terminal, newsroom: Site) -> None:
    terminal.ok("sync")
    terminal.ok("decide", "spam", "gazette:1")
    assert "learned from 1 decision (not enough yet" in terminal.ok("spam", "show").out
    (model,) = terminal.ok("spam", "export").lines
    assert (model["site"], model["spam"], model["approved"]) == ("gazette", 1, 0)
    assert max(model["weights"].values()) > 0 == len(model["in_approved"])
    assert "number" not in terminal.ok("spam", "export").out, "words are not kept"
    terminal.ok("spam", "forget")
    assert terminal.ok("spam", "export").lines[0]["weights"] == {}
    assert "learned from 0 decisions" in terminal.ok("spam", "show").out


def test_a_score_narrows_a_queue_and_a_wrong_one_is_pointed_at(terminal: Terminal, newsroom: Site) -> None:
    newsroom.add(500, comment_content=ADVERT.format("now"))
    terminal.ok("sync")
    assert terminal.ok("queue", "score:>0.5", "--ids").out.split() == ["gazette:500"]
    assert "gazette:500" not in terminal.ok("queue", "score:<0.5", "--ids").out
    first = terminal.queue("--sort", "risk")[0]
    assert first["ref"] == "gazette:500"
    said = terminal.run("queue", "score:much")
    assert said.code == 2
    assert "character 7" in said.err
