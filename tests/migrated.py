"""Empty, migrated databases to copy: the migrations' statements run once a session instead of once a test."""

import functools
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import make_url

from store import Store, open_store
from store.engines import open_engine
from store.migrate import migrate_keys, migrate_store
from store.store import Clock, Places

KEYS = "data_keys.sqlite3"


def open_migrated(places: Places, clock: Clock) -> Store:
    """The store at `places`, whose key file is there and whose databases are not, or are PostgreSQL's copy."""
    url = make_url(places.database_url)
    if url.get_backend_name() == "sqlite":
        shutil.copyfile(_folder() / "store.sqlite3", str(url.database))
    shutil.copyfile(_folder() / KEYS, places.home / "keys" / KEYS)
    return open_store(places, clock)


def migrate_once(url: str) -> None:
    """Bring a database that is to be copied to the newest schema, and leave nobody connected to it."""
    engine = open_engine(url)
    migrate_store(engine)
    engine.dispose()


def _folder() -> Path:
    return Path(_copied().name)


@functools.cache
def _copied() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="amparo-migrated-")
    migrate_once(f"sqlite:///{Path(folder.name) / 'store.sqlite3'}")
    engine = open_engine(f"sqlite:///{Path(folder.name) / KEYS}")
    migrate_keys(engine)
    engine.dispose()
    return folder
