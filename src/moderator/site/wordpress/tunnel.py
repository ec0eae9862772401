"""The way to a database by SSH: the system's own OpenSSH as a child, its two ends our line.

`ssh -W` carries one connection over the child's standard input and output. So there is no port on this
machine that another user could find, and the child ends when the connection is closed, or we are.
"""

import os
import select
import socket
import subprocess
import tempfile
from contextlib import suppress
from typing import BinaryIO

from moderator.domain.errors import SiteRefused, SiteUnreachable, Trouble

CONNECT_SECONDS = 10
"""For SSH to reach its machine."""
OPEN_SECONDS = 25
"""Until the database behind it greets us, at the longest."""
_OPTIONS = {
    "BatchMode": "yes",  # nobody is there to answer a question
    "ConnectTimeout": str(CONNECT_SECONDS),
    "ServerAliveInterval": "15",
}


class NoWay(Exception):
    """SSH did not lead to the database; `trouble` is for people, `step` is `ssh` or `connect`."""

    def __init__(self, step: str, trouble: Trouble) -> None:
        super().__init__(trouble.message)
        self.step = step
        self.trouble = trouble


class Tunnel:
    """One connection to `at` (`HOST:PORT`, as the machine sees it) by way of `machine`."""

    def __init__(self, machine: str, at: str) -> None:
        """`machine` as one types it behind `ssh`: a name of ~/.ssh/config, user@host, ssh://user@host:port."""
        self.machine = machine
        self.at = at
        self._child: subprocess.Popen[bytes] | None = None

    def open(self) -> socket.socket:
        """The connected end, with the database's greeting ready to be read; NoWay where there is none."""
        if os.name == "nt":
            line = f"ssh -N -L 127.0.0.1:3307:{self.at} {self.machine}"
            raise NoWay("ssh", SiteRefused("SSH is not started from here on Windows.", remedy=f"Run {line}"))
        if self.machine.startswith("-") or not self.machine.strip():
            raise NoWay("ssh", SiteRefused("This is no name of a machine.", remedy="Such as user@host."))
        options = [part for name, value in _OPTIONS.items() for part in ("-o", f"{name}={value}")]
        command = ["ssh", "-a", "-x", "-T", *options, "-W", self.at, "--", self.machine]
        ours, theirs = socket.socketpair()
        with tempfile.TemporaryFile() as said, theirs:
            end = theirs.fileno()
            try:
                self._child = subprocess.Popen(  # noqa: S603 - a list, and the machine's name behind `--`
                    command, stdin=end, stdout=end, stderr=said, env=os.environ | {"LC_ALL": "C"}
                )
                theirs.close()
                self._wait(ours, said)
            except FileNotFoundError:
                ours.close()
                raise NoWay(
                    "ssh", SiteRefused("There is no OpenSSH here.", remedy="Install the OpenSSH client.")
                ) from None
            except BaseException:
                ours.close()
                self.close()
                raise
        return ours

    def close(self) -> None:
        """End the child, which is about to end by itself; never raises."""
        child, self._child = self._child, None
        if child is not None:
            with suppress(OSError):
                child.terminate()
            try:
                child.wait(2)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()

    def _wait(self, ours: socket.socket, said: BinaryIO) -> None:
        """Until the database greets: it speaks first. A child that ended says why."""
        ready, _, _ = select.select([ours], [], [], OPEN_SECONDS)
        if ready and ours.recv(1, socket.MSG_PEEK):
            return
        if ready and self._child is not None:
            with suppress(subprocess.TimeoutExpired):
                self._child.wait(2)
        said.seek(0)
        raise _no_way(said.read(20_000).decode("utf-8", "replace"), self.machine, self.at)


def _no_way(said: str, machine: str, at: str) -> NoWay:
    """OpenSSH's words as a sentence and what to do; its own stay hidden (they name keys and paths)."""
    if "REMOTE HOST IDENTIFICATION HAS CHANGED" in said:
        trouble: Trouble = SiteRefused(
            f"{machine} shows another host key than before.",
            remedy="Ask its administrator whether that is right before you trust it.",
        )
    elif "Host key verification failed" in said:
        trouble = SiteRefused(
            f"The host key of {machine} is not known here yet.",
            remedy=f"Type once: ssh {machine} true  (compare the fingerprint with its administrator's).",
        )
    elif "Permission denied" in said or "Too many authentication failures" in said:
        trouble = SiteRefused(
            f"{machine} refused to let you in by SSH.",
            remedy=f"Load your key (ssh-add), and see that this works: ssh {machine} true",
        )
    elif "administratively prohibited" in said:
        trouble = SiteRefused(
            f"{machine} does not pass connections on.", remedy="Its administrator can allow TCP forwarding."
        )
    elif "open failed" in said or "forwarding failed" in said:
        return NoWay(
            "connect",
            SiteUnreachable(
                f"Nothing answers at {at}, asked from {machine}.",
                remedy="Check host and port as they are called there, and whether the server runs.",
            ),
        )
    elif "Could not resolve hostname" in said:
        trouble = SiteUnreachable(
            f"The name {machine} is not known.", remedy="Check the machine's name and the network."
        )
    else:
        trouble = SiteUnreachable(
            f"{machine} does not answer by SSH.", remedy=f"See whether this works: ssh {machine} true"
        )
    return NoWay("ssh", trouble)
