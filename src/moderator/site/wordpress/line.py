"""How a site's database is reached: hosts in turn, encryption, time limits, one connection kept."""

import codecs
import socket
import ssl
import struct
from contextlib import suppress
from dataclasses import dataclass, replace
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from moderator.domain.errors import SiteRefused, SiteUnreachable, Trouble
from moderator.domain.site_entry import SiteEntry
from moderator.site.wordpress import embedded
from moderator.site.wordpress.errors import Cure, Place, cure, no_database_there, step_of, trouble
from moderator.site.wordpress.pack import LARGEST_PIECE
from moderator.site.wordpress.tunnel import NoWay, Tunnel

CONNECT_SECONDS = 4
GREETING_SECONDS = 5
"""A port that accepts and says nothing ends here; PyMySQL's connect_timeout does not cover it."""
ANSWER_SECONDS = 120
"""The longest a statement may take before the line counts as dead."""

_SOCKETS = ("/run/mysqld/mysqld.sock", "/var/lib/mysql/mysql.sock", "/tmp/mysql.sock")  # noqa: S108 - only read
_SESSION = (
    "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
    f"SET SESSION innodb_lock_wait_timeout = 5, time_zone = '+00:00', group_concat_max_len = {LARGEST_PIECE}",
)
_LENIENT = "utf_8_as_it_stands"
"""UTF-8 tables may hold halves of surrogate pairs, and PyMySQL gives up in the midst of a result."""
_GIBBERISH = (IndexError, KeyError, TypeError, ValueError, AssertionError, struct.error)
"""What a driver trips over when something else than a database answers."""


@dataclass(frozen=True, slots=True)
class Address:
    """One host of a site."""

    host: str
    port: int = 3306
    socket: str | None = None

    def __str__(self) -> str:
        return self.socket or f"{self.host}:{self.port}"

    @property
    def target(self) -> str:
        """As SSH wants to be told it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def local(self) -> bool:
        """Whether the line never leaves this machine."""
        if self.socket or self.host == "localhost":
            return True
        try:
            return ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False


def parse(text: str) -> URL:
    """The URL of a site; SiteRefused where it is none of ours."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise SiteRefused(
            "The site's URL cannot be read.", remedy="Such as mysql://user@host/database."
        ) from None
    if url.get_backend_name() not in ("mysql", "mariadb", "sqlite"):
        raise SiteRefused(
            "A WordPress lives in MySQL, MariaDB or an SQLite file.",
            remedy="Such as mysql://user@host/database.",
        )
    return url


def addresses(url: URL, *, here: bool = True) -> list[Address]:
    """All hosts of the URL in the order they are tried; `here`: this machine's own sockets count."""
    one = url.query.get("unix_socket")
    if isinstance(one, str):
        return [Address("localhost", 3306, one)]
    named = url.query.get("host", ())
    found = [_address(text) for text in ((named,) if isinstance(named, str) else named)]
    if url.host or not found:
        found.insert(0, Address(url.host or "localhost", url.port or 3306))
    if here and url.host in (None, "localhost") and url.port is None:
        found += [Address("localhost", 3306, path) for path in _SOCKETS if Path(path).exists()]
    return found


def _address(text: str) -> Address:
    host, colon, port = text.rpartition(":")
    if colon and port.isdigit() and not host.endswith(":") and (":" not in host or host.startswith("[")):
        return Address(host.strip("[]"), int(port))
    return Address(text.strip("[]"))


class Line:
    """One connection to a site: opened at the first need, dropped when it breaks, opened at the next."""

    def __init__(self, entry: SiteEntry, password: str | None) -> None:
        self.url = parse(entry.url)
        self.embedded = self.url.get_backend_name() == "sqlite"
        self._entry = entry
        self._password = password
        self._hosts = [] if self.embedded else addresses(self.url, here=entry.ssh is None)
        self._tunnel: Tunnel | None = None
        self._engine = self._make_engine()
        self._connection: Connection | None = None
        self.lenient = False
        """Whether bytes that are no UTF-8 show as signs; set once a table turned out to hold such."""
        self.failed_at = "connect"
        """Step of connecting that the last attempt did not get over."""
        self.encrypted = False
        self.verified = False

    def elsewhere(self, url: str) -> "Line":
        """The same account's line to another place of the same site, not open yet."""
        return Line(replace(self._entry, url=url), self._password)

    @property
    def place(self) -> Place:
        """Where the line leads, or where it is being tried."""
        prefix = self._entry.prefix
        if self.embedded:
            path = self.url.database or ""
            return Place(path, path, path, prefix, file=True)
        host = self._hosts[0]
        return Place(str(host), host.host, self.url.database or "", prefix)

    def open(self) -> Connection:
        """The connection, made now if there is none; SiteUnreachable or SiteRefused."""
        if self._connection is None:
            try:
                self._connection = self._engine.connect()
            except Trouble:
                raise
            except SQLAlchemyError as error:
                raise trouble(error, self.place) from None
        return self._connection

    def drop(self) -> None:
        """Hang up; never raises."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(Exception):
                connection.invalidate()
            with suppress(Exception):
                connection.close()
        self._end_tunnel()

    def turn(self) -> bool:
        """Hang up and begin with the next host next time; False where there is only one."""
        self.drop()
        if len(self._hosts) < 2:
            return False
        self._hosts = self._hosts[1:] + self._hosts[:1]
        return True

    @property
    def machine(self) -> str | None:
        """The machine that SSH goes by, where it does."""
        return None if self.embedded else self._entry.ssh

    @property
    def hosts(self) -> int:
        """How many hosts the URL names."""
        return max(1, len(self._hosts))

    def _make_engine(self) -> Engine:
        settings: dict[str, Any] = {
            "poolclass": NullPool,
            "hide_parameters": True,
            "isolation_level": "AUTOCOMMIT",
        }
        if self.embedded:
            path = Path(self.url.database or "")
            settings.pop("isolation_level")  # the connection commits by itself; BEGIN is ours
            return create_engine("sqlite://", creator=lambda: embedded.open_file(path), **settings)
        return create_engine(
            "mysql+pymysql://", creator=self._dial, skip_autocommit_rollback=True, **settings
        )

    def _dial(self) -> Any:
        """A PyMySQL connection to the first host that takes one; the first host's error where none does."""
        first: Trouble | None = None
        for _ in range(len(self._hosts)):
            try:
                return self._dial_one(self._hosts[0])
            except Exception as error:  # noqa: BLE001 - what is no database trips the driver in any way
                self._end_tunnel()
                found = self._worded(error)
                if isinstance(found, SiteRefused) and cure(error) is Cure.NEVER:
                    raise found from None
                first = first or found
            self._hosts = self._hosts[1:] + self._hosts[:1]
        raise first or no_database_there(self.place)

    def _worded(self, error: Exception) -> Trouble:
        if isinstance(error, NoWay):
            self.failed_at = error.step
            return error.trouble
        self.failed_at = step_of(error)
        if isinstance(error, Trouble):
            return error
        if isinstance(error, RuntimeError) and "cryptography" in str(error):
            return SiteRefused(
                "The account's way of signing in needs an encrypted line.", remedy="Have TLS set up."
            )
        if isinstance(error, _GIBBERISH) or not error.args:
            return no_database_there(self.place)
        if isinstance(error, OSError):
            return SiteUnreachable(f"Nothing answers at {self.place.at}.")
        found = trouble(error, self.place)
        silent = isinstance(found, SiteUnreachable) and "broke" in found.message
        return no_database_there(self.place) if silent else found

    def _dial_one(self, address: Address) -> Any:
        import pymysql

        secret = self._password.encode() if self._password else b""
        required = bool(self._ca)
        connection = pymysql.connect(
            host=address.host,
            port=address.port,
            unix_socket=address.socket,
            user=self.url.username or "",
            password=secret,
            database=self.url.database,
            charset="utf8mb4",
            connect_timeout=CONNECT_SECONDS,
            read_timeout=GREETING_SECONDS,
            write_timeout=GREETING_SECONDS,
            ssl=self._context() if required else None,
            conv=_conversions(),
            defer_connect=True,
        )
        if not required and not address.local and self.machine is None:
            # encrypted where offered, and then verified: PyMySQL alone takes any certificate
            connection.ctx = self._context()
        if self.machine is not None:
            self._tunnel = Tunnel(self.machine, address.target)
            connection._secure = True  # noqa: SLF001 - SSH encrypts it, as below
            connection.connect(self._tunnel.open())
        elif address.socket:
            connection._secure = True  # noqa: SLF001 - as PyMySQL has it for a socket of its own
            connection.connect(_socket(address.socket))
        else:
            connection.connect()
        for setting in _SESSION:
            connection.query(setting)
        # from here on a statement may take longer than a greeting
        connection._read_timeout = ANSWER_SECONDS  # noqa: SLF001 - PyMySQL has no other way to set it later
        connection._write_timeout = ANSWER_SECONDS  # noqa: SLF001
        if self.lenient:
            connection.encoding = _LENIENT
        self.encrypted = isinstance(getattr(connection, "_sock", None), ssl.SSLSocket)
        self.verified = self.encrypted and (required or not address.local)
        return connection

    def _end_tunnel(self) -> None:
        tunnel, self._tunnel = self._tunnel, None
        if tunnel is not None:
            tunnel.close()

    @property
    def _ca(self) -> str | None:
        named = self._entry.ca or self.url.query.get("ssl_ca")
        return named if isinstance(named, str) else None

    def _context(self) -> ssl.SSLContext:
        try:
            return ssl.create_default_context(cafile=self._ca)
        except (OSError, ssl.SSLError):
            raise SiteRefused(f"The CA file {self._ca} cannot be read.", remedy="Check its path.") from None


def _lenient_codec(name: str) -> codecs.CodecInfo | None:
    if name != _LENIENT:
        return None
    return codecs.CodecInfo(
        name=_LENIENT,
        encode=codecs.utf_8_encode,
        decode=lambda data, _errors="strict": codecs.utf_8_decode(data, "replace", True),
    )


codecs.register(_lenient_codec)


def _socket(path: str) -> socket.socket:
    """A connected socket; PyMySQL itself would leave it open where nobody listens."""
    made = socket.socket(socket.AF_UNIX)
    try:
        made.settimeout(CONNECT_SECONDS)
        made.connect(path)
    except OSError:
        made.close()
        raise
    return made


def _conversions() -> dict[Any, Any]:
    """PyMySQL's conversions without dates: those stay text, zero and impossible ones included."""
    from pymysql.constants import FIELD_TYPE
    from pymysql.converters import conversions

    dates = (FIELD_TYPE.DATETIME, FIELD_TYPE.TIMESTAMP, FIELD_TYPE.DATE, FIELD_TYPE.TIME, FIELD_TYPE.NEWDATE)
    return {kind: how for kind, how in conversions.items() if kind not in dates}
