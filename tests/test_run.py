"""The front door: what it finds missing, what it makes of unpacked packages, how programs start and end."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import run


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, in an awkward place, empty."""
    folder = tmp_path / "two words é"
    monkeypatch.setattr(run, "CACHE", folder)
    monkeypatch.setattr(run, "UNPACKED", folder / "system")
    return folder


def test_alone_it_lists_every_verb_with_a_line(tmp_path: Path) -> None:
    listed = subprocess.run(
        [sys.executable, run.__file__], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    lines = listed.stdout.splitlines()
    for verb in (
        "demo",
        "moderator",
        "test",
        "check",
        "bench",
        "screenshots",
        "forms",
        "lock",
        "wheel",
        "mysql8",
    ):
        assert any(line.split()[:1] == [verb] and len(line) > 25 for line in lines), verb


def test_an_unknown_verb_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["dmeo"]) == 2
    assert "demo" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [(), ("--profile", "here"), ("--profile=here",), ("demo", "--reset")])
def test_the_window_needs_qt(arguments: tuple[str, ...]) -> None:
    assert run.opens_window(arguments)


@pytest.mark.parametrize(
    "arguments", [("queue", "--json"), ("--version",), ("--profile", "here", "sync", "demo")]
)
def test_the_command_line_runs_where_qt_cannot_load(arguments: tuple[str, ...]) -> None:
    assert not run.opens_window(arguments)


def test_what_is_missing_is_known_by_loading_it(cache: Path) -> None:
    needs = {"libc.so.6": "libc6", "libnot-there.so.9": "nowhere", "sh": "dash", "no-such-program": "nowhere"}
    assert run.missing(needs) == ["libnot-there.so.9", "no-such-program"]


def test_a_machine_where_the_tests_run_lacks_nothing_they_need() -> None:
    assert [name for name in run.missing(run.TESTS) if name not in run.GOOD_TO_HAVE] == []


def test_programs_in_sbin_are_found(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert run.surroundings()["PATH"].split(os.pathsep) == ["/nowhere", "/usr/local/sbin", "/usr/sbin"]


def test_unpacked_libraries_are_found(cache: Path) -> None:
    folder = cache / "system/usr/lib/x86_64-linux-gnu"
    folder.mkdir(parents=True)
    assert str(folder) in run.surroundings()["LD_LIBRARY_PATH"].split(os.pathsep)


def test_unpacked_mariadb_is_told_where_it_lies(cache: Path) -> None:
    real = cache / "system/usr/sbin/mariadbd"
    real.parent.mkdir(parents=True)
    real.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    real.chmod(0o755)
    run.make_work_unpacked(cache / "system/usr")
    said = run.output([str(cache / "bin/mariadbd"), "--no-defaults", "--datadir=/a b"]).splitlines()
    usr = cache / "system/usr"
    assert said == [
        "--no-defaults",
        f"--basedir={usr}",
        f"--lc-messages-dir={usr}/share/mysql",
        "--datadir=/a b",
    ]


def test_unpacked_php_gets_its_extensions_in_order(cache: Path) -> None:
    usr = cache / "system/usr"
    for name, priority in (("mysqli", 20), ("mysqlnd", 10)):
        ini = usr / f"share/php8.2-mysql/mysql/{name}.ini"
        ini.parent.mkdir(parents=True, exist_ok=True)
        ini.write_text(f"; priority={priority}\nextension={name}.so\n")
    (usr / "lib/php/20220829").mkdir(parents=True)
    run.make_work_unpacked(usr)
    lines = [line for line in (cache / "php/all.ini").read_text().splitlines() if not line.startswith(";")]
    assert lines == [f'extension_dir="{usr}/lib/php/20220829"', "extension=mysqlnd.so", "extension=mysqli.so"]


def test_an_environment_from_another_lock_or_folder_is_not_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    have, want = run.stamps()
    assert have == want
    monkeypatch.setattr(run, "ROOT", tmp_path)
    assert run.stamps()[1][0] != want[0]
    other = tmp_path / "requirements.lock"
    other.write_text("other")
    monkeypatch.setattr(run, "LOCK", other)
    assert run.stamps()[1][1] != want[1]


def test_without_anybody_to_ask_no_password_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sudo = tmp_path / "sudo"
    sudo.write_text('#!/bin/sh\n[ "$1" = -n ] && exit 1\nsleep 600\n')
    sudo.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with Path(os.devnull).open() as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        assert run.rights_to_install(["libgl1"]) is None


def test_root_needs_no_further_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert run.rights_to_install(["libgl1"]) == []


def test_what_only_a_person_can_do_is_said_as_a_line_to_type(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run.stop("Still missing: libGL.so.1.", f"sudo {run.install_line(['libgl1'])}")
    assert ended.value.code == run.STOPPED
    assert "sudo apt-get install -y --no-install-recommends libgl1" in capsys.readouterr().err


def test_a_failing_step_of_the_set_up_ends_with_its_status() -> None:
    with pytest.raises(SystemExit) as ended:
        run.run(sys.executable, "-c", "raise SystemExit(7)")
    assert ended.value.code == 7


def test_a_program_ends_with_the_front_door() -> None:
    tell, wait = "import os, time; print(os.getpid(), flush=True)", "time.sleep(600)"
    front = "import sys, run; run.end_in_order(); run.start(*sys.argv[1:])"
    beside_a_screen = [sys.executable, "-m", "tests.with_servers", "timeit", "-n1", "-s", tell, wait]
    with subprocess.Popen(
        [sys.executable, "-c", front, *beside_a_screen], cwd=run.ROOT, stdout=subprocess.PIPE, text=True
    ) as door:
        assert door.stdout
        pid = int(door.stdout.readline())
        door.send_signal(signal.SIGTERM)
        assert door.wait() == 128 + signal.SIGTERM
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
