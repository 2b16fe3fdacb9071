"""«Mañana viene la AEPD»: everything that shows how the law is kept, and nothing of any customer (RGPD 5.2, 31; L95)."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from html import escape

from sqlalchemy import select

from duties.local_time import to_local
from duties.software import NAME
from services.inspection_registers import registers
from services.record_of_processing import record_of_processing
from services.render_record import page, render_record, table_file
from services.write_archive import MANIFEST, Entry
from settings import Settings
from settings.environment import PROJECT
from store import Reading, Store
from store.models import AuditHead

INDEX = "indice.html"
_LAW = PROJECT / "docs" / "law.md"  # where the checkout is what runs; else it is left out


@dataclass(frozen=True)
class Checked:
    """The audit chain as it was found: its signed head and whatever does not match."""

    at: datetime
    seq: int
    hash: str
    signature: str
    findings: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """One file of the package and what it is."""

    name: str
    what: str
    content: bytes
    lines: int | None = None


def check_chain(store: Store) -> Checked:
    """Walk the whole chain and every row that it covers; the head is read first, so all it signs is walked."""
    with store.reader() as read:
        head = read.session.scalar(select(AuditHead))
        at = read.now
    findings = tuple(store.verify())
    if head is None:
        return Checked(at, 0, "", "", findings)
    return Checked(at, head.seq, head.hash, head.signature, findings)


def inspection_files(read: Reading, settings: Settings, checked: Checked) -> Iterator[Entry]:
    """The files, the index first. Raises UndeclaredPurpose, UndeclaredRecipient."""
    pieces = tuple(_pieces(read, settings, checked))
    yield INDEX, _index(settings, checked, pieces, read.now)
    for piece in pieces:
        yield piece.name, piece.content


def _pieces(read: Reading, settings: Settings, checked: Checked) -> Iterator[Piece]:
    record = record_of_processing(read, settings)
    what = "Registro de actividades de tratamiento (RGPD 30)"
    for ending in (".pdf", ".csv", ".json"):
        yield Piece(f"registro-de-actividades{ending}", what, render_record(record, ending, now=read.now))
    for register in registers(read, settings):
        content = table_file(register.rows, register.head)
        yield Piece(register.name, register.what, content, len(register.rows))
    yield Piece("auditoria.json", "Comprobación del registro encadenado", _chain(checked))
    if _LAW.exists():
        what = "Requisitos de la ley y la prueba automática de cada uno (en inglés)"
        yield Piece("requisitos.md", what, _LAW.read_bytes())


def _chain(checked: Checked) -> bytes:
    document = {
        "checked_at": checked.at.isoformat(),
        "sound": not checked.findings,
        "findings": list(checked.findings),
        "entries": checked.seq,
        "head": {"seq": checked.seq, "hash": checked.hash, "signature": checked.signature},
        "method": "HMAC-SHA256 de cada asiento con el anterior y de cada fila escrita; la cabeza va firmada.",
        "software": NAME,
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"


def _index(settings: Settings, checked: Checked, pieces: tuple[Piece, ...], now: datetime) -> bytes:
    moment = to_local(now).strftime("%d/%m/%Y a las %H:%M")
    lead = (
        f"{settings.controller.name}. Preparado el {moment}. No contiene datos de ningún cliente: cada solicitud e"
        " incidencia figura por su referencia, y cada miembro del personal por un identificador."
    )
    found = (
        "íntegro: cada asiento y cada fila cuadran"
        if not checked.findings
        else f"NO cuadra ({len(checked.findings)}): {checked.findings[0]}"
    )
    chain = (
        f"<h2>Registro encadenado</h2><p>{escape(found)}. {checked.seq} asientos; el último,"
        f" <code>{escape(checked.hash or 'ninguno')}</code>.</p>"
    )
    rows = "".join(_row(piece) for piece in pieces)
    table = (
        "<h2>Documentos</h2><table><thead><tr><th>Archivo</th><th>Qué es</th><th>Líneas</th><th>SHA-256</th></tr>"
        f"</thead><tbody>{rows}</tbody></table><p>{MANIFEST} repite el tamaño y la huella de todos.</p>"
    )
    return page("Documentación para la autoridad de control", lead, chain + table)


def _row(piece: Piece) -> str:
    digest = hashlib.sha256(piece.content).hexdigest()
    lines = "" if piece.lines is None else str(piece.lines)
    return (
        f'<tr><td><a href="{escape(piece.name)}">{escape(piece.name)}</a></td><td>{escape(piece.what)}</td>'
        f"<td>{lines}</td><td><code>{digest}</code></td></tr>"
    )
