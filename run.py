#!/usr/bin/env python3
"""The front door: `python3 run.py VERB` sets up what is missing, then runs; alone it lists its verbs.

Standard library only, since it runs before anything is installed. It writes into the checkout (.venv, out,
dist, compiled forms) and into the user's cache folder, nowhere else. The second run finds all in place and
starts at once. In this order: what the machine must have, getting it, the environment, programs, the verbs.
"""

from __future__ import annotations

import hashlib
import os
import runpy
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "moderator.stamp"
LOCK = ROOT / "requirements.lock"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "moderator-setup"
UNPACKED = CACHE / "system"  # system packages of a user who may not install any
APT = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
LEAN = ["-y", "--no-install-recommends"]
SERVED = "tests.with_servers"  # the module that starts another beside a screen and WordPress's code
STOPPED = 3  # exit status: something is missing that only a person can bring

# --- what the machine must have: known by loading it, which holds on every distribution -----------

QT_LIBRARIES = {  # file: Debian's and Ubuntu's package
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PIP = {"pip": "python3-pip-whl"}
PHP = {"php": "php-cli", "mysqli": "php-mysql"}  # the second is an extension of the first
MARIADB = {  # never mariadb-server, which leaves a service running on somebody's desktop
    "mariadbd": "mariadb-server-core",
    "mariadb-install-db": "mariadb-server-core",
    "my_print_defaults": "mariadb-client-core",
}
SSH = {"ssh": "openssh-client"}  # the server is unpacked where it is needed: installed it would run on
SCREEN = {"Xvfb": "xvfb"} if sys.platform == "linux" else {}
WINDOW = QT_LIBRARIES if sys.platform == "linux" else {}
PYATSPI = "/usr/lib/python3/dist-packages/pyatspi/__init__.py"
LISTENER = {"dbus-run-session": "dbus-daemon", PYATSPI: "python3-pyatspi"}
# Qt draws offscreen without the one, tests are skipped without the other: unpacked it would find no bus.
GOOD_TO_HAVE = SCREEN | (LISTENER if SCREEN and os.geteuid() == 0 else {})
TESTS = WINDOW | PHP | MARIADB | SSH | GOOD_TO_HAVE
LOAD = """import ctypes, sys
for name in sys.argv[1:]:
    try: ctypes.CDLL(name)
    except OSError: print(name)"""


def missing(needs: dict[str, str]) -> list[str]:
    """Which of these libraries do not load, which programs are not found, whether PHP lacks its extension."""
    env = surroundings()
    libraries = [name for name in needs if ".so" in name]
    lacking = output([sys.executable, "-S", "-c", LOAD, *libraries], env).split() if libraries else []
    programs = [name for name in needs if name not in {"mysqli", "pip", *libraries}]
    lacking += [one for one in programs if not (shutil.which(one, path=env["PATH"]) or Path(one).is_file())]
    if "pip" in needs and not pip():
        lacking.append("pip")
    if "mysqli" in needs and ("php" in lacking or "mysqli" not in output(["php", "-m"], env).split()):
        lacking.append("mysqli")
    return lacking


def ensure(needs: dict[str, str]) -> None:
    """See to it that these are here, or stop and say what to type."""
    if lacking := missing(needs):
        packages = list(dict.fromkeys(package for name, package in needs.items() if name in lacking))
        provide(packages)
        still = [name for name in missing(needs) if name not in GOOD_TO_HAVE]
        if still:
            stop(f"Still missing: {', '.join(still)}.", f"sudo {install_line(packages)}")


def surroundings() -> dict[str, str]:
    """The environment of all that is started here: programs in sbin, and what was unpacked without rights."""
    env = dict(os.environ)
    path = [env.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin"]
    if UNPACKED.is_dir():
        path = [str(CACHE / "bin"), *path, str(UNPACKED / "usr/bin"), str(UNPACKED / "usr/sbin")]
        folders = [*UNPACKED.glob("usr/lib/*-linux-gnu*"), *UNPACKED.glob("lib/*-linux-gnu*")]
        known = [env["LD_LIBRARY_PATH"]] if env.get("LD_LIBRARY_PATH") else []
        env["LD_LIBRARY_PATH"] = os.pathsep.join([*known, *map(str, folders)])
        if not Path("/usr/share/X11/xkb").is_dir():
            env["XKB_CONFIG_ROOT"] = str(UNPACKED / "usr/share/X11/xkb")
        if not Path("/etc/fonts/fonts.conf").is_file():
            env["FONTCONFIG_FILE"] = str(CACHE / "fonts.conf")
        if (CACHE / "bin/php").exists():
            env["PHP_INI_SCAN_DIR"] = str(CACHE / "php")
    env["PATH"] = os.pathsep.join(path)
    return env


# --- getting it: as root, with sudo, by asking, or into the user's own cache folder ---------------


def provide(packages: Sequence[str]) -> None:
    """Bring system packages here by the first way that is allowed; wait for no password nobody can type."""
    say(f"Missing system packages: {' '.join(packages)}")
    if shutil.which("apt-get") is None:
        stop("There is no apt-get here: please install what your system calls them.")
    rights = rights_to_install(packages)
    if rights is not None:
        say("Installing them with apt-get …")
        apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", *APT]
        quietly([*apt, "update"])
        if quietly([*apt, "install", *LEAN, *packages], show=True):
            return
    say(f"Unpacking them into {CACHE}: nothing of the system changes …")
    if own_apt("update") and own_apt("install", *LEAN, "--download-only", *packages):
        for archive in sorted((CACHE / "apt/archives").glob("*.deb")):
            quietly(["dpkg-deb", "-x", str(archive), str(UNPACKED)], show=True)
            archive.unlink()
        make_work_unpacked(UNPACKED / "usr")


def rights_to_install(packages: Sequence[str]) -> list[str] | None:
    """The words that give apt-get root's rights ([] for root itself), or None where nobody can be asked."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and quietly(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    if not (shutil.which("sudo") and sys.stdin.isatty()):
        return None
    say(f"This would be run for you:  sudo {install_line(packages)}")
    answer = input("Go ahead? sudo may ask for your password. [Y/n] ")
    return ["sudo"] if answer.strip().lower() in ("", "y", "yes") else None


def install_line(packages: Sequence[str]) -> str:
    """The command that a person with rights would type."""
    return " ".join(["apt-get install", *LEAN, *packages])


def own_apt(*arguments: str, cwd: Path | None = None) -> bool:
    """apt-get with lists and archives in the user's cache: needs no rights, and checks signatures as ever."""
    for folder in ("lists/partial", "archives/partial"):
        (CACHE / "apt" / folder).mkdir(parents=True, exist_ok=True)
    places = ["-o", f"Dir::State::Lists={CACHE / 'apt/lists'}", "-o", f"Dir::Cache={CACHE / 'apt'}"]
    return quietly([*APT, "-o", "Debug::NoLocking=1", *places, *arguments], show=True, cwd=cwd)


def make_work_unpacked(usr: Path) -> None:
    """Do what the packages' own scripts would have done, for programs that look for their files in /usr."""
    for folder in ("bin", "php", "fonts"):
        (CACHE / folder).mkdir(parents=True, exist_ok=True)
    fonts = f"<dir>/usr/share/fonts</dir><dir>{usr}/share/fonts</dir><cachedir>{CACHE}/fonts</cachedir>"
    (CACHE / "fonts.conf").write_text(f"<fontconfig>{fonts}</fontconfig>\n")
    no_defaults_first = f'first="$1"; shift; exec "{{}}" "$first" --basedir="{usr}"'
    scripts = {"mariadbd": no_defaults_first + f' --lc-messages-dir="{usr}/share/mysql"'}
    scripts |= {"mariadb-install-db": no_defaults_first, "php": 'exec "{}"'}
    for name, line in scripts.items():
        for real in sorted(usr.glob(f"*bin/{name}")) or sorted(usr.glob(f"bin/{name}?.?")):
            (CACHE / "bin" / name).write_text(f'#!/bin/sh\n{line.format(real)} "$@"\n')
            (CACHE / "bin" / name).chmod(0o755)
    if extensions := sorted(usr.glob("lib/php/2*")):
        parts = [ini.read_text() for ini in usr.glob("share/php*-[cm]*/*/*.ini")]  # of common and mysql
        parts.sort(key=lambda part: part.partition("priority=")[2])  # two digits: mysqlnd before mysqli
        (CACHE / "php/all.ini").write_text("".join([f'extension_dir="{extensions[-1]}"\n', *parts]))


# --- the environment: .venv from the lock, every file checked by its hash -------------------------


def ensure_environment() -> None:
    """Make or mend .venv; the stamp is written last, so a run killed half-way is repaired by the next."""
    if os.name == "posix":  # two runs must not fill the same environment: the folder itself is the lock
        import fcntl

        fcntl.flock(lock := os.open(ROOT, os.O_RDONLY), fcntl.LOCK_EX)
    have, want = stamps()
    if have != want:
        say(f"Getting the libraries of {LOCK.name} into {VENV.name} …")
        if have[:1] != want[:1]:  # another Python or folder, or never finished
            shutil.rmtree(VENV, ignore_errors=True)
            run(sys.executable, "-m", "venv", "--without-pip", VENV)
        STAMP.unlink(missing_ok=True)
        options = ["--require-hashes", "--only-binary=:all:", "--disable-pip-version-check", "--no-input"]
        run(*pip(), "--python", PYTHON, "install", *options, "-qq", "-r", LOCK)
        packages = output([str(PYTHON), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])
        # relative, hence plain ASCII: before Python 3.13 it is read in the locale's encoding
        source = os.path.relpath(ROOT / "src", packages.strip())
        Path(packages.strip(), "moderator.pth").write_text(source + "\n")
        STAMP.write_text("\n".join(want))
    if os.name == "posix":
        os.close(lock)


def stamps() -> tuple[list[str], list[str]]:
    """What .venv was made from ([] if not whole) and what it should be: Python and folder, then the lock."""
    place = f"{sys.version} {os.path.realpath(sys.executable)} {ROOT}".encode()
    have = STAMP.read_text().split("\n") if STAMP.is_file() and PYTHON.exists() else []
    return have, [hashlib.sha256(part).hexdigest() for part in (place, LOCK.read_bytes())]


def pip() -> list[str]:
    """A pip that can fill another environment: the interpreter's own, else the wheel Debian keeps apart."""
    if quietly([sys.executable, "-m", "pip", "--version"]):
        return [sys.executable, "-m", "pip"]
    bundled = Path(os.__file__).parent / "ensurepip/_bundled"
    folders = [bundled, Path("/usr/share/python-wheels"), UNPACKED / "usr/share/python-wheels"]
    wheels = [str(wheel) for folder in folders for wheel in folder.glob("pip-*.whl")]
    return [sys.executable, f"{wheels[0]}/pip"] if wheels else []


def ready(needs: dict[str, str]) -> None:
    """Set up what a verb needs; where all is there, this takes a tenth of a second."""
    have, want = stamps()
    ensure(needs if have == want else needs | PIP)
    if have != want:
        ensure_environment()
    # a command line works where Qt cannot load, and so cannot compile forms either
    if needs.keys() >= WINDOW.keys() and runpy.run_path(str(ROOT / "ui/compile_forms.py"))["stale"]():
        run(PYTHON, ROOT / "ui/compile_forms.py")


# --- starting programs, and words to the person ---------------------------------------------------


def start(*command: str | Path, cwd: Path | None = None, more: Mapping[str, str] | None = None) -> int:
    """Run a program in the foreground and give back its exit status; it never outlives us."""
    program = subprocess.Popen(list(map(str, command)), cwd=cwd, env=surroundings() | dict(more or {}))
    try:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:  # the terminal sent it to the program too: it may end in its own way
                continue
    finally:
        if program.poll() is None:
            program.terminate()
            program.wait()


def end_in_order() -> None:
    """Let SIGTERM end what was started too."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


def run(*command: str | Path) -> None:
    """Run a step of the set-up; where it fails, end with its status."""
    if status := start(*command):
        sys.exit(status)


def quietly(command: Sequence[str], *, show: bool = False, cwd: Path | None = None) -> bool:
    """Whether a command succeeded; what it printed appears only where it failed and `show` asks for it."""
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    done = subprocess.run(command, cwd=cwd, check=False, stdin=none, stdout=pipe, stderr=subprocess.STDOUT)
    if done.returncode and show:
        say(done.stdout.decode(errors="replace"))
    return done.returncode == 0


def output(command: Sequence[str], env: dict[str, str] | None = None) -> str:
    """What a command prints on standard output."""
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout


def say(sentence: str) -> None:
    """Tell the person, beside what a program prints for other programs."""
    print(sentence, file=sys.stderr, flush=True)


def stop(sentence: str, line: str = "") -> NoReturn:
    """End with a sentence and, where there is one, the line to type."""
    say(sentence + (f"\nPlease type:  {line}" if line else ""))
    sys.exit(STOPPED)


# --- the verbs ------------------------------------------------------------------------------------


def demo(*arguments: str) -> int:
    """Open the window, or show the same work where there is no screen."""
    ready(WINDOW)
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return start(PYTHON, "-m", "moderator", "demo", *arguments)
    say("There is no screen here, so this is one round in the terminal, by the same commands as the keys.")
    picture = ROOT / "out/demo.png"
    picture.parent.mkdir(exist_ok=True)
    drawn = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}  # it chats
    failed = start(PYTHON, "-m", "moderator", "demo", "--round", *arguments)
    failed = failed or start(PYTHON, "-m", "moderator", "demo", "--picture", picture, more=drawn)
    if not failed:
        say(f"And this is the window, drawn without a screen: {picture}")
    return failed


def moderator(*arguments: str) -> int:
    """Run the program in the caller's folder; the command line needs none of Qt's libraries."""
    ready(WINDOW if opens_window(arguments) else {})
    return start(PYTHON, "-m", "moderator", *arguments)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether `moderator` with these arguments is the window: no verb at all, or the demo."""
    words = list(arguments)
    if words and words[0].startswith("--profile"):
        del words[: 1 if "=" in words[0] else 2]
    return not words or words[0] == "demo"


def check() -> int:
    """Run every checker, and fail where one does; the forms are fresh by then."""
    ready(WINDOW)
    contracts = "from importlinter.cli import lint_imports_command as check; check()"
    checkers = [
        ["-m", "ruff", "format", "--check", "--quiet"],
        ["-m", "ruff", "check", "--quiet"],
        ["-m", "mypy"],
        ["-c", contracts, "--no-logo"],
    ]
    return max([start(PYTHON, *checker, cwd=ROOT) for checker in checkers])


def mysql8(*arguments: str) -> int:
    """Run the site's tests against a MySQL 8; MariaDB installs a mysqld too, which does not count."""
    server = shutil.which("mysqld", path=surroundings()["PATH"])
    if not server or "MariaDB" in output([server, "--version"]):
        say("SKIPPED: no MySQL is installed here (Ubuntu has mysql-server-core-8.0). Nothing was tested.")
        return 0
    ready(WINDOW | PHP | SCREEN | SSH)  # MariaDB's server would push MySQL's out
    os.environ["MODERATOR_MYSQLD"] = server
    return start(PYTHON, "-m", SERVED, "pytest", *(arguments or ("tests/site", "-q")), cwd=ROOT)


def module(needs: dict[str, str], *command: str) -> Callable[..., int]:
    """A verb that runs one module in the checkout, with the rest of the line."""

    def verb(*arguments: str) -> int:
        ready(needs)
        return start(PYTHON, "-m", *command, *arguments, cwd=ROOT)

    return verb


VERBS: dict[str, tuple[Callable[..., int], str]] = {  # with its line in the list
    "demo": (demo, "the desk on the demo newsroom; without a screen, a round in the terminal and a picture"),
    "moderator": (moderator, "the program itself, window or command line: run.py moderator queue --json"),
    "test": (module(TESTS, SERVED, "pytest"), "the tests: run.py test tests/store -q"),
    "check": (check, "format, lint, types, import contracts, fresh forms"),
    "bench": (module(TESTS, SERVED, "tests.benchmarks"), "what must be fast, measured"),
    "cluster": (module(MARIADB, "tests.faults.cluster"), "a push through Galera nodes lost one by one"),
    "faults": (module(MARIADB, "tests.faults"), "sync under faults of every kind; --line: what it costs"),
    "screenshots": (module(TESTS, SERVED, "tests.screenshots"), "the window's states, drawn into docs/"),
    "forms": (module(WINDOW, "ui.compile_forms"), "compile the forms of ui/"),
    "translations": (module(WINDOW, "ui.translations"), "bring resources/translations up to date"),
    "readme": (module(WINDOW, "tests.rules.readme"), "write the README's table of keys and map anew"),
    "lock": (
        module({}, "uv", "pip", "compile", "pyproject.toml", "--group", "dev", "-q", "-o", LOCK.name),
        "pin what pyproject.toml asks for by hash; --upgrade takes the newest",
    ),
    "wheel": (module(WINDOW, "hatchling", "build", "-t", "wheel"), "build the wheel into dist/"),
    "eval-spam": (module({}, "tests.evaluation"), "the spam help on labelled comments: eval-spam FOLDER"),
    "mysql8": (mysql8, "the site's tests on MySQL 8, where there is one"),
}


def main(arguments: Sequence[str]) -> int:
    """List the verbs, or run one with the rest of the line."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the system's Python may well be older than what is supported
        newer = [found for minor in range(19, 10, -1) if (found := shutil.which(f"python3.{minor}"))]
        if not newer:
            stop(f"Moderator needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        os.execv(newer[0], [newer[0], *sys.argv])  # noqa: S606 - itself again, with a Python that is new enough
    if not arguments or arguments[0] not in VERBS:
        print("python3 run.py VERB [ARGUMENTS]\n")
        for name, (_, line) in VERBS.items():
            print(f"  {name:<12} {line}")
        return 2 if arguments and arguments[0] not in ("-h", "--help") else 0
    end_in_order()
    return VERBS[arguments[0]][0](*arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
