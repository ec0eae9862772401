"""A real sshd on loopback, on a port and with keys of its own; nothing of the person who runs the tests.

Never installed (the package would leave a service running on somebody's desktop), only unpacked.
"""

import os
import pwd
import shutil
import socket
import subprocess
import time
from pathlib import Path

from run import CACHE, own_apt, quietly
from tests.servers.mariadb import free_port

_UNPACKED = CACHE / "openssh"
_PACKAGES = ("openssh-server", "libwrap0")


def sshd() -> Path | None:
    """The program, installed or unpacked now; None where neither can be had."""
    for place in (Path("/usr/sbin/sshd"), _UNPACKED / "usr/sbin/sshd"):
        if place.is_file():
            return place
    if shutil.which("apt-get") is None:
        return None
    half = _UNPACKED.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    for name in _PACKAGES:
        if not quietly(["apt-get", "-qq", "download", name], cwd=half):  # no lists here, or old ones
            own_apt("update")
            if not own_apt("download", name, cwd=half) and name == _PACKAGES[0]:
                return None  # a newer one does without the others
    for archive in half.glob("*.deb"):
        quietly(["dpkg-deb", "-x", str(archive), str(half)])
        archive.unlink()
    shutil.rmtree(_UNPACKED, ignore_errors=True)
    half.rename(_UNPACKED)
    return sshd()


class SshServer:
    """Lets one key in and passes on; `forbidden` may sign in and pass nothing on.

    `bin` is a folder with an `ssh` that knows this server by the names `newsroom`, `unknown` (host key not
    known), `changed` (another one known), `stranger` (no key of ours), `forbidden`, `nowhere`, `closed`.
    """

    def __init__(self, folder: Path, program: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        # as root it would want a user and a folder that only its package makes
        self._user = "daemon" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        for name in ("host", "other", "key", "forbidden", "stranger"):
            _run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(folder / name))
        unpacked = _UNPACKED
        if os.geteuid() == 0 and program.is_relative_to(unpacked):  # root's own folders are closed to others
            shutil.copytree(unpacked, folder / "openssh", symlinks=True)
            program, unpacked = folder / "openssh" / program.relative_to(unpacked), folder / "openssh"
        self._write(program)
        if os.geteuid() == 0:
            for path in (folder, folder / "host", folder / "authorized", folder / "sshd_config"):
                shutil.chown(path, self._user)
        libraries = [*unpacked.glob("lib/*-linux-gnu"), *unpacked.glob("usr/lib/*-linux-gnu")]
        log = (folder / "log").open("ab")
        self._process = subprocess.Popen(
            [str(program), "-D", "-e", "-f", str(folder / "sshd_config")],
            stdout=log,
            stderr=log,
            env=os.environ | {"LD_LIBRARY_PATH": os.pathsep.join(map(str, libraries))},
            user=self._user if os.geteuid() == 0 else None,
            group=pwd.getpwnam(self._user).pw_gid if os.geteuid() == 0 else None,
            extra_groups=[] if os.geteuid() == 0 else None,  # root's may read that the account is locked
        )
        log.close()
        deadline = time.monotonic() + 20
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((folder / "log").read_text(errors="replace")[-2000:])
            time.sleep(0.02)  # a server that starts, not a test that waits

    def lets_in(self) -> bool:
        """Whether OpenSSH works here at all: unpacked without rights, it may take more than it finds."""
        command = [str(self.bin / "ssh"), "-v", "-o", "BatchMode=yes", "newsroom", "exit"]
        done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=30)
        return b"Authenticated to" in done.stderr

    def stop(self) -> None:
        """Let nobody in any more; who is in stays in."""
        self._process.terminate()
        self._process.wait(20)

    def _write(self, program: Path) -> None:
        at = self.folder
        public = {name: (at / f"{name}.pub").read_text() for name in ("host", "other", "key", "forbidden")}
        (at / "authorized").write_text(public["key"] + "restrict " + public["forbidden"])
        session = program.parent.parent / "lib/openssh/sshd-session"
        parts = {"SshdSessionPath": session, "SshdAuthPath": session.with_name("sshd-auth")}
        (at / "sshd_config").write_text(
            f"ListenAddress 127.0.0.1\nPort {self.port}\nHostKey {at}/host\nPidFile none\nUsePAM no\n"
            f"AuthorizedKeysFile {at}/authorized\nStrictModes no\nPasswordAuthentication no\n"
            "KbdInteractiveAuthentication no\nLogLevel VERBOSE\n"
            + "".join(f"{name} {path}\n" for name, path in parts.items() if path.is_file())
        )
        place = f"[127.0.0.1]:{self.port}"
        (at / "known").write_text(f"{place} {public['host']}")
        (at / "known_other").write_text(f"{place} {public['other']}")
        hosts = {
            "newsroom": ("key", "known"),
            "unknown": ("key", "known_none"),
            "changed": ("key", "known_other"),
            "stranger": ("stranger", "known"),
            "forbidden": ("forbidden", "known"),
        }
        config = "".join(
            f"Host {name}\n HostName 127.0.0.1\n Port {self.port}\n IdentityFile {at}/{key}\n"
            f" UserKnownHostsFile {at}/{known}\n"
            for name, (key, known) in hosts.items()
        )
        config += f"Host closed\n HostName 127.0.0.1\n Port {free_port()}\n"
        config += "Host nowhere\n HostName no-such-machine.invalid\n"
        config += f"Host *\n User {self._user}\n IdentitiesOnly yes\n GlobalKnownHostsFile /dev/null\n"
        (at / "ssh_config").write_text(config)
        (self.bin / "ssh").write_text(f'#!/bin/sh\nexec "{shutil.which("ssh")}" -F "{at}/ssh_config" "$@"\n')
        (self.bin / "ssh").chmod(0o755)

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
