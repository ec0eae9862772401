"""The line between program and server, in a test's hand: it counts, delays, falls silent, cuts where told.

A real TCP proxy, so that what is tried is the driver and the server, not an exception somewhere in between.
It takes encryption out of the server's greeting: only then can statements be told apart.
"""

import contextlib
import select
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

_CLIENT_SSL = 0x0800
_QUERY = b"\x03"


class Where(StrEnum):
    """Where in a statement's life the line is cut."""

    BEFORE = "before the statement"
    WITHIN = "within the statement"
    AFTER = "after the statement, before the answer"
    ANSWER = "within the answer"
    SILENCE = "silence from the statement on"


CUTS = tuple(where for where in Where if where is not Where.SILENCE)
_AT_ONCE = (Where.BEFORE, Where.WITHIN, Where.AFTER)


@dataclass(slots=True)
class Cut:
    """Cut at a statement: the `statement`-th from now (0 is the next), or the next that contains `text`."""

    where: Where | None
    """None lets it pass: something else happens at that moment."""
    statement: int = 0
    text: bytes = b""
    strike: Callable[[], None] | None = None
    """What else happens at that moment."""


class Line:
    """A proxy on a port of its own before one server (a socket's path, or host and port)."""

    def __init__(self, server: str | tuple[str, int]) -> None:
        self.server = server
        self.delay = 0.0
        """Seconds each way."""
        self.silent = False
        """Takes connections and bytes and passes nothing on."""
        self.refuse = False
        self.bytes_up = self.bytes_down = self.trips = self.statements = self.cuts = 0
        self.cut: Cut | None = None
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._start(self._accept)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reset(self) -> None:
        """Count from zero."""
        self.bytes_up = self.bytes_down = self.trips = self.statements = 0

    def hang_up(self) -> None:
        """Cut every connection that is open."""
        for end in list(self._open):
            _shut(end)

    def close(self) -> None:
        """Stop listening and cut everything."""
        self._listener.close()
        self.hang_up()

    def _start(self, work: object, *arguments: object) -> None:
        # The line stands for the network, which is no lane of ours.
        threading.Thread(target=work, args=arguments, daemon=True).start()  # type: ignore[arg-type]  # noqa: TID251

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self.refuse:
                _shut(client)
            else:
                self._start(self._carry, client)

    def _carry(self, client: socket.socket) -> None:
        try:
            server = _connect(self.server)
        except OSError:
            _shut(client)
            return
        for end in (client, server):
            if end.family != socket.AF_UNIX:
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.add(end)
        with contextlib.suppress(OSError, ValueError):  # ValueError: closed by `hang_up` under our feet
            self._talk(client, server)
        for end in (client, server):
            self._open.discard(end)
            _shut(end)

    def _talk(self, client: socket.socket, server: socket.socket) -> None:
        greeted = asked = cut_answer = False
        while True:
            ready, _, _ = select.select([client, server], [], [])
            for end in ready:
                piece = end.recv(1 << 16)
                if not piece:
                    return
                if self.silent:
                    continue
                if self.delay:
                    time.sleep(self.delay)  # the line is slow; nobody waits for a condition here
                if end is client:
                    self.bytes_up += len(piece)
                    self.trips += not asked
                    asked = True
                    where = self._due(piece)
                    if where is Where.SILENCE:
                        self.silent = True
                    elif where in _AT_ONCE:
                        _cut(where, piece, client, server)
                        return
                    else:
                        server.sendall(piece)
                        cut_answer = where is Where.ANSWER
                else:
                    if not greeted:
                        piece, greeted = _without_encryption(piece), True
                    asked = False
                    if cut_answer:
                        client.sendall(piece[: max(1, len(piece) // 2)])
                        return
                    client.sendall(piece)
                    self.bytes_down += len(piece)

    def _due(self, piece: bytes) -> Where | None:
        """Count a statement, and say where to cut where it is the one meant."""
        if len(piece) < 5 or piece[3] != 0 or piece[4:5] != _QUERY:
            return None
        self.statements += 1
        cut = self.cut
        if cut is None or cut.text not in piece:
            return None
        if cut.statement:
            cut.statement -= 1
            return None
        self.cut = None
        self.cuts += 1
        if cut.strike is not None:
            cut.strike()
        return cut.where


def _cut(where: Where, piece: bytes, client: socket.socket, server: socket.socket) -> None:
    """Let through what of a statement shall arrive, before the line is cut."""
    if where is Where.WITHIN:
        server.sendall(piece[: len(piece) // 2])
    elif where is Where.AFTER:
        server.sendall(piece)
        _finish(piece, client, server)


def _finish(piece: bytes, client: socket.socket, server: socket.socket) -> None:
    """Let the rest of a statement through, and let the server work it off while nobody hears of it."""
    left = 4 + int.from_bytes(piece[:3], "little") - len(piece)
    while left > 0 and (piece := client.recv(min(left, 1 << 16))):
        server.sendall(piece)
        left -= len(piece)
    server.shutdown(socket.SHUT_WR)
    while server.recv(1 << 16):
        pass


def _without_encryption(greeting: bytes) -> bytes:
    """The server's greeting, with the offer of encryption taken out."""
    at = greeting.index(b"\0", 5) + 1 + 4 + 8 + 1
    if len(greeting) < at + 2:
        return greeting
    (offered,) = struct.unpack_from("<H", greeting, at)
    return greeting[:at] + struct.pack("<H", offered & ~_CLIENT_SSL) + greeting[at + 2 :]


def _connect(server: str | tuple[str, int]) -> socket.socket:
    if isinstance(server, tuple):
        return socket.create_connection(server)
    end = socket.socket(socket.AF_UNIX)
    end.connect(server)
    return end


def _shut(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
