"""What a person provided, on consent or contract, to be taken elsewhere (RGPD 20; L60)."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from duties.kinds import ConsentState
from duties.local_time import local_day
from services.dossier_files import SCHEMAS, as_json
from services.gather_consents import gather_consents
from services.gather_conversations import gather_conversations
from services.gather_files import Sealed, gather_systems
from services.gather_person import gather_person, person_record
from services.open_sealed_file import open_sealed_file
from services.write_archive import Entry
from settings import Settings
from store import Reading
from store.models import Request

SCHEMA = "amparo/portability/1"
PROVIDED = ("customer_ref", "name", "surname", "document", "birth_date", "address", "language")


def gather_portability(
    read: Reading, request: Request, person_id: str, *, settings: Settings
) -> tuple[dict[str, Any], tuple[Sealed, ...], int]:
    """The document, the files of systems, and how many identifiers of others were taken out.

    Left out: flags, what was understood, notes and scores (inferences), and what duty keeps (requests, incidents).
    """
    subject = gather_person(read, person_id)
    record = person_record(read, subject)
    talks = gather_conversations(read, person_id, subject.own)
    kept = [talk for talk in talks.records if talk["record_consent"] == ConsentState.GIVEN]
    systems, files = gather_systems(read, request, settings)
    document = {
        "schema": SCHEMA,
        "reference": request.reference,
        "made_on": local_day(read.now).isoformat(),
        "controller": settings.controller.name,
        "person": {name: record[name] for name in PROVIDED},
        "contacts": record["contacts"],
        "contracts": record["contracts"],
        "consents": [
            {name: each[name] for name in ("purpose", "contact_channel", "state", "at")}
            for each in gather_consents(read, person_id)
        ],
        "statements": [
            {"at": said["at"], "channel": talk["channel"], "text": said["text"]}
            for talk in kept
            for said in talk["messages"]
            if said["sender"] == "customer" and said["text"] is not None
        ],
        "systems": [{name: each[name] for name in ("id", "name", "categories", "files")} for each in systems],
    }
    return document, files, sum(talk["held_back"] for talk in kept)


def portability_files(read: Reading, document: dict[str, Any], files: tuple[Sealed, ...]) -> Iterator[Entry]:
    """JSON, one CSV a table, the schema, and what the systems gave."""
    yield "datos.json", as_json(document)
    yield "esquema.json", (SCHEMAS / "portability.schema.json").read_bytes()
    yield "persona.csv", as_csv([document["person"]])
    for table in ("contacts", "contracts", "consents", "statements"):
        yield f"{table}.csv", as_csv(document[table])
    for file in files:
        yield file.name, open_sealed_file(read, file.row)


def as_csv(rows: list[dict[str, Any]]) -> bytes:
    """A table with its header in UTF-8; empty if there are no rows. No cell begins as a formula would."""
    out = io.StringIO(newline="")
    if rows:
        writer = csv.DictWriter(out, list(rows[0]), quoting=csv.QUOTE_ALL)
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    """Spreadsheets run what begins with = + - @: telephones keep their plus, words get a quote in front."""
    text = "" if value is None else str(value)
    number = text.replace("+", "", 1).isdigit()
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") and not number else text
