"""Bring the databases to the newest schema with Alembic, whose 12 MB only who migrates has to carry."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"


def migrate_store(engine: Engine) -> None:
    """Upgrade the store to head."""
    _upgrade(engine, "store")


def migrate_keys(engine: Engine) -> None:
    """Upgrade the key database to head."""
    _upgrade(engine, "keys")


def alembic_config(engine: Engine, which: str) -> "Config":
    """An Alembic configuration for one of the databases, `store` or `keys`."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.set_main_option("version_locations", str(_MIGRATIONS / which))
    config.set_main_option("path_separator", "os")
    config.attributes["engine"] = engine
    config.attributes["which"] = which
    return config


def _upgrade(engine: Engine, which: str) -> None:
    from alembic import command

    command.upgrade(alembic_config(engine, which), "head")
