"""Opening, reading, writing: what is refused, what survives, who waits for whom."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
from contextlib import closing
from pathlib import Path

import pytest

from moderator.domain.errors import StoreTrouble
from moderator.domain.queues import Sort
from moderator.domain.verdict import Verdict
from moderator.store import health, kept, queue
from moderator.store.engine import Store
from tests.store.newsroom import Newsroom, comment


def damage(path: Path, at: int = 4096 * 3) -> None:
    """Overwrite what lies behind the schema."""
    for end in ("-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    content = bytearray(path.read_bytes())
    content[at : at + 8192] = b"\xa5" * len(content[at : at + 8192])
    path.write_bytes(content)


def other_program(folder: Path, code: str) -> subprocess.Popen[str]:
    """A second process on the same profile; a context manager."""
    head = "from pathlib import Path\nfrom moderator.store.engine import Store\n"
    whole = f"{head}folder = Path({str(folder)!r})\n{textwrap.dedent(code)}"
    return subprocess.Popen([sys.executable, "-c", whole], stdout=subprocess.PIPE, text=True)


def test_folder_and_files_are_their_owners_alone(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    assert stat.S_IMODE(room.store.folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in room.store.folder.iterdir()}
    assert {"journal.db", "mirror.db", "journal.db-wal"} <= modes.keys()
    assert set(modes.values()) == {0o600}


def test_a_profile_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    Store.open(tmp_path / "p").close()
    (tmp_path / "p").chmod(0o755)
    (tmp_path / "p/journal.db").chmod(0o644)
    Store.open(tmp_path / "p").close()
    assert stat.S_IMODE((tmp_path / "p").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "p/journal.db").stat().st_mode) == 0o600


def test_a_path_below_a_plain_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("plain")
    with pytest.raises(StoreTrouble, match="cannot be written"):
        Store.open(tmp_path / "file/profile")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_refused(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir(mode=0o500)
    with pytest.raises(StoreTrouble, match="cannot be written"):
        Store.open(tmp_path / "p")


@pytest.mark.parametrize("name", ["journal.db", "mirror.db"])
def test_a_file_of_a_newer_version_is_refused_and_not_touched(tmp_path: Path, name: str) -> None:
    Store.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / name)) as file, file:
        file.execute("PRAGMA user_version = 999")
    file.close()
    before = (tmp_path / name).read_bytes()
    with pytest.raises(StoreTrouble, match="newer version"):
        Store.open(tmp_path)
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize("at", [0, 4096 * 3])
def test_a_damaged_journal_is_refused_and_not_touched(room: Newsroom, at: int) -> None:
    room.decide(Verdict.SPAM, *range(1, 21))
    room.store.close()
    damage(room.store.journal, at)
    before = room.store.journal.read_bytes()
    with pytest.raises(StoreTrouble, match="damaged") as caught:
        Store.open(room.store.folder)
    assert "--repair" in (caught.value.remedy or "")
    assert room.store.journal.read_bytes() == before


@pytest.mark.parametrize("at", [0, 4096 * 3])
def test_a_damaged_mirror_is_set_aside_and_the_decisions_stay(room: Newsroom, at: int) -> None:
    room.decide(Verdict.SPAM, 3)
    room.store.close()
    damage(room.store.mirror, at)
    store = Store.open(room.store.folder)
    assert store.mirror_was_damaged is not None
    assert store.mirror_was_damaged.exists()
    again = Newsroom(store)
    assert again.shown("pending") == []
    assert [one.decision.comment for one in again.due()] == [3]
    again.pull([comment(3)])
    assert again.shown("spam") == [3]
    store.close()


def test_damage_found_in_use_is_said_of_the_right_file_and_mended_at_the_next_start(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.pull([comment(id_, html="x" * 500) for id_ in range(100, 3000)])
    room.decide(Verdict.SPAM, 3)
    room.store.close()
    with closing(sqlite3.connect(room.store.mirror)) as file, file:
        root = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'comments_status'").fetchone()[0]
    file.close()
    damage(room.store.mirror, (root - 1) * 4096)
    monkeypatch.setattr(health, "_SMALL", 0)  # as if the mirror were too large to be read whole at a start
    store = Store.open(room.store.folder)
    assert store.mirror_was_damaged is None
    with pytest.raises(StoreTrouble, match=r"mirror.db, the copy of the sites, is damaged"):
        Newsroom(store).shown("pending")
    store.close()
    store = Store.open(room.store.folder)
    assert store.mirror_was_damaged is not None
    assert [one.decision.comment for one in Newsroom(store).due()] == [3]
    store.close()
    assert not (room.store.folder / "mirror-suspect").exists()


def test_an_empty_mirror_is_made_anew_without_a_word(room: Newsroom) -> None:
    room.store.close()
    room.store.mirror.unlink()
    store = Store.open(room.store.folder)
    assert store.mirror_was_damaged is None
    store.close()


def test_decisions_never_write_the_mirror(room: Newsroom) -> None:
    with room.store.deciding() as conn, pytest.raises(Exception, match="readonly"):
        conn.exec_driver_sql("DELETE FROM mirror.comments")
    with room.store.reading() as conn, pytest.raises(Exception, match="readonly"):
        conn.exec_driver_sql("DELETE FROM main.decisions")


def test_a_decision_does_not_wait_for_a_pull(room: Newsroom) -> None:
    with room.store.mirroring() as copy:
        copy.exec_driver_sql("UPDATE comments SET status = 'approved' WHERE id = 5")
        room.decide(Verdict.SPAM, 3)
        assert room.item(5).status == "pending"
    assert room.item(5).status == "approved"
    assert room.item(3).status == "spam"


def test_a_look_is_one_moment_of_both_files(room: Newsroom) -> None:
    with room.store.reading() as conn:
        before = queue.first_page(conn, "pending", Sort.OLDEST)
        thread = threading.Thread(target=lambda: room.decide(Verdict.SPAM, 3))  # noqa: TID251 - a second reader
        thread.start()
        thread.join()
        room.pull([comment(99)])
        with room.store.reading() as same:
            assert same is conn
            assert queue.first_page(conn, "pending", Sort.OLDEST) == before
    assert 3 not in room.shown("pending")


def test_a_journal_locked_by_another_program_is_said(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    with room.store.reading() as conn:
        before = queue.counts(conn)
    with room.store.deciding() as conn:
        conn.exec_driver_sql("PRAGMA busy_timeout = 50")  # the test has less patience than the program
    other = sqlite3.connect(room.store.journal, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreTrouble, match="locked by another program"):
        room.decide(Verdict.SPAM, 4)
    with room.store.reading() as conn:
        assert queue.counts(conn) == before
    other.execute("ROLLBACK")
    other.close()
    room.decide(Verdict.SPAM, 4)
    assert room.shown("spam") == [3, 4]


def test_two_programs_write_the_same_profile(room: Newsroom) -> None:
    code = """
        from moderator.store import kept
        store = Store.open(folder)
        for n in range(40):
            with store.deciding() as conn:
                kept.put(conn, "theirs", (kept.get(conn, "theirs") or 0) + 1)
        """
    with other_program(room.store.folder, code) as other:
        for _ in range(40):
            with room.store.deciding() as conn:
                kept.put(conn, "ours", (kept.get(conn, "ours") or 0) + 1)
        assert other.wait(60) == 0
    with room.store.reading() as conn:
        assert (kept.get(conn, "ours"), kept.get(conn, "theirs")) == (40, 40)


def test_what_was_said_to_be_decided_survives_a_killed_program(room: Newsroom) -> None:
    code = """
        from moderator.store import kept
        store = Store.open(folder)
        for n in range(1, 100_000):
            with store.deciding(first=True) as conn:
                kept.put(conn, "count", n)
                kept.put(conn, "same", n)
            print(n, flush=True)
        """
    with other_program(room.store.folder, code) as other:
        assert other.stdout is not None
        said = [int(other.stdout.readline()) for _ in range(50)]
        other.send_signal(signal.SIGKILL)
        said += [int(line) for line in other.stdout.read().splitlines()]
    store = Store.open(room.store.folder)
    with store.reading() as conn:
        count = kept.get(conn, "count")
        assert count in (said[-1], said[-1] + 1)
        assert kept.get(conn, "same") == count
    store.close()


def test_a_full_disk_is_said_and_what_was_before_stays(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    with room.store.deciding() as conn:
        pages = conn.exec_driver_sql("PRAGMA main.page_count").scalar_one()
        conn.exec_driver_sql(f"PRAGMA main.max_page_count = {pages}")

    def fill() -> None:
        with room.store.deciding() as conn:
            kept.put(conn, "large", "x" * 1_000_000)

    with pytest.raises(StoreTrouble, match="disk is full"):
        fill()
    assert room.shown("spam") == [3]
    with room.store.reading() as conn:
        assert kept.get(conn, "large") is None


def test_jobs_keep_the_write_ahead_log_short(room: Newsroom) -> None:
    log = room.store.folder / "journal.db-wal"
    for n in range(40):
        with room.store.deciding() as conn:
            kept.put(conn, "large", str(n % 10) * 2_000_000)
    assert log.stat().st_size < 40_000_000


def test_closing_folds_everything_into_two_files(room: Newsroom) -> None:
    room.decide(Verdict.SPAM, 3)
    room.store.close()
    assert sorted(path.name for path in room.store.folder.iterdir()) == ["journal.db", "mirror.db"]
    store = Store.open(room.store.folder)
    assert Newsroom(store).shown("spam") == [3]
    store.close()
