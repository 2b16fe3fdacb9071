"""The store, opened for one command."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from cli.failure import CommandFailed
from settings import Settings
from settings.clock import Clock
from store import Store, open_store


@contextmanager
def opened(settings: Settings) -> Iterator[Store]:
    """The store of this home. CommandFailed if there is none, or its database does not answer."""
    if not (settings.home / "keys").is_dir():
        raise CommandFailed(f"AMPARO_HOME {settings.home} holds no store yet; `make run` makes one.")
    store = open_store(settings, Clock(settings))
    try:
        yield store
    except SQLAlchemyError as failed:  # its text may hold values: only its kind is told
        kind = type(failed).__name__
        raise CommandFailed(
            f"The store's database refused ({kind}); is it up, and was it migrated?"
        ) from None
    finally:
        store.close()


@contextmanager
def opened_or_made(settings: Settings) -> Iterator[Store]:
    """The store, made and migrated if need be: data may come before the first start."""
    from cli.first_start import prepare_secrets

    passphrase = prepare_secrets(settings)
    if passphrase is not None:
        print(f"amparo: passphrase of the DPO's key, shown only now: {passphrase}", file=sys.stderr)
    with opened(settings) as store:
        store.migrate()
        yield store
