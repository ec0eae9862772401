"""Small things that are kept by name: rows of the journal, JSON, so that window and command line agree."""

import json
from typing import Any

from sqlalchemy import Connection, text

_GET = text("SELECT value FROM main.settings WHERE name = :name")
_ALL = text("SELECT name, value FROM main.settings ORDER BY name")
_SET = text("INSERT OR REPLACE INTO main.settings (name, value) VALUES (:name, :value)")
_CLEAR = text("DELETE FROM main.settings WHERE name = :name")


def get(conn: Connection, name: str) -> Any:
    """What is kept under `name`, None for nothing (and for what cannot be read)."""
    value = conn.execute(_GET, {"name": name}).scalar()
    return None if value is None else _read(value)


def everything(conn: Connection) -> dict[str, Any]:
    """All that is kept, by name."""
    return {name: _read(value) for name, value in conn.execute(_ALL)}


def put(conn: Connection, name: str, value: Any) -> None:
    """Keep something that JSON can hold (`deciding()`); None forgets it."""
    if value is None:
        conn.execute(_CLEAR, {"name": name})
    else:
        conn.execute(_SET, {"name": name, "value": json.dumps(value, ensure_ascii=False)})


def _read(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return None
