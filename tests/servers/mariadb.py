"""A real database server without a service: once a run, on a socket and a port of its own."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from tests.servers.certificates import Certificates

MYSQLD = os.environ.get("MODERATOR_MYSQLD")
"""A MySQL 8 to test against instead of MariaDB (`run.py mysql8`)."""


def free_port() -> int:
    """A TCP port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Server:
    """A running MariaDB (or MySQL 8), empty but for its own tables."""

    def __init__(self, folder: Path, *, buffer_pool: str = "64M", more: Sequence[str] = ()) -> None:
        self.folder = folder
        self.socket = str(folder / "s")
        self.port = free_port()
        self.certificates = Certificates(folder)
        self._buffer_pool = buffer_pool
        self.more = list(more)
        self._process: subprocess.Popen[bytes] | None = None
        self._databases = 0
        self._install()

    def start(self) -> None:
        """Start and wait until it answers."""
        self.launch()
        self.wait(self._answers)

    def launch(self) -> None:
        """Start the process."""
        log = (self.folder / "log").open("ab")
        self._process = subprocess.Popen(self._command(), stdout=log, stderr=log)
        log.close()

    def wait(self, there: Callable[[], bool]) -> None:
        """Wait until it has come so far."""
        deadline = time.monotonic() + 60
        while not there():
            if self._process is None or self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self.folder / "log").read_text(errors="replace")[-2000:])
            time.sleep(0.02)  # a server that starts, not a test that waits

    def stop(self) -> None:
        """Shut down in good order."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)
            self._process = None

    @property
    def stopped(self) -> bool:
        """Whether it was stopped or killed and not started again."""
        return self._process is None

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(60)
            self._process = None

    def root(self, database: str = "") -> Engine:
        """An engine with all rights, whose statements commit by themselves; dispose of it."""
        url = URL.create("mysql+pymysql", "root", database=database, query={"unix_socket": self.socket})
        return create_engine(
            url,
            pool_size=1,
            pool_pre_ping=True,  # a test before may have stopped the server
            isolation_level="AUTOCOMMIT",
            # an old site's rows: zero and impossible dates, nothing strict
            connect_args={"init_command": "SET sql_mode = 'ALLOW_INVALID_DATES'"},
        )

    def run(self, *statements: str, database: str = "") -> None:
        """Statements as root, one after the other."""
        root = self.root(database)
        try:
            with root.connect() as connection:
                for statement in statements:
                    connection.exec_driver_sql(statement.replace("%", "%%"))
        finally:
            root.dispose()

    def new_database(self, charset: str = "utf8mb4") -> str:
        """An empty database with a name of its own."""
        self._databases += 1
        name = f"site_{self._databases}"
        self.run(f"CREATE DATABASE `{name}` CHARACTER SET {charset}")
        return name

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:  # PyMySQL leaves its own open where nobody listens
            if probe.connect_ex(self.socket):
                return False
        root = self.root()
        try:
            with root.connect() as connection:
                connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return False
        finally:
            root.dispose()
        return True

    def _install(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if MYSQLD:
            command = [
                MYSQLD,
                "--no-defaults",
                "--initialize-insecure",
                "--secure-file-priv=NULL",  # else it wants a folder that only its full package makes
                f"--datadir={self.folder / 'db'}",
                *self._user,
            ]
        else:
            command = [
                _program("mariadb-install-db"),
                "--no-defaults",
                f"--datadir={self.folder / 'db'}",
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                f"--tmpdir={self.folder}",  # a server that starts clears the one it shares with others
                *self._user,
            ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stdout[-1000:] + done.stderr[-1000:])

    @property
    def _user(self) -> list[str]:
        return ["--user=root"] if getpass.getuser() == "root" else []

    def _command(self) -> list[str]:
        return [
            MYSQLD or _program("mariadbd"),
            "--no-defaults",
            f"--datadir={self.folder / 'db'}",
            f"--socket={self.socket}",
            f"--pid-file={self.folder / 'pid'}",
            f"--tmpdir={self.folder}",
            "--bind-address=127.0.0.1",
            f"--port={self.port}",
            f"--innodb-buffer-pool-size={self._buffer_pool}",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--skip-innodb-doublewrite",
            "--innodb-file-per-table=0",  # a table costs no file of its own: sites are made by the dozen
            "--character-set-server=utf8mb4",
            f"--ssl-ca={self.certificates.ca}",
            f"--ssl-cert={self.certificates.certificate}",
            f"--ssl-key={self.certificates.key}",
            *(
                # MySQL takes an account at localhost for one over loopback only where it resolves names
                ["--mysqlx=OFF", "--skip-log-bin", "--secure-file-priv=NULL"]
                if MYSQLD
                else ["--innodb-log-file-size=16M", "--skip-name-resolve"]
            ),
            *self._user,
            *self.more,
        ]


def _program(name: str) -> str:
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    found = shutil.which(name, path=path)
    if found is None:
        raise RuntimeError(f"{name} is not installed: `python3 run.py test` gets it")
    return found
