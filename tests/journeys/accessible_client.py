"""A client of the accessibility interface that knows nothing of our code: run by the system's own Python.

`python3 accessible_client.py`: reads one JSON list a line, answers `answer JSON`:
`["tree"]` → [[role, name], …] of all that the program shows; `["text", role, name]` → the text there;
`["press", name]` → whether a button of that name was pressed;
`["heard", n]` → the announcements after the first n.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

heard = []


def listen():
    """Say that somebody listens, as a screen reader does, and keep what is announced."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for what in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync(
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.freedesktop.DBus.Properties",
            "Set",
            GLib.Variant("(ssv)", ("org.a11y.Status", what, GLib.Variant("b", True))),
            None,
            Gio.DBusCallFlags.NONE,
            -1,
            None,
        )
    made = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    made.register("object:announcement")
    return made


def walk(node, depth=0):
    """`node` and all below it."""
    if node is None or depth > 40:
        return
    yield node
    for place in range(min(node.get_child_count(), 200)):
        yield from walk(node.get_child_at_index(place), depth + 1)


def shown():
    """Everything of the program under test."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for place in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(place)
        if program is not None and program.get_name() == "moderator":
            yield from walk(program)


def found(role, name):
    """The first of that role (any where empty) and name."""
    for node in shown():
        if node.get_name() == name and role in ("", node.get_role_name()):
            return node
    return None


def answer(asked):
    """What one question is answered."""
    if asked[0] == "tree":
        return [[node.get_role_name(), node.get_name()] for node in shown()]
    if asked[0] == "text":
        node = found(asked[1], asked[2])
        return None if node is None else Atspi.Text.get_text(node, 0, -1)
    if asked[0] == "press":
        node = found("", asked[1])
        return node is not None and Atspi.Action.do_action(node, 0)
    if asked[0] == "heard":
        return heard[int(asked[1]) if len(asked) > 1 else 0 :]
    return None


listener = listen()
context = GLib.MainContext.default()
for line in sys.stdin:
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        context.iteration(False)
        time.sleep(0.01)
    try:
        got = answer(json.loads(line))
    except GLib.Error:
        got = None
    sys.stdout.write(f"answer {json.dumps(got)}\n")
    sys.stdout.flush()
