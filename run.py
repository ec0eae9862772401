#!/usr/bin/env python3
"""The front door: `python3 run.py VERB` sets up what is missing, then runs. Alone it lists its verbs.

Standard library only, since it runs before anything is installed. It writes into the checkout (.venv, out, dist,
the compiled forms) and into the user's cache folder, nowhere else. Second runs find all in place and start at once.

In this order: what the machine must have, getting it, the environment, the screen, the verbs.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import select
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "moderator-setup"
UNPACKED = CACHE / "system"  # system packages of a user who may not install any
STOPPED = 3  # exit status: something is missing that only a person can bring

# --- what the machine must have: checked by loading, so that it holds on every distribution ------------------------

QT_LIBRARIES = {  # file → Debian's and Ubuntu's package
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
TEST_PROGRAMS = {
    "mariadbd": "mariadb-server-core",  # never mariadb-server: that leaves a service running on a desktop
    "mariadb-install-db": "mariadb-server-core",
    "my_print_defaults": "mariadb-client-core",  # mariadb-install-db fails without
    "php": "php-cli",
    "Xvfb": "xvfb",
}
PHP_EXTENSION = {"mysqli": "php-mysql"}
LOAD = """
import ctypes, sys
for name in sys.argv[1:]:
    try: ctypes.CDLL(name)
    except OSError: print(name)
"""


def surroundings() -> dict[str, str]:
    """The environment of everything started here: programs in sbin, and what was unpacked for a user without rights."""
    env = dict(os.environ)
    path = [env.get("PATH", os.defpath), "/usr/local/sbin", "/usr/sbin"]
    if UNPACKED.is_dir():
        path = [str(CACHE / "bin"), *path, str(UNPACKED / "usr/bin"), str(UNPACKED / "usr/sbin")]
        folders = [
            str(folder) for lib in ("usr/lib", "lib") for folder in UNPACKED.glob(f"{lib}/*-linux-gnu*")
        ]
        env["LD_LIBRARY_PATH"] = os.pathsep.join(filter(None, [env.get("LD_LIBRARY_PATH"), *folders]))
        if not Path("/usr/share/X11/xkb").is_dir():
            env["XKB_CONFIG_ROOT"] = str(UNPACKED / "usr/share/X11/xkb")
        if not Path("/etc/fonts/fonts.conf").is_file():
            env["FONTCONFIG_FILE"] = str(CACHE / "fonts.conf")
        if (CACHE / "bin/php").exists():
            env["PHP_INI_SCAN_DIR"] = str(CACHE / "php")
    env["PATH"] = os.pathsep.join(path)
    return env


def missing(
    libraries: Iterable[str] = (), programs: Iterable[str] = (), extensions: Iterable[str] = ()
) -> list[str]:
    """Which of these libraries do not load, which programs are not found, which of PHP's extensions are not on."""
    env = surroundings()
    lacking: list[str] = []
    if sys.platform == "linux" and (names := list(libraries)):
        lacking += output([sys.executable, "-S", "-c", LOAD, *names], env).split()
    lacking += [name for name in programs if shutil.which(name, path=env["PATH"]) is None]
    if names := list(extensions):
        loaded = output(["php", "-m"], env).split() if shutil.which("php", path=env["PATH"]) else []
        lacking += [name for name in names if name not in loaded]
    return lacking


def need(*, tests: bool = False) -> None:
    """See to it that Qt can load and, for the tests, that their programs are there; or stop and say what to do."""
    wanted = {**QT_LIBRARIES, **(TEST_PROGRAMS | PHP_EXTENSION if tests else {})}
    wants = (QT_LIBRARIES, TEST_PROGRAMS if tests else (), PHP_EXTENSION if tests else ())
    lacking = missing(*wants)
    if not lacking:
        return
    provide(packages := list(dict.fromkeys(wanted[name] for name in lacking)))
    if still := [name for name in missing(*wants) if name != "Xvfb"]:
        stop(f"Still missing: {', '.join(still)}.", f"sudo {install_line(packages)}")


# --- getting it: as root, with sudo, by asking, or into the user's own cache folder -------------------------------


def provide(packages: Sequence[str]) -> None:
    """Bring system packages onto the machine by the first way that is allowed here; never wait for a silent prompt."""
    if shutil.which("apt-get") is None:
        stop(f"This system has no apt-get. Please install what Debian calls: {' '.join(packages)}")
    say(f"Missing system packages: {' '.join(packages)}")
    rights = rights_to_install(packages)
    if rights is not None:
        apt = [
            *rights,
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-qq",
            "-o",
            "DPkg::Lock::Timeout=300",
        ]
        say("Installing them with apt-get …")
        quietly([*apt, "update"])
        if quietly([*apt, *install_line(packages).split()[1:]], show=True):
            return
        say("apt-get could not install them.")
    say(f"Unpacking them into {CACHE} instead: nothing of the system changes …")
    unpack(packages)


def rights_to_install(packages: Sequence[str]) -> list[str] | None:
    """The words before `apt-get` that give root's rights, [] for root, None where nobody can be asked."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    if quietly(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    if not sys.stdin.isatty():
        return None
    say(f"This would be typed for you:  sudo {install_line(packages)}")
    return (
        ["sudo"]
        if input("Go ahead? sudo may ask for your password. [Y/n] ").strip().lower() in ("", "y", "yes")
        else None
    )


def install_line(packages: Sequence[str]) -> str:
    """The command that a person with rights would type."""
    return f"apt-get install -y --no-install-recommends {' '.join(packages)}"


def own_apt(*arguments: str, cwd: Path | None = None) -> bool:
    """apt-get with lists and archives in the user's cache: needs no rights, and signatures are checked as ever."""
    for folder in ("lists/partial", "archives/partial"):
        (CACHE / "apt" / folder).mkdir(parents=True, exist_ok=True)
    places = ["-o", f"Dir::State::Lists={CACHE / 'apt/lists'}", "-o", f"Dir::Cache={CACHE / 'apt'}"]
    return quietly(
        ["apt-get", "-qq", "-y", "-o", "Debug::NoLocking=1", *places, *arguments], show=True, cwd=cwd
    )


def unpack(packages: Sequence[str]) -> None:
    """Download packages with all they depend on, and unpack them below `UNPACKED`."""
    if own_apt("update") and own_apt(*install_line(packages).split()[1:], "--download-only"):
        for archive in sorted((CACHE / "apt/archives").glob("*.deb")):
            quietly(["dpkg-deb", "-x", str(archive), str(UNPACKED)], show=True)
            archive.unlink()
        make_work_unpacked()


def make_work_unpacked() -> None:
    """Do what the packages' own scripts would have done, for programs that look for their files below `/usr`."""
    usr = UNPACKED / "usr"
    for folder in ("bin", "php", "fonts"):
        (CACHE / folder).mkdir(parents=True, exist_ok=True)
    (CACHE / "fonts.conf").write_text(
        f"<fontconfig><dir>/usr/share/fonts</dir><dir>{usr}/share/fonts</dir><cachedir>{CACHE}/fonts</cachedir></fontconfig>"
    )
    for name, options in (
        ("mariadbd", f'--basedir="{usr}" --lc-messages-dir="{usr}/share/mysql"'),
        ("mariadb-install-db", f'--basedir="{usr}"'),
    ):
        real = next((usr / place / name for place in ("sbin", "bin") if (usr / place / name).exists()), None)
        if real:  # --no-defaults must stay the first argument
            script(CACHE / "bin" / name, f'first="$1"; shift; exec "{real}" "$first" {options} "$@"')
    if php := sorted(usr.glob("bin/php[0-9]*")):
        script(CACHE / "bin/php", f'exec "{php[-1]}" "$@"')
        parts = sorted(usr.glob("share/php*-*/*/*.ini"), key=lambda ini: (ini.read_text()[:16], ini.name))
        lines = [f'extension_dir="{folder}"\n' for folder in sorted(usr.glob("lib/php/2*"))[-1:]]
        (CACHE / "php/all.ini").write_text(
            "".join(lines + [p.read_text() for p in parts if "opcache" not in p.name])
        )


def script(path: Path, line: str) -> None:
    """Write a one-line shell script."""
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)


def wordpress() -> Path:
    """The folder of WordPress's own code, whatever version the distribution has; only read, never served."""
    known = [
        os.environ.get("MODERATOR_WORDPRESS"),
        "/usr/share/wordpress",
        CACHE / "wordpress/usr/share/wordpress",
    ]
    for folder in map(Path, filter(None, known)):
        if (folder / "wp-load.php").is_file():
            return folder
    if shutil.which("apt-get") is None:
        stop(
            "The tests run WordPress's own code: set MODERATOR_WORDPRESS to a folder that holds wp-load.php."
        )
    say("Getting WordPress's own code for the tests …")
    half, whole = CACHE / "wordpress.half", CACHE / "wordpress"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    if not quietly(["apt-get", "-qq", "download", "wordpress"], cwd=half):
        own_apt("update")
        own_apt("download", "wordpress", cwd=half)
    if not (
        (archives := list(half.glob("*.deb"))) and quietly(["dpkg-deb", "-x", str(archives[0]), str(half)])
    ):
        stop("WordPress's code could not be had.", "apt-get update && apt-get download wordpress")
    archives[0].unlink()
    shutil.rmtree(whole, ignore_errors=True)
    half.rename(whole)
    return whole / "usr/share/wordpress"


# --- the environment: .venv from the lock, every file checked by its hash ----------------------------------------


def environment() -> None:
    """Make or mend `.venv`. The stamp is written last, so that a run killed half-way is repaired by the next."""
    if stamp_of(VENV) == wanted_stamp():
        return
    with one_at_a_time():
        have, want = stamp_of(VENV), wanted_stamp()
        if have == want:  # another run made it while this one waited
            return
        say(f"Getting the libraries of {LOCK.name} into {VENV.name} …")
        if have[:1] != want[:1]:
            shutil.rmtree(VENV, ignore_errors=True)
            run([sys.executable, "-m", "venv", "--without-pip", str(VENV)])
        (VENV / "moderator.stamp").unlink(missing_ok=True)
        options = [
            "--require-hashes",
            "--only-binary=:all:",
            "--disable-pip-version-check",
            "--no-input",
            "-q",
        ]
        run([*pip(), "--python", str(PYTHON), "install", *options, "-r", str(LOCK)])
        for packages in VENV.glob("[Ll]ib*/**/site-packages"):
            # relative, hence plain ASCII: read in the locale's encoding before Python 3.13
            (packages / "moderator.pth").write_text(os.path.relpath(ROOT / "src", packages) + "\n")
        (VENV / "moderator.stamp").write_text("\n".join(want))


def stamp_of(venv: Path) -> list[str]:
    """What `.venv` was made from, [] if it is not whole."""
    try:
        return (venv / "moderator.stamp").read_text().split("\n") if PYTHON.exists() else []
    except OSError:
        return []


def wanted_stamp() -> list[str]:
    """Two digests: the interpreter and the folder (else all is made anew), and the lock (else it is brought up to date)."""
    place = f"{sys.version} {os.path.realpath(sys.executable)} {ROOT}"
    return [hashlib.sha256(part).hexdigest() for part in (place.encode(), LOCK.read_bytes())]


def pip() -> list[str]:
    """A pip that can fill another environment: the interpreter's own, or the wheel that Debian keeps apart."""
    if quietly([sys.executable, "-m", "pip", "--version"]):
        return [sys.executable, "-m", "pip"]
    for attempt in ("look", "get", "give up"):
        for folder in (Path(os.__file__).parent / "ensurepip/_bundled", *shared("share/python-wheels")):
            if wheels := sorted(folder.glob("pip-*.whl")):
                return [sys.executable, str(wheels[-1] / "pip")]
        if attempt == "look":
            provide(["python3-pip-whl"])
    return stop("Python has no pip here.", f"sudo {install_line(['python3-pip-whl'])}")


def shared(place: str) -> list[Path]:
    """A folder below /usr, the system's and the unpacked one."""
    return [Path("/usr") / place, UNPACKED / "usr" / place]


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two runs in one checkout must not fill the same environment; the checkout itself is the lock."""
    if os.name == "nt":
        yield
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def compile_forms() -> None:
    """Compile what is stale of ui/*.ui; costs a tenth of a second where nothing is."""
    run([PYTHON, ROOT / "ui/compile_forms.py"])


# --- the screen ----------------------------------------------------------------------------------------------------


def has_screen() -> bool:
    """Whether a window can be shown to somebody."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """An X screen of its own for tests, without a port; where Xvfb cannot run, Qt draws offscreen."""
    reader, writer = os.pipe()
    call = ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", "-screen", "0", "1600x1000x24"]
    server = None
    try:
        if shutil.which("Xvfb", path=surroundings()["PATH"]):
            quiet = subprocess.DEVNULL
            server = subprocess.Popen(call, pass_fds=[writer], env=surroundings(), stdout=quiet, stderr=quiet)
        os.close(writer)
        number = os.read(reader, 16).decode().strip() if select.select([reader], [], [], 15)[0] else ""
        if not number:
            say("No virtual X screen here: Qt draws offscreen.")
        yield (
            {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            if number
            else {"QT_QPA_PLATFORM": "offscreen"}
        )
    finally:
        os.close(reader)
        if server:
            server.terminate()
            server.wait()


# --- the verbs -----------------------------------------------------------------------------------------------------


def demo(*arguments: str) -> int:
    """Open the desk on the demo newsroom; without a screen, one round in the terminal and a picture."""
    ready()
    if has_screen():
        return moderator("demo", *arguments)
    say("There is no screen here, so this is one round in the terminal, by the same commands as the keys.")
    if failed := module("moderator", "demo", "--round", *arguments):
        return failed
    picture = ROOT / "out/demo.png"
    picture.parent.mkdir(exist_ok=True)
    failed = module("moderator", "demo", "--picture", picture, QT_QPA_PLATFORM="offscreen")
    if not failed:
        say(f"And this is the window, drawn without a screen: {picture.relative_to(ROOT)}")
    return failed


def moderator(*arguments: str) -> int:
    """Run the program itself, window or command line: `run.py moderator queue --json`."""
    windowless = any(not argument.startswith("-") for argument in arguments) and "demo" not in arguments
    ready(window=not windowless)
    return module("moderator", *arguments)


def test(*arguments: str) -> int:
    """Run the tests, against a real MariaDB, a real WordPress and a real X screen: `run.py test tests/store -q`."""
    return with_servers("pytest", *arguments)


def check() -> int:
    """Check format, lint, types, import contracts, and that the forms are fresh."""
    ready()
    steps: list[list[str | Path]] = [
        ["-m", "ruff", "format", "--check", "--quiet", "."],
        ["-m", "ruff", "check", "--quiet", "."],
        ["-m", "mypy"],
        ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        [ROOT / "ui/compile_forms.py", "--check"],
    ]
    return max([start(PYTHON, *step) for step in steps])


def bench(*arguments: str) -> int:
    """Measure what must be fast, each beside a floor measured in the same run."""
    return with_servers("tests.benchmarks", *arguments)


def screenshots(*arguments: str) -> int:
    """Draw the window in all its states into out/, from the demo newsroom."""
    return with_servers("tests.screenshots", *arguments)


def forms() -> int:
    """Compile the Designer forms of ui/ that have changed."""
    ready()
    return 0


def readme() -> int:
    """Write the README's table of keys and map of the code anew."""
    ready()
    return module("tests.rules.readme")


def lock(*arguments: str) -> int:
    """Pin every dependency of pyproject.toml by hash in requirements.lock; `--upgrade` takes the newest."""
    ready(window=False)
    options = (
        "--group dev --generate-hashes --universal --no-header --no-annotate --python-version 3.11".split()
    )
    call = [
        "uv",
        "pip",
        "compile",
        "pyproject.toml",
        *options,
        "--only-binary",
        ":all:",
        "-q",
        "-o",
        LOCK.name,
    ]
    return module(*call, *arguments, cwd=ROOT)


def wheel() -> int:
    """Build the wheel into dist/."""
    ready()
    return module("hatchling", "build", "-t", "wheel", cwd=ROOT)


def mysql8(*arguments: str) -> int:
    """Run the site's contract tests on MySQL 8, where there is one."""
    found = shutil.which("mysqld", path=surroundings()["PATH"])
    version = output([found, "--version"], surroundings()) if found else ""
    if "Ver 8." not in version or "MariaDB" in version:  # MariaDB installs a mysqld of its own
        say(
            "SKIPPED: there is no mysqld of MySQL 8 here (Ubuntu: mysql-server-core-8.0). Nothing was tested."
        )
        return 0
    return with_servers("pytest", *(arguments or ("tests/site", "-q")), MODERATOR_MYSQLD=str(found))


VERBS: dict[str, Callable[..., int]] = {
    verb.__name__: verb
    for verb in (demo, moderator, test, check, bench, screenshots, forms, readme, lock, wheel, mysql8)
}


def ready(*, window: bool = True, tests: bool = False) -> None:
    """Set up what the verb needs; nothing happens where all is there."""
    if window:
        need(tests=tests)
    environment()
    if window:
        compile_forms()


def with_servers(name: str, *arguments: str, **variables: str) -> int:
    """Run a module from the checkout with everything the tests stand on."""
    ready(tests=True)
    with virtual_screen() as screen:
        variables |= screen | {"MODERATOR_WORDPRESS": str(wordpress()), "WAYLAND_DISPLAY": ""}
        return module(name, *arguments, cwd=ROOT, **variables)


def module(name: str, *arguments: str | Path, cwd: Path | None = None, **variables: str) -> int:
    """Run a module in the environment, in the caller's folder unless another is named."""
    return start(PYTHON, "-m", name, *arguments, cwd=cwd or Path.cwd(), **variables)


def start(*command: str | Path, cwd: Path = ROOT, **variables: str) -> int:
    """Run a program in the foreground and give back its exit status; its Ctrl+C is ours."""
    with subprocess.Popen(list(map(str, command)), cwd=cwd, env=surroundings() | variables) as program:
        while True:
            try:
                return program.wait()
            except KeyboardInterrupt:  # the terminal sent it to the program too; wait for its own end
                continue


def run(command: Sequence[str | Path]) -> None:
    """Run a step of the set-up, or stop with its status."""
    if status := start(*command):
        sys.exit(status)


def quietly(command: Sequence[str], *, show: bool = False, cwd: Path | None = None) -> bool:
    """Whether a command succeeded; what it printed appears only where it failed and is asked for."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=cwd,
        check=False,
    )
    if done.returncode and show:
        sys.stderr.buffer.write(done.stdout)
    return done.returncode == 0


def output(command: Sequence[str], env: dict[str, str]) -> str:
    """What a command prints on standard output."""
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False).stdout


def say(sentence: str) -> None:
    """Tell the person at the terminal, beside what a program prints for other programs."""
    print(sentence, file=sys.stderr, flush=True)


def stop(sentence: str, line: str = "") -> NoReturn:
    """End with a sentence and, where there is one, the line to type."""
    say(sentence + (f"\nPlease type:  {line}" if line else ""))
    sys.exit(STOPPED)


def newer_python() -> None:
    """Start over with a Python that is new enough, or say which is needed."""
    if sys.version_info >= (3, 11):
        return
    for minor in range(19, 10, -1):
        if found := shutil.which(f"python3.{minor}"):
            os.execv(found, [found, *sys.argv])
    stop(f"Moderator needs Python 3.11 or newer; this is {sys.version.split()[0]}.")


def main(arguments: Sequence[str]) -> int:
    """List the verbs, or run one with the rest of the line."""
    if not arguments or arguments[0] not in VERBS:
        print("python3 run.py VERB, where VERB is one of\n")
        for name, verb in VERBS.items():
            print(f"  {name:<12} {(verb.__doc__ or '').splitlines()[0]}")
        return 2 if arguments and arguments[0] not in ("-h", "--help", "help") else 0
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    return VERBS[arguments[0]](*arguments[1:])


if __name__ == "__main__":
    newer_python()
    sys.exit(main(sys.argv[1:]))
