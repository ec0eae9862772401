"""What works here, the keys, the places."""

import os
import subprocess
import sys
from argparse import Namespace
from dataclasses import asdict

from moderator import paths as places
from moderator.cli import out
from moderator.domain.errors import StoreTrouble
from moderator.domain.site_entry import Step
from moderator.store import files

_QT = "import PySide6.QtWidgets as w, sys; w.QApplication(sys.argv[:1])"
_SECONDS = 30
_OURS = ("profile", "journal")
"""Steps without which nothing goes; a damaged mirror is pulled again."""


def keys(_asked: Namespace) -> int:
    """`moderator keys`."""
    from moderator.commands import sheet

    out.table([(keys, name, help_) for _menu, keys, name, help_ in sheet.rows()])
    return 0


def paths(asked: Namespace) -> int:
    """`moderator paths`; makes nothing."""
    found = places.find(asked.profile)
    out.table([("profile", str(found.profile)), ("log", str(found.log)), ("reports", str(found.reports))])
    return 0


def doctor(asked: Namespace) -> int:
    """`moderator doctor`: exit 6 where the store is in the way, else 0, whatever the screen can do."""
    if asked.repair:
        _repair(asked)
    steps = [*_screen(), *_keyring(asked), *_store(asked)]
    if asked.json:
        ok = all(step.ok for step in steps)
        out.as_json({"ok": ok, "steps": [asdict(step) for step in steps]})
    else:
        out.table([("ok" if step.ok else "no", step.step, step.message) for step in steps])
        for step in steps:
            if step.remedy:
                out.say(f"{step.step}: {step.remedy}")
    broken = any(step.step in _OURS and not step.ok for step in steps)
    return StoreTrouble.exit_code if broken else 0


def _screen() -> list[Step]:
    """Qt in a process of its own, since a missing library ends the one that asks."""
    there = sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
    display = Step(
        "display",
        there,
        "There is a screen." if there else "There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.",
        None
        if there
        else "The command line does everything without one; `moderator demo --round` shows how.",
    )
    environment = {**os.environ} if there else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        tried = subprocess.run(  # noqa: S603 - our own interpreter, words of ours
            [sys.executable, "-c", _QT], env=environment, capture_output=True, timeout=_SECONDS, check=False
        )
        complaint = tried.stderr.decode(errors="replace").strip().splitlines()
        loads = tried.returncode == 0
    except subprocess.TimeoutExpired:
        complaint, loads = ["it did not answer"], False
    if loads:
        return [display, Step("qt", True, "Qt's libraries load.")]
    last = complaint[-1] if complaint else "no word of it"
    remedy = "`python3 run.py demo` brings what is missing, or prints the line to type."
    return [display, Step("qt", False, f"Qt does not start here: {last}", remedy)]


def _keyring(asked: Namespace) -> list[Step]:
    from moderator.credentials import Credentials

    kept = Credentials(str(places.find(asked.profile).profile)).state()
    return [Step("keyring", kept.kept, kept.message, kept.remedy)]


def _store(asked: Namespace) -> list[Step]:
    """The two files, looked at without changing them; the sites only where the store can be opened."""
    from moderator.store.inspect import inspect

    folder = places.find(asked.profile).profile
    steps = inspect(folder)
    if all(step.ok for step in steps) and (folder / files.JOURNAL).exists():
        steps += _sites(asked)
    return steps


def _sites(asked: Namespace) -> list[Step]:
    from moderator.opening import open_profile
    from moderator.store import outbox
    from moderator.store import sites as entries

    with open_profile(asked.profile) as at, at.store.reading() as conn:
        found = entries.sites(conn)
        waiting = outbox.waiting(conn)
    if not found:
        return [Step("sites", True, "No site yet.", "`moderator site add NAME URL` connects one.")]
    steps = []
    for entry in found:
        held = waiting.get(entry.name)
        said = out.many(held.count, "decision") + " waiting" if held and held.count else "nothing waiting"
        steps.append(
            Step(f"site {entry.name}", True, f"{said}; `moderator site check {entry.name}` tries it.")
        )
    return steps


def _repair(asked: Namespace) -> None:
    """Save a damaged journal aside and recover what can be read of it; what could not is said."""
    import time

    from moderator.store.repair import repair

    for sentence in repair(places.find(asked.profile).profile, time.time()):
        out.say(sentence)
