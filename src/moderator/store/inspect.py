"""What `moderator doctor` says of the two files; changes nothing, not even where a file is missing."""

import os
import sqlite3
from pathlib import Path

from moderator.domain.errors import StoreTrouble
from moderator.domain.site_entry import Step
from moderator.store import files, health, trouble
from moderator.store.migrate import scripts, version


def inspect(folder: Path) -> list[Step]:
    """One step for the folder and one for each file; the files are read whole."""
    steps = [_folder(folder)]
    if steps[0].ok:
        steps += [_file(folder / files.JOURNAL, "journal"), _file(folder / files.MIRROR, "mirror")]
    return steps


def _folder(folder: Path) -> Step:
    kind = files.file_system(folder)
    if kind in files.NETWORK:
        refused = files.on_network(folder, kind)
        return Step("profile", False, refused.message, refused.remedy)
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK):
        refused = trouble.not_writable(folder)
        return Step("profile", False, refused.message, refused.remedy)
    if not folder.exists():
        return Step("profile", True, f"{folder} will be made at the first start.")
    if folder.stat().st_mode & 0o077:
        return Step("profile", False, f"{folder} is open to others.", "The next start closes it.")
    return Step("profile", True, f"{folder} is there, for you alone.")


def _file(path: Path, name: str) -> Step:
    if not path.exists() or not path.stat().st_size:
        return Step(name, True, f"{path.name} is not there yet.")
    try:
        with trouble.said(path):
            found = health.damage(path, whole=True)
            if found is None:
                return _sound(path, name)
    except StoreTrouble as error:
        return Step(name, False, error.message, error.remedy)
    if name == "mirror":
        return Step(name, False, f"{path.name} is damaged: {found}.", "The next start pulls it again.")
    refused = trouble.damaged(path)
    return Step(name, False, f"{refused.message} ({found})", refused.remedy)


def _sound(path: Path, name: str) -> Step:
    file = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
    try:
        if version(file) > len(scripts(name)):
            refused = trouble.newer(path)
            return Step(name, False, refused.message, refused.remedy)
        table = {"journal": "decisions", "mirror": "comments"}[name]
        if not file.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone():
            return Step(name, True, f"{path.name} is empty.")
        count = file.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608 - a name from above
    finally:
        file.close()
    return Step(name, True, f"{path.name} is sound: {count:,} {table}.")
