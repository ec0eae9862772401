"""The embedded site: a SQLite file that understands the statements a WordPress server gets."""

import sqlite3
import time
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import crc32

from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

BUSY_SECONDS = 5.0
"""How long to wait for another program's write, as a server's lock wait does."""


class ConcatWs(GenericFunction[str]):
    """`func.CONCAT_WS`, on every kind of server."""

    name = "CONCAT_WS"
    inherit_cache = True


@compiles(ConcatWs, "sqlite")
def _of_bytes(element: ConcatWs, compiler: SQLCompiler, **how: Any) -> str:
    """Its parts reach our function as the bytes they are: as text they would have to be UTF-8."""
    parts = [f"CAST({compiler.process(part, **how)} AS BLOB)" for part in element.clauses]
    return f"CONCAT_WS({', '.join(parts)})"


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogateescape")


def _concat_ws(separator: object, *parts: object) -> bytes:
    return _bytes(separator).join(_bytes(part) for part in parts if part is not None)


def _sha2(value: object, _bits: int) -> str | None:
    return None if value is None else sha256(_bytes(value)).hexdigest()


def _crc32(value: object) -> int | None:
    return None if value is None else crc32(_bytes(value))


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to the file, which must exist; statements commit by themselves outside of BEGIN."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    connection.create_function("SHA2", 2, _sha2, deterministic=True)
    connection.create_function("CONCAT_WS", -1, _concat_ws, deterministic=True)
    connection.create_function("CRC32", 1, _crc32, deterministic=True)
    connection.create_function("UNIX_TIMESTAMP", 0, lambda: int(time.time()))
    return connection
