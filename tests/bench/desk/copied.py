"""The same store on PostgreSQL: every row as it is on SQLite, under the same keys, so that both are measured alike."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Table, select, text

from store import Store
from store.models import Base
from tests.bench.progress import say

_AT_ONCE = 5_000


def copy_store(source: Store, target: Store) -> None:
    """Fill the empty `target` table by table; SQLite's rows go through COPY, then the planner is told of them."""
    with source.reader() as read, target._engine.connect() as connection:
        cursor = connection.connection.cursor()
        for table in Base.metadata.sorted_tables:
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as pipe:
                for row in _rows(read.session.connection(), table):
                    pipe.write_row(row)
        connection.connection.commit()
    say("vacuum and analyse, as a server does by itself after so many rows")
    with target._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))


def _rows(connection: Any, table: Table) -> Iterator[Any]:
    found = connection.execution_options(yield_per=_AT_ONCE).execute(select(table))
    for some in found.partitions():
        yield from some
