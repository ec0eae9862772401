"""Run a module with what the tests stand on: a virtual screen of its own and WordPress's own code.

`python -m tests.with_servers pytest tests/site` is what `run.py test` starts.
"""

import contextlib
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from run import CACHE, end_in_order, own_apt, quietly, say, start, stop


def wordpress() -> Path:
    """The folder of WordPress's own code, whatever version the distribution has; only read, never served."""
    kept = CACHE / "wordpress"
    for folder in (
        os.environ.get("MODERATOR_WORDPRESS"),
        "/usr/share/wordpress",
        kept / "usr/share/wordpress",
    ):
        if folder and (Path(folder) / "wp-load.php").is_file():
            return Path(folder)
    if shutil.which("apt-get") is None:
        stop(
            "The tests run WordPress's own code: set MODERATOR_WORDPRESS to a folder that holds wp-load.php."
        )
    say("Getting WordPress's own code for the tests …")
    half = CACHE / "wordpress.half"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    if not quietly(["apt-get", "-qq", "download", "wordpress"], cwd=half):  # no lists here, or old ones
        own_apt("update")
        own_apt("download", "wordpress", cwd=half)
    archives = list(half.glob("*.deb"))
    if not (archives and quietly(["dpkg-deb", "-x", str(archives[0]), str(half)])):
        stop("WordPress's own code could not be had.", "apt-get update && apt-get download wordpress")
    archives[0].unlink()
    shutil.rmtree(kept, ignore_errors=True)
    half.rename(kept)
    return kept / "usr/share/wordpress"


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Variables that lead Qt to an X screen of its own, without a port; offscreen where Xvfb cannot run."""
    reader, writer = os.pipe()
    call = ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-screen", "0", "1600x1000x24"]
    server = None
    if shutil.which("Xvfb"):
        quiet = subprocess.DEVNULL
        server = subprocess.Popen(call, pass_fds=[writer], stdout=quiet, stderr=quiet)
    os.close(writer)
    try:
        # at the end of the file the server has died without a screen
        number = os.read(reader, 16).decode().strip() if select.select([reader], [], [], 15)[0] else ""
        if not number:
            say("No virtual X screen here: Qt draws offscreen.")
            yield {"QT_QPA_PLATFORM": "offscreen"}
        else:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""}
    finally:
        os.close(reader)
        if server:
            server.terminate()
            server.wait()


def on_all_cores(command: Sequence[str]) -> list[str]:
    """The command, spread over the cores where it is the whole suite; a part runs in one process."""
    if command[0] != "pytest" or any(not word.startswith("-") for word in command[1:]):
        return list(command)
    return [*command, "-n", str(min(os.cpu_count() or 1, 4)), "--dist", "loadfile"]


if __name__ == "__main__":
    end_in_order()
    code = {"MODERATOR_WORDPRESS": str(wordpress())}
    with screen() as variables:
        sys.exit(start(sys.executable, "-m", *on_all_cores(sys.argv[1:]), more=variables | code))
