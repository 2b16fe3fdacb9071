"""`amparo backup FILE` and `amparo restore FILE`."""

import argparse
from pathlib import Path

from cli.failure import CommandFailed
from cli.mode import load_settings
from cli.opening import opened
from cli.output import show
from cli.supervisor import only_run_of
from services.bury_again import Tombstones, bury_again, read_tombstones
from settings import Settings
from store.backup import BackupInvalid, check_backup, database_path, put_back, write_backup


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Put both commands under the command line."""
    for name, deed, text in (
        ("backup", _backup, "database and sealed files in one archive, without any key; Amparo may go on"),
        ("restore", _restore, "put a backup in the place of what is there; stop Amparo before"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("file", type=Path)
        command.add_argument("--json", action="store_true")
        command.set_defaults(command=deed)


def _backup(given: argparse.Namespace) -> None:
    settings = load_settings()
    with opened(settings) as store:
        try:
            backup = write_backup(settings.home, settings.database_url, given.file)
        except BackupInvalid as refused:
            raise CommandFailed(f"{refused}.") from None
        except OSError as failed:
            raise CommandFailed(f"{given.file} cannot be written: {failed.strerror}.") from None
        with store.unit_of_work("cli") as work:
            work.record("backup_made")
            work.commit()
    show({"file": str(given.file), "files": len(backup.files)}, as_json=given.json)


def _restore(given: argparse.Namespace) -> None:
    """The keys are not in it: what they have forgotten since stays forgotten."""
    settings = load_settings()
    with only_run_of(settings):
        try:
            check_backup(given.file)
            tombstones = _tombstones(settings)
            put_back(settings.home, settings.database_url, given.file)
        except BackupInvalid as refused:
            raise CommandFailed(f"{refused}.") from None
        with opened(settings) as store:
            store.migrate()
            buried = bury_again(store, tombstones, settings=settings)
    row = {"file": str(given.file), "blocked_again": buried.blocked, "destroyed_again": buried.destroyed}
    show(row, as_json=given.json)


def _tombstones(settings: Settings) -> Tombstones:
    if not database_path(settings.database_url).exists():
        return ()
    with opened(settings) as store:
        store.migrate()
        with store.reader() as read:
            return read_tombstones(read)
