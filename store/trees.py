"""What hangs on a row: the rows that cannot be without it, and those sealed under its keys. Read from the schema."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import batched
from typing import Any

from sqlalchemy import Column, inspect, select
from sqlalchemy.orm import Session

from store import audit, crypto
from store.models.base import Base
from store.reading import Reading
from store.rows import key_name

type Place = tuple[str, str]
type Tree = dict[Place, Base]

_AT_ONCE = 500


def tree_of(session: Session, root: Base, owners: Collection[str]) -> Tree:
    """The row, all that refers to it and cannot do without it, and what refers to it and is sealed under `owners`."""
    found: Tree = {_place(root): root}
    frontier: list[Base] = [root]
    while frontier:
        reached: list[Base] = []
        for model, column, needed, ids in _references_to(frontier):
            for child in _rows(session, model, column, ids):
                belongs = needed or getattr(child, "owner", None) in owners
                if belongs and _place(child) not in found:
                    found[_place(child)] = child
                    reached.append(child)
        frontier = reached
    return found


def delete_tree(session: Session, tree: Tree) -> dict[str, int]:
    """Delete the rows, children first; what merely refers to one forgets it. Gives how many rows of each table."""
    _loosen(session, tree)
    counts: dict[str, int] = {}
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    for table in sorted({table for table, _ in tree}, key=lambda name: -order[name]):
        rows = [row for (name, _), row in tree.items() if name == table]
        for row in rows:
            session.delete(row)
        session.flush()
        counts[table] = len(rows)
    return counts


def sealed_hash(read: Reading, rows: Iterable[Base]) -> str:
    """A keyed hash over everything sealed in the rows: whether it is still what was blocked (LOPDGDD 32.4; L69)."""
    parts = sorted(
        f"{row.__tablename__}|{audit.identity_of(row)}|{name}|{getattr(row, name).hex()}"
        for row in rows
        for name in _sealed_columns(type(row))
        if getattr(row, name) is not None
    )
    return keyed_digest(read, "blocked", *parts)


def keyed_digest(read: Reading, what: str, *parts: str) -> str:
    """A hash under the audit key, so that nobody without it can make another that fits."""
    return crypto.keyed_hash(read._master.audit, what, *parts)  # noqa: SLF001 - inside the store


def _loosen(session: Session, tree: Tree) -> None:
    for model, column, _, ids in _references_to(list(tree.values())):
        for row in _rows(session, model, column, ids):
            if _place(row) not in tree:
                setattr(row, column.key, None)
    session.flush()


def _place(row: Base) -> Place:
    return row.__tablename__, audit.identity_of(row)


def _references_to(rows: list[Base]) -> Iterator[tuple[type[Base], Column[Any], bool, list[str]]]:
    """Each way in which a table refers to these rows: (model, column, whether it is needed, ids referred to)."""
    ids: dict[str, list[str]] = {}
    for row in rows:
        ids.setdefault(row.__tablename__, []).append(audit.identity_of(row))
    for target, found in ids.items():
        for model, column in _referring(target):
            yield model, column, not column.nullable, found


def _rows(session: Session, model: type[Base], column: Column[Any], ids: list[str]) -> Iterator[Base]:
    for some in batched(ids, _AT_ONCE, strict=False):
        yield from session.scalars(select(model).where(column.in_(some)).order_by(key_name(model))).all()


@cache
def _referring(target: str) -> tuple[tuple[type[Base], Column[Any]], ...]:
    models = sorted((mapper.class_ for mapper in Base.registry.mappers), key=lambda each: each.__tablename__)
    return tuple(
        (model, column)
        for model in models
        for column in inspect(model).columns
        for key in column.foreign_keys
        if key.column.table.name == target
    )


@cache
def _sealed_columns(model: type[Base]) -> tuple[str, ...]:
    return tuple(
        name for name, column in inspect(model).columns.items() if column.info.get("label") == "sealed"
    )
