"""One flipped byte in any table that the audit covers is named, on the store that real conversations have left."""

import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Table, select

from duties.kinds import Purpose, Right
from services.ask_at_next_contact import ask_at_next_contact
from services.import_customers import import_customers
from services.offer_consent_link import offer_consent_link
from settings.clock import Clock
from store import Store, UnitOfWork, open_store
from store.models import Base, Contract, Person
from store.models.base import UtcDateTime
from tests.conftest import StorePlaces
from tests.conversations.people import Caller, Chatter, code_sent_in
from tests.running import RunningSystem

AUDITED = sorted(mapper.class_.__tablename__ for mapper in Base.registry.mappers if mapper.class_.__audited__)


@pytest.fixture(scope="module")
def left(system: RunningSystem, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Path]]:
    """A copy of the store after a chat and a call that leave a row in each table."""
    _talk(system)
    system.command("staff", "add", "revisora", "--role", "agent")
    home = tmp_path_factory.mktemp("copy")
    shutil.copytree(system.settings.home / "keys", home / "keys")
    source = system.settings.database_url.removeprefix("sqlite:///")
    copy = home / "amparo.sqlite3"
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(copy)) as there:
        here.backup(there)
    store = open_store(StorePlaces(home, f"sqlite:///{copy}"), Clock(system.settings))
    _office(store, system)
    _fill(store)
    yield store, copy
    store.close()


def _office(store: Store, system: RunningSystem) -> None:
    """What the office adds: a customer's name corrected by an import, a mark for the next contact, and its link."""
    settings = system.settings
    with store.unit_of_work("cli") as work:
        contract = work.session.query(Contract).first()
        assert contract is not None
        person = work.session.get_one(Person, contract.person_id)
        row = {"customer_ref": person.customer_ref, "name": "Otro", "surname": "Nombre"}
        assert import_customers(work, [row]).changed == 1
        ask_at_next_contact(work, contract.id, Purpose.MARKETING_SMS, staff="revisora", settings=settings)
        work.session.flush()
        assert offer_consent_link(work, person.id, Right.ACCESS, settings)
        work.commit()


def _fill(store: Store) -> None:
    """A row in every audited table that is still empty, written through a unit of work as any other."""
    mappers = {mapper.local_table: mapper.class_ for mapper in Base.registry.mappers}
    for table in Base.metadata.sorted_tables:
        model = mappers.get(table)
        if model is None or not model.__audited__:
            continue
        with store.unit_of_work("cli") as work:
            if work.session.query(model).first() is None:
                work.session.add(model(**_values(work, table)))
                work.commit()


def _values(work: UnitOfWork, table: Table) -> dict[str, Any]:
    """Something for each column that has no value of its own."""
    wanted = [
        column
        for column in table.columns
        if not (column.default or column.server_default or (column.nullable and column.foreign_keys))
    ]
    return {column.key: _value(work, column) for column in wanted}


def _value(work: UnitOfWork, column: Column[Any]) -> Any:
    for key in column.foreign_keys:
        return work.session.scalar(select(key.column).limit(1))
    kind = column.type.python_type if not isinstance(column.type, UtcDateTime) else datetime
    some = {datetime: work.now, date: work.now.date(), bytes: b"sealed", int: 1, bool: False}
    return some[kind] if kind in some else secrets.token_hex(16)[: getattr(column.type, "length", None) or 32]


def _talk(system: RunningSystem) -> None:
    chat = Chatter(system)
    chat.press("Sí, guardar")
    chat.say("quiero borrar mis datos de su empresa, soy ana@example.org")
    chat.say("99008266M")
    chat.say(code_sent_in(system, chat.conversation_id()))
    chat.say("quiero poner una queja porque me han cobrado dos veces el recibo de marzo")
    chat.say("no quiero más publicidad")
    chat.say("quiero hablar con una persona")
    chat.leave()
    caller = Caller(system)
    caller.keys("1")
    caller.say("quiero hablar con una persona")
    caller.leave()


def test_what_the_conversations_left_is_sound(left: tuple[Store, Path]) -> None:
    """L19, L69: nothing was written outside the chain."""
    assert left[0].verify() == []


@pytest.mark.parametrize("table", AUDITED)
def test_a_flipped_byte_is_named_with_its_table_and_row(left: tuple[Store, Path], table: str) -> None:
    """L19, L69, L92: whichever table it is in."""
    store, path = left
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        columns = {row[1]: row[2] for row in database.execute(f'PRAGMA table_info("{table}")')}
        key = next(row[1] for row in database.execute(f'PRAGMA table_info("{table}")') if row[5])
        rows = database.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - our own table names
        assert rows, f"no conversation left a row in {table}"
        names = list(columns)
        row = dict(zip(names, rows[0], strict=True))
        column = next(
            name for name in names if name != key and isinstance(row[name], str | bytes) and row[name]
        )
        value = row[column]
        flipped = bytes([value[0] ^ 1]) + value[1:] if isinstance(value, bytes) else _flip(value)
        change = f'UPDATE "{table}" SET "{column}" = ? WHERE "{key}" = ?'  # noqa: S608
        database.execute("PRAGMA foreign_keys=OFF")
        database.execute(change, (flipped, row[key]))
        try:
            found = store.verify()
        finally:
            database.execute(change, (value, row[key]))
    assert any(finding.startswith(f"{table} {row[key]}:") for finding in found), found
    assert store.verify() == []


def _flip(text: str) -> str:
    last = text[-1]
    return text[:-1] + ("0" if last != "0" else "1")
