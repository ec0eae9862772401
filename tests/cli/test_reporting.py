"""A moderator's own figures, printed."""

import csv
import io

from moderator.domain.report import COLUMNS
from tests.cli.terminal import Terminal


def rows(terminal: Terminal, *words: str) -> list[list[str]]:
    found = list(csv.reader(io.StringIO(terminal.ok("report", *words, "--csv").out, newline="")))
    assert found[0] == list(COLUMNS)
    return found[1:]


def test_nothing_decided_is_said_and_no_fault(synced: Terminal) -> None:
    said = synced.ok("report")
    assert (said.out, said.err) == ("", "Nothing decided in this time yet.\n")
    assert synced.ok("report", "--json").json["decided"] == 0


def test_figures_as_json_count_verdicts_reasons_sites_and_flags(synced: Terminal) -> None:
    synced.ok("decide", "spam", "gazette:1", "gazette:2", "--reason", "advert")
    synced.ok("decide", "reject", "gazette:3")
    synced.ok("decide", "flag", "gazette:4")
    synced.ok("decide", "approve", "gazette:5")
    synced.ok("undo")
    found = synced.ok("report", "--since", "7d", "--json").json
    assert found["by"] == ["anna"]
    assert found["verdicts"] == {"reject": 1, "spam": 2, "flag": 1}
    assert (found["decided"], found["undone"]) == (4, 1)
    assert [sum(day["verdicts"].values()) for day in found["days"]] == [4]
    assert found["reasons"] == [{"reason": "advert", "count": 2}]
    assert found["no_reason"] == 1
    assert found["sites"] == [{"site": "gazette", "decided": 4}]
    assert found["flags"]["open"] == 1
    assert found["waits"]["from"] == "the comment's date on the site"
    assert found["waits"]["count"] == 3
    assert len(found["hours"]) == 24


def test_a_terminal_gets_tables(synced: Terminal) -> None:
    synced.ok("decide", "spam", "gazette:1", "gazette:2", "--reason", "advert")
    printed = synced.ok("report").out
    assert printed.startswith("anna, from the beginning to now\n2 decided, 0 taken back")
    for words in ("spam", "advert  2", "gazette  2", "half within"):
        assert words in printed


def test_csv_runs_no_formula_and_ends_its_records_as_the_standard_has_it(synced: Terminal) -> None:
    synced.ok("decide", "spam", "gazette:1", "--reason", '=HYPERLINK("https://evil.example")')
    assert ["reason", '\'=HYPERLINK("https://evil.example")', "", "1"] in rows(synced)
    assert ["decided", "", "spam", "1"] in rows(synced)


def test_a_terminal_is_sent_no_control_characters(synced: Terminal) -> None:
    synced.ok("decide", "spam", "gazette:1", "--reason", "\x1b[2Jgone")
    assert "\x1b" not in synced.ok("report").out


def test_a_span_ends_where_it_is_said_and_a_colleague_can_be_asked_for(synced: Terminal) -> None:
    synced.ok("decide", "spam", "gazette:1")
    assert ["decided", "", "spam", "1"] not in rows(synced, "--until", "2000-01-01")
    assert ["decided", "", "spam", "1"] not in rows(synced, "--by", "ben")
    assert ["decided", "", "spam", "1"] in rows(synced, "--since", "today", "--by", "anna")


def test_what_is_no_time_is_wrong_usage(synced: Terminal) -> None:
    for option in ("--since", "--until"):
        said = synced.run("report", option, "soon")
        assert (said.code, said.out) == (2, "")
        assert f"{option}: “soon” is no time." in said.err
    assert synced.run("report", "--csv", "--json").code == 2
