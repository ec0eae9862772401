"""The program: the window or the command line, as the words behind its name say."""

import sys
from pathlib import Path

from moderator.cli import main as command_line


class _Front:
    """The window, imported when it is asked for: the command line runs where Qt cannot load."""

    def window(self, profile: Path | None) -> int:
        """Open the desk."""
        from moderator.app import window

        return window(profile)

    def picture(self, profile: Path, file: Path) -> int:
        """Draw the desk into a file."""
        from moderator.app import picture

        return picture(profile, file)


def main() -> int:
    """The exit code."""
    return command_line(sys.argv[1:], _Front())


if __name__ == "__main__":
    sys.exit(main())
