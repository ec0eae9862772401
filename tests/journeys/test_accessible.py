"""Through the system's accessibility interface a client that knows nothing of our code can work the desk."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from moderator.commands.table import COMMANDS
from tests.with_servers import screen

SYSTEM = "/usr/bin/python3"
PATIENCE = 30.0


def _can() -> bool:
    ask = [SYSTEM, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    tools = all(map(shutil.which, ("dbus-run-session", "Xvfb"))) and Path(SYSTEM).exists()
    return tools and subprocess.run(ask, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(
    not _can(), reason="needs dbus, xvfb, at-spi2-core, python3-gi and gir1.2-atspi-2.0"
)


class Listener:
    """The client's line: one question, one answer."""

    def __init__(self, client: "subprocess.Popen[str]", site: Path) -> None:
        self._client = client
        self.site = site

    def ask(self, *question: str) -> Any:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps(question) + "\n")
        self._client.stdin.flush()
        for line in self._client.stdout:  # the registry writes its greeting there too
            if line.startswith("answer "):
                return json.loads(line.removeprefix("answer "))
        raise AssertionError("the client has ended")

    def until(self, question: tuple[str, ...], wanted: Callable[[Any], bool]) -> Any:
        end = time.monotonic() + PATIENCE
        while not wanted(got := self.ask(*question)):
            assert time.monotonic() < end, got
        return got


@pytest.fixture(scope="module")
def listener(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listener]:
    """The demo in a session of its own, and a client beside it."""
    place = tmp_path_factory.mktemp("accessible")
    script = 'client=$1; shift; "$@" >/dev/null 2>"$MODERATOR_PROFILE.log" & program=$!\n'
    script += '/usr/bin/python3 "$client"; kill $program; wait $program'
    client = Path(__file__).with_name("accessible_client.py")
    program = (sys.executable, "-m", "moderator", "demo")
    with screen() as variables:
        own = {
            "MODERATOR_PROFILE": str(place / "p"),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
        }
        running = subprocess.Popen(
            ["dbus-run-session", "--", "sh", "-c", script, "sh", str(client), *program],
            env={**os.environ, **variables, **own},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        made = Listener(running, place / "p" / "demo-site.db")
        assert running.stdin is not None
        assert running.stdout is not None
        try:
            made.until(("tree",), lambda tree: ["label", "Text of the comment"] in tree)
            yield made
        finally:
            running.stdin.close()
            running.wait(PATIENCE)
            running.stdout.close()


@pytest.mark.parametrize(
    ("role", "name"),
    [
        ("list", "Queues"),
        ("table", "Comments"),
        ("label", "Text of the comment"),
        ("label", "Article"),
        ("text", "Search this queue"),
        ("push button", "Approve"),
        ("push button", "Reject"),
        ("push button", "Spam"),
        ("push button", "Flag"),
        ("push button", "Hold"),
    ],
)
def test_what_the_desk_consists_of_is_found_by_name(listener: Listener, role: str, name: str) -> None:
    tree = [
        [r.replace("button", "push button") if r == "button" else r, n]
        for r, n in listener.until(("tree",), bool)
    ]
    assert [role, name] in tree


def test_the_words_of_the_comment_are_read(listener: Listener) -> None:
    listener.until(("text", "", "Text of the comment"), lambda text: bool(text and text.strip()))


def test_a_verb_pressed_by_its_name_brings_the_next_comment(listener: Listener) -> None:
    before = listener.ask("text", "", "Text of the comment")
    assert listener.ask("press", "Approve") is True
    listener.until(("text", "", "Text of the comment"), lambda text: bool(text) and text != before)


def test_each_decision_is_heard_with_the_key_that_takes_it_back(listener: Listener) -> None:
    listener.until(("text", "", "Text of the comment"), bool)
    heard = len(listener.ask("heard"))
    for verb, said in (("Spam", "Marked as spam"), ("Reject", "Rejected"), ("Approve", "Approved")):
        assert listener.ask("press", verb) is True
        (new,) = listener.until(("heard", str(heard)), bool)
        assert said in new
        assert "Z" in new
        heard += 1


def test_every_action_stands_in_a_menu_by_its_name(listener: Listener) -> None:
    named = {name.partition("\t")[0] for role, name in listener.until(("tree",), bool) if role == "menu item"}
    wanted = {one.title.replace("&", "") for one in COMMANDS.values()}
    missing = {title for title in wanted if not any(name.startswith(title) for name in named)}
    assert missing == set()


def test_a_notice_is_found_with_what_can_be_done_and_a_conflict_is_settled_by_name(
    listener: Listener,
) -> None:
    listener.until(("text", "", "Text of the comment"), bool)
    with closing(sqlite3.connect(listener.site)) as site, site:
        site.execute("UPDATE wp_comments SET comment_content = comment_content || ' (edited)'")
    assert listener.ask("press", "Spam") is True

    def said(tree: list[list[str]]) -> bool:
        notices = [name for role, name in tree if role == "label"]
        if any(name.startswith("A wave comes in") for name in notices):
            listener.ask("press", "Put away")  # one notice at a time
        return any("did not fit what" in name for name in notices)

    listener.until(("tree",), said)
    assert listener.ask("press", "Needs attention") is True
    read = listener.until(("text", "", "Text of the comment"), lambda now: bool(now) and "(edited)" in now)
    listener.until(("press", "Leave pending"), bool)
    listener.until(("text", "", "Text of the comment"), lambda now: not now or now != read)
