"""The files of an access dossier, one after the other: letter, data, schema, transcripts, audio, parts."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from duties.local_time import to_local
from duties.spanish_words import CHANNELS
from services.gather_dossier import Gathered
from services.open_sealed_file import open_sealed_file
from services.render_dossier import render_dossier
from services.write_archive import Entry
from store import Reading

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "schemas"
SPEAKERS = {"customer": "Usted", "bot": "Asistente", "agent": "Agente"}
WAYS = {"voice": "Llamada", "chat": "Chat"}
UNREADABLE = "[ya no se puede leer]"


def dossier_files(read: Reading, gathered: Gathered) -> Iterator[Entry]:
    """Name and content of each."""
    yield "carta.pdf", render_dossier(gathered.document, now=read.now)
    yield "datos.json", as_json(gathered.document)
    yield "esquema.json", (SCHEMAS / "dossier.schema.json").read_bytes()
    yield "conversaciones.txt", transcripts(gathered.document).encode()
    for file in gathered.files:
        yield file.name, open_sealed_file(read, file.row)


def as_json(document: Mapping[str, Any]) -> bytes:
    """Readable JSON in UTF-8."""
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def transcripts(document: Mapping[str, Any]) -> str:
    """Every conversation as one reads it."""
    lines: list[str] = []
    for talk in document["conversations"]:
        channel = WAYS.get(talk["channel"]) or CHANNELS[talk["channel"]]
        lines += [f"{channel} del {_moment(talk['started_at'])}", ""]
        lines += [
            f"{SPEAKERS[said['sender']]}: {UNREADABLE if said['text'] is None else said['text']}"
            for said in talk["messages"]
        ]
        lines += ["", "-" * 40, ""]
    return "\n".join(lines) or "No consta ninguna conversación.\n"


def _moment(text: str) -> str:
    return to_local(datetime.fromisoformat(text)).strftime("%d/%m/%Y %H:%M")
