"""Backups: the database and the sealed files in one archive, never the keys; each file with its hash (L92)."""

import hashlib
import io
import json
import os
import re
import sqlite3
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATABASE = "amparo.sqlite3"
MANIFEST = "manifest.json"
FOLDERS = ("recordings", "packages", "parts")
_NAME = re.compile(rf"{re.escape(DATABASE)}|({'|'.join(FOLDERS)})/[A-Za-z0-9._-]+")


class BackupInvalid(RuntimeError):
    """The file is no whole backup of Amparo, or the store is of a kind that is not backed up in this way."""


@dataclass(frozen=True)
class Backup:
    """What a backup holds: names of its files with their SHA-256."""

    files: dict[str, str]


def write_backup(home: Path, database_url: str, file: Path) -> Backup:
    """Copy the store as it stands now, also while it is in use. Raises BackupInvalid, FileExistsError."""
    source, copy = database_path(database_url), home / f"{DATABASE}.copy"
    try:
        _copy(source, copy)
        places = {DATABASE: copy} | {
            f"{folder}/{path.name}": path
            for folder in FOLDERS
            for path in sorted((home / folder).glob("*"))
            if path.is_file()
        }
        backup = Backup({name: _hash(path.read_bytes()) for name, path in places.items()})
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as out, tarfile.open(fileobj=out, mode="w") as archive:
            _add(archive, MANIFEST, json.dumps(backup.files, indent=1).encode())
            for name, path in places.items():
                _add(archive, name, path.read_bytes())
    finally:
        copy.unlink(missing_ok=True)
    return backup


def check_backup(file: Path) -> Backup:
    """Read it to its end and compare every hash. Raises BackupInvalid."""
    found = {name: _hash(content) for name, content in _contents(file)}
    listed = _manifest(file)
    if found != listed or DATABASE not in listed or not all(_NAME.fullmatch(name) for name in listed):
        raise BackupInvalid("the backup is not whole: its files are not those of its manifest")
    return Backup(listed)


def put_back(home: Path, database_url: str, file: Path) -> None:
    """The checked backup takes the place of the database and of the sealed files. Nobody may use them meanwhile."""
    listed, target = check_backup(file).files, database_path(database_url)
    for folder in FOLDERS:
        (home / folder).mkdir(mode=0o700, exist_ok=True)
        for path in (home / folder).iterdir():
            if f"{folder}/{path.name}" not in listed:
                path.unlink()
    for name, content in _contents(file):
        path = target.with_name(f"{target.name}.new") if name == DATABASE else home / name
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
    for ending in ("-wal", "-shm"):
        target.with_name(f"{target.name}{ending}").unlink(missing_ok=True)
    target.with_name(f"{target.name}.new").replace(target)


def database_path(database_url: str) -> Path:
    """Where the SQLite database lies. Raises BackupInvalid for another kind, which has its own tools."""
    if not database_url.startswith("sqlite:///"):
        raise BackupInvalid("PostgreSQL is backed up and restored with pg_dump and pg_restore")
    return Path(database_url.removeprefix("sqlite:///"))


def _copy(source: Path, copy: Path) -> None:
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    reading, writing = sqlite3.connect(source), sqlite3.connect(copy)
    try:
        reading.backup(writing)
    finally:
        reading.close()
        writing.close()


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(content), 0o600
    archive.addfile(entry, io.BytesIO(content))


def _manifest(file: Path) -> dict[str, str]:
    with _opened(file) as archive:
        first = archive.next()
        content = archive.extractfile(first) if first is not None and first.name == MANIFEST else None
        if content is None:
            raise BackupInvalid("the file is no backup of Amparo")
        listed: dict[str, str] = json.loads(content.read())
    return listed


def _contents(file: Path) -> Iterator[tuple[str, bytes]]:
    with _opened(file) as archive:
        for entry in archive:
            content = archive.extractfile(entry)
            if entry.name != MANIFEST and content is not None:
                yield entry.name, content.read()


def _opened(file: Path) -> tarfile.TarFile:
    try:
        return tarfile.open(file, mode="r:")
    except (tarfile.TarError, FileNotFoundError):
        raise BackupInvalid("the file is no backup of Amparo") from None


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
