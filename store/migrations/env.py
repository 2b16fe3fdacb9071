"""Alembic's entry point: runs the migrations of the database it was configured for."""

from alembic import context

from store.keyring import KeyBase
from store.models import Base

config = context.config
metadata = {"store": Base.metadata, "keys": KeyBase.metadata}[config.attributes["which"]]

with config.attributes["engine"].connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
