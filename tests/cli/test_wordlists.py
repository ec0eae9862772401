"""Lists of words and hosts in a terminal."""

import json

from sqlalchemy import insert

from tests.cli.terminal import Terminal
from tests.servers.sites import Site


def test_what_is_added_is_listed_beside_the_sites_lists_until_it_is_removed(
    synced: Terminal,
    newsroom: Site,
) -> None:
    assert "Nothing here." in synced.ok("lists").err
    with newsroom.hand() as hand:
        row = {"option_name": "moderation_keys", "option_value": "slots\ncasino"}
        hand.execute(insert(newsroom.tables.options), [row])
    synced.ok("sync")
    assert synced.ok("lists", "add", "free", "Spins").out == "Kept: free spins (phrase).\n"
    assert "already" in synced.ok("lists", "add", "FREE spins").out
    synced.ok("lists", "add", '"viagra.com"')
    told = json.loads(synced.ok("lists", "--json").out)
    assert [(one["kind"], one["entry"], one["by"]) for one in told["desk"]] == [
        ("phrase", '"viagra.com"', "anna"),
        ("phrase", "free spins", "anna"),
    ]
    assert told["sites"] == [{"site": "gazette", "moderation": ["slots", "casino"], "disallowed": []}]
    table = synced.ok("lists").out
    assert table.splitlines()[1:3] == ["desk     phrase      free spins", "gazette  moderation  slots"]
    synced.ok("lists", "remove", "free spins")
    assert "free spins" not in synced.ok("lists").out
    said = synced.run("lists", "remove", "free spins")
    assert said.code == 2
    assert "not on this desk's list" in said.err


def test_an_entry_is_rehearsed_and_nothing_is_kept(synced: Terminal) -> None:
    synced.ok("decide", "approve", "gazette:1")
    told = json.loads(synced.ok("lists", "rehearse", "--json", "omment").out)
    assert (told["kind"], told["entry"], told["lines"]) == ("word", "omment", ["omment"])
    assert told["desk"]["held"] == 0
    assert told["site"] == {
        "held": 10,
        "approved": 1,
        "approved_here": 1,
        "spam": 0,
        "trash": 0,
        "of": 10,
        "more": False,
    }
    assert told["approved"] == ["gazette:1"]
    said = synced.ok("lists", "rehearse", "comment").out
    assert "This desk would have held 10 of 10 comments: 1 approved (1 at this desk), 9 waiting." in said
    assert said.endswith("\ncomment\n")
    assert "no way to write" in synced.ok("lists", "rehearse", "2001:db8::/33").out
    assert synced.ok("lists").out == ""
    said = synced.ok("lists", "rehearse", "999.1.1.1/99").out
    assert said.startswith("999.1.1.1/99: No address or range: looked for as it stands")
    assert said.endswith("\n999.1.1.1/99\n")
    added = synced.ok("lists", "add", "999.1.1.1/99")
    assert (added.out, added.err[:20]) == ("Kept: 999.1.1.1/99 (phrase).\n", "No address or range:")


def test_what_cannot_be_looked_for_is_wrong_usage(synced: Terminal) -> None:
    for verb in ("add", "remove", "rehearse"):
        assert synced.run("lists", verb, "...").code == 2
