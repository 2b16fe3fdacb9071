"""Canaries: no personal datum is readable in any file that Amparo leaves, and without its key file nothing opens."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.spanish_ids import complete_dni
from services.import_customers import import_customers
from settings.clock import Clock
from store import KeyFileMissing, Store, make_keys, open_store
from store.models import Person
from tests.conversations.people import Caller, Chatter, code_sent_in
from tests.running import RunningSystem

DIGITS = "53174286"
MARKERS = {
    "name": "Zacariasquex",
    "surname": "Canovasquimbra",
    "document": complete_dni(DIGITS),
    "digits": DIGITS,
    "phone": "698174523",
    "other phone": "677318294",
    "email": "canario.quimbra@example.org",
    "address": "Murcielagomorado",
    "contract": "PX7Q93418",
    "words": "xilofonotransparente",
    "incident": "berenjenavoladora",
    "card": "4111111111111111",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Everything two people said is held, the system has stopped; gives its home."""
    folder = tmp_path_factory.mktemp("canaries")
    temporary = folder / "tmp"
    temporary.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        with RunningSystem.start(folder) as system:
            _import(system)
            _chat(system, consent="Sí, guardar")
            _chat(system, consent="No guardar")
            _call(system)
            yield folder


def _import(system: RunningSystem) -> None:
    row = {
        "customer_ref": "K900",
        "name": MARKERS["name"],
        "surname": MARKERS["surname"],
        "document": MARKERS["document"],
        "birth_date": "1970-02-03",
        "phone": MARKERS["phone"],
        "email": MARKERS["email"],
        "address": f"Calle {MARKERS['address']} 7",
        "contract_ref": MARKERS["contract"],
        "product": "Hogar",
        "contract_date": "2020-01-01",
    }
    with system.store() as store, store.unit_of_work("system") as work:
        assert import_customers(work, [row]).bad == []
        work.commit()


def _chat(system: RunningSystem, *, consent: str) -> None:
    person = Chatter(system)
    person.press(consent)
    person.say(
        f"soy {MARKERS['name']} {MARKERS['surname']} y quiero corregir la dirección {MARKERS['words']}"
    )
    person.say(f"mi dni es {MARKERS['document']}")
    person.say(code_sent_in(system, person.conversation_id()))
    person.say("la dirección")
    person.say(f"Calle {MARKERS['address']} 7, y el correo {MARKERS['email']}")
    person.say(f"quiero poner una queja: {MARKERS['incident']}, llámenme al {MARKERS['other phone']}")
    person.say(f"y mi tarjeta es {MARKERS['card']} y el contrato {MARKERS['contract']}")
    person.say("adiós")
    person.leave()


def _call(system: RunningSystem) -> None:
    person = Caller(system, number=f"+34{MARKERS['phone']}")
    person.say("sí")
    person.say(f"me llamo {MARKERS['name']} y quiero que borren mis datos {MARKERS['words']}")
    person.keys(f"{DIGITS}#")
    person.leave()


def forms_of(marker: str) -> Iterator[bytes]:
    """The marker as it could stand in a file: several encodings and escapes."""
    for text in {marker, marker.lower(), marker.upper()}:
        raw = text.encode()
        yield raw
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield raw.hex().encode()
        yield raw.hex().upper().encode()
        yield json.dumps(text)[1:-1].encode()
        for shift in range(3):  # base64 at each of the three alignments, without the edges that vary
            yield base64.b64encode(b"\0" * shift + raw)[4:-4]


@pytest.mark.parametrize("what", MARKERS)
def test_no_marker_is_readable_in_any_file(home: Path, what: str) -> None:
    """L92, L99, L100: databases, journals, logs, temporary files, recordings."""
    wanted = set(forms_of(MARKERS[what]))
    files = [path for path in home.rglob("*") if path.is_file()]
    assert any(path.suffix == ".sqlite3" for path in files)
    assert any(path.suffix == ".log" for path in files)
    found = [(path.name, form) for path in files for form in wanted if form in path.read_bytes()]
    assert found == []


def test_what_was_said_is_there_with_the_key(home: Path) -> None:
    """The search above would find nothing in an empty store either: with its keys this one opens."""
    with Opened(home) as store, store.reader() as read:
        person = read.session.scalars(select(Person).where(Person.customer_ref == "K900")).one()
        opened = read.open_text(f"person:{person.id}", "people", "name_sealed", person.id, person.name_sealed)
    assert opened == MARKERS["name"]


def test_without_the_key_file_nothing_opens(home: Path) -> None:
    """L92: the databases alone are of no use; other keys open nothing."""
    kept = home / "keys" / "master.json"
    away = home / "keys" / "away.json"
    kept.rename(away)
    try:
        with pytest.raises(KeyFileMissing):
            Opened(home)
        for stale in (home / "keys").glob("authority.pem"):
            stale.rename(stale.with_suffix(".away"))
        make_keys(home)
        with Opened(home) as store, store.reader() as read:
            person = read.session.scalars(select(Person).where(Person.customer_ref == "K900")).one()
            with pytest.raises(CannotDecrypt):
                read.open(f"person:{person.id}", "people", "name_sealed", person.id, person.name_sealed)
    finally:
        away.replace(kept)


class Opened:
    """The store of a home, closed at the end."""

    def __init__(self, home: Path) -> None:
        from settings import load

        settings = load({"AMPARO_HOME": str(home), "AMPARO_DEMO": "1"})
        self.store = open_store(settings, Clock(settings))

    def __enter__(self) -> Store:
        return self.store

    def __exit__(self, *_: object) -> None:
        self.store.close()
