"""«Mañana viene la AEPD»: whole, provable, and of nobody."""

import csv
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from duties.permissions import Deed, Role
from duties.steps import Step
from services.gather_inspection import check_chain, inspection_files
from services.inspection_registers import registers
from services.sealed_text import text_or_none
from services.write_archive import MANIFEST, write_archive
from settings import Settings
from store import Reading, Store
from store.models import AuditHead, Base, Person, Staff
from tests.bench.desk.build import Size, build
from tests.services.copy_cases import rich
from tests.services.desk_cases import TEAM
from tests.services.talk import Front


@pytest.fixture
def full(store: Store, settings: Settings) -> Store:
    """Ana with everything, and two dozen others with requests, incidents and call-backs."""
    desk, reference, _ = rich(Front(store, settings))
    desk.move(reference, Step.TAKE)
    desk.move(reference, Step.EXTEND, reason="complex", text="Es mucho lo que Ana Ruiz pide.")
    build(store, Size(people=60, items=30, talks=2, looks=2))
    return store


OWNERS = {"conversations": "conversation", "references": "conversation", "callbacks": "conversation_duty"}
OURS = {"todo", "access", "erasure"}  # our own words within a sealed document


def unpacked(store: Store, settings: Settings) -> dict[str, bytes]:
    """The ZIP's files."""
    checked = check_chain(store)
    with store.reader() as read:
        packed = b"".join(write_archive(inspection_files(read, settings, checked)))
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def table(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    """A register, line by line."""
    return list(csv.DictReader(io.StringIO(files[name].decode("utf-8-sig")), delimiter=";"))


def test_no_personal_value_of_anybody_is_in_it(full: Store, settings: Settings) -> None:
    """L93, L95: every sealed value that can be opened, and every login name, is looked for in every file."""
    secrets = _every_clear_value(full) | {"Ana Ruiz", "agente07", *TEAM} - {
        "delegado"
    }  # a word of the law, too
    assert len(secrets) > 200
    files = unpacked(full, settings)
    del files["requisitos.md"]  # the house's own page: no store has anything to do with it
    text = "\n".join(content.decode("utf-8", "ignore") for content in files.values())
    found = [each for each in secrets if re.search(rf"(?<!\w){re.escape(each)}(?!\w)", text)]
    assert found == []


def test_requests_and_incidents_stand_there_with_their_clocks(full: Store, settings: Settings) -> None:
    """L44, L83."""
    files = unpacked(full, settings)
    requests, incidents = table(files, "solicitudes.csv"), table(files, "incidencias.csv")
    assert len(requests) == len({each["Referencia"] for each in requests}) > 10
    assert [each["Prorrogada"] for each in requests].count("sí") == 1
    assert {each["En plazo"] for each in incidents} == {"sí", "no"}
    with full.reader() as read:
        ids = {row.id for row in read.session.query(Staff)}
    assert {each["La lleva (id)"] for each in requests} - {""} <= ids
    assert len(table(files, "solicitudes-pasos.csv")) > 5


def test_the_audit_stands_there_with_its_signed_head(full: Store, settings: Settings) -> None:
    """L92."""
    told = json.loads(unpacked(full, settings)["auditoria.json"])
    with full.reader() as read:
        head = read.session.query(AuditHead).one()
        assert told["head"] == {"seq": head.seq, "hash": head.hash, "signature": head.signature}
    assert told["sound"]


def test_a_row_changed_outside_is_told_in_the_index(full: Store, settings: Settings) -> None:
    """L92: the package hides nothing."""
    with full._engine.begin() as connection:
        connection.execute(Person.__table__.update().values(language="xx"))  # type: ignore[attr-defined]
    files = unpacked(full, settings)
    assert not json.loads(files["auditoria.json"])["sound"]
    assert "NO cuadra" in files["indice.html"].decode()


def test_the_index_and_the_manifest_tell_every_file(full: Store, settings: Settings) -> None:
    """Whoever gets it can see that it is whole."""
    files = unpacked(full, settings)
    index, listed = files["indice.html"].decode(), json.loads(files[MANIFEST])["files"]
    assert {each["file"] for each in listed} == set(files) - {MANIFEST}
    for each in listed:
        assert each["sha256"] == hashlib.sha256(files[each["file"]]).hexdigest()
        if each["file"] != "indice.html":
            assert each["file"] in index
            assert each["sha256"] in index


def test_permissions_and_staff_are_told_without_names(full: Store, settings: Settings) -> None:
    """L93."""
    files = unpacked(full, settings)
    permissions = {each["Acción (código)"]: each for each in table(files, "permisos.csv")}
    assert permissions.keys() == {deed.value for deed in Deed}
    assert permissions["approve_erasure"]["dpo"] == "sí"
    assert permissions["approve_erasure"]["agent"] == "no"
    assert {each["Función"] for each in table(files, "personal.csv")} == {role.value for role in Role}


def test_notices_carry_the_hash_of_their_text(full: Store, settings: Settings) -> None:
    """L2, L19."""
    for each in table(unpacked(full, settings), "avisos.csv"):
        assert each["SHA-256 del texto"] == hashlib.sha256(each["Texto"].encode()).hexdigest()


def test_the_law_and_who_receives_data_stand_there(store: Store, settings: Settings) -> None:
    """L95, L97: also of an empty store."""
    with store.reader() as read:
        found = {each.name: each.rows for each in registers(read, settings)}
    assert len(found["destinatarios.csv"]) == len(settings.recipients)
    assert ["rights_months", "1", "en vigor", "2018-05-25", "RGPD 12.3"] in found["plazos.csv"]


def _every_clear_value(store: Store) -> set[str]:
    """Whatever opens, in whole and, where it is JSON, value by value; short ones would be found anywhere."""
    found: set[str] = set()
    with store.reader() as read:
        for mapper in Base.registry.mappers:
            model = mapper.class_
            sealed = [name for name in mapper.columns.keys() if name.endswith("_sealed")]  # noqa: SIM118
            if not sealed or "id" not in mapper.columns:
                continue
            for row in read.session.query(model):
                for column in sealed:
                    found |= set(_values(read, row, column))
    return {each for each in found if len(each) > 3 and each not in OURS}


def _values(read: Reading, row: Any, column: str) -> Iterator[str]:
    owner = getattr(row, "owner", None) or f"{OWNERS.get(row.__tablename__, 'person')}:{_owner_id(row)}"
    text = text_or_none(read, owner, f"{row.__tablename__}.{column}", row.id, getattr(row, column))
    if text is None:
        return
    yield text
    try:
        document = json.loads(text)
    except ValueError:
        return
    if isinstance(document, dict):
        yield from (value for value in document.values() if isinstance(value, str))


def _owner_id(row: Any) -> str:
    if row.__tablename__ in ("people", "conversations"):
        return str(row.id)
    return str(getattr(row, "person_id", None) or getattr(row, "conversation_id", ""))
