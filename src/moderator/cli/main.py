"""From words to a verb, from troubles to exit codes."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from moderator import crash, paths
from moderator.cli import out
from moderator.cli.parser import parser
from moderator.domain.errors import Trouble

if TYPE_CHECKING:
    from moderator.opening import Opened

_BARE = ("around", "demo")
"""Modules whose verbs open the profile themselves, or none."""


class Front(Protocol):
    """What has a window, handed in by `__main__`: the command line itself never loads Qt."""

    def window(self, profile: Path | None) -> int:
        """Open the desk; the exit code."""
        ...

    def picture(self, profile: Path, file: Path) -> int:
        """Draw the desk of a profile into a file, without a screen; the exit code."""
        ...


def main(words: Sequence[str], front: Front) -> int:
    """Do what `words` (without the program's name) ask for; the exit code, as the help lists them."""
    asked = Namespace(profile=None)
    try:
        parser().parse_args(list(words), asked)
        return _run(asked, front)
    except Trouble as error:
        out.trouble(error)
        return error.exit_code
    except SystemExit as end:  # argparse has printed help or version
        return int(end.code or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stdout = None
        return 0
    except Exception as error:  # noqa: BLE001 - a bug of ours: reported, not spilled over the terminal
        written = crash.report(error, paths.find(asked.profile).reports)
        out.say("This is a fault of the program, not yours. What was decided is in the journal.")
        if written is not None:
            out.say(f"A report is in {written}.")
        return 1


def _run(asked: Namespace, front: Front) -> int:
    if asked.run == "window":
        return front.window(asked.profile)
    module, name = asked.run.split(":")
    verb: Callable[..., int] = getattr(import_module(f"moderator.cli.{module}"), name)
    if module == "demo":
        return verb(asked, front)
    if module in _BARE or name == "grants":
        return verb(asked)
    return _with_profile(asked, verb)


def _with_profile(asked: Namespace, verb: "Callable[[Namespace, Opened], int]") -> int:
    from moderator.opening import open_profile

    with open_profile(asked.profile) as at:
        if at.store.mirror_was_damaged is not None:
            out.say(
                f"The copy of the sites was damaged and set aside as {at.store.mirror_was_damaged.name}; "
                "the next sync pulls it again. No decision is lost."
            )
        return verb(asked, at)
