"""The record of processing as a file: JSON and CSV for machines, HTML and an accessible PDF for people."""

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from html import escape
from pathlib import Path
from typing import Any

from duties.spanish_dates import long_date

TEMPLATE = Path(__file__).parent / "sheets" / "record.typ"
TITLE = "Registro de actividades de tratamiento"
HEADS = {
    "id": "Tratamiento",
    "purpose": "Fines",
    "basis_words": "Base jurídica",
    "data_subjects": "Interesados",
    "categories": "Categorías de datos",
    "recipients": "Destinatarios",
    "transfers": "Con transferencia fuera del EEE posible",
    "retention": "Plazo de conservación",
}
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}"
    "h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .6rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;"
    "border-bottom:1px solid #ccc;overflow-wrap:anywhere}"
)
type Section = tuple[str, list[tuple[str, str]]]


def render_record(record: Mapping[str, Any], ending: str, *, now: datetime) -> bytes:
    """The file with this ending; KeyError for any other than ENDINGS. `now` is in UTC."""
    return ENDINGS[ending](record, now)


def page(title: str, lead: str, body: str) -> bytes:
    """A whole HTML page that needs nothing else; `body` is HTML already."""
    return (
        f'<!doctype html><html lang="es"><head><meta charset="utf-8"><meta name="viewport"'
        f' content="width=device-width"><title>{escape(title)}</title><style>{_STYLE}</style></head>'
        f"<body><main><h1>{escape(title)}</h1><p>{escape(lead)}</p>{body}</main></body></html>\n"
    ).encode()


def table_file(rows: list[list[object]], head: list[str]) -> bytes:
    """A CSV that Spanish spreadsheets open; a cell that would be read as a formula is shown as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(each) for each in row] for row in rows)
    return ("\ufeff" + out.getvalue()).encode()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _json(record: Mapping[str, Any], _now: datetime) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=2).encode() + b"\n"


def _csv(record: Mapping[str, Any], _now: datetime) -> bytes:
    rows: list[list[object]] = [[_plain(each[key]) for key in HEADS] for each in record["treatments"]]
    return table_file(rows, list(HEADS.values()))


def _html(record: Mapping[str, Any], _now: datetime) -> bytes:
    body = "".join(
        f"<h2>{escape(heading)}</h2><dl>"
        + "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts)
        + "</dl>"
        for heading, facts in _sections(record)
    )
    return page(TITLE, _lead(record), body)


def _pdf(record: Mapping[str, Any], now: datetime) -> bytes:
    import typst  # large, and few files are PDF

    document = {
        "title": TITLE,
        "lead": _lead(record),
        "controller": record["controller"]["name"],
        "sections": [{"heading": heading, "facts": facts} for heading, facts in _sections(record)],
    }
    return bytes(
        typst.compile(
            TEMPLATE,
            sys_inputs={"sheet": json.dumps(document, ensure_ascii=False)},
            pdf_standards="ua-1",
            timestamp=now.replace(microsecond=0),
            ignore_system_fonts=True,
        )
    )


ENDINGS: Mapping[str, Callable[[Mapping[str, Any], datetime], bytes]] = {
    ".json": _json,
    ".csv": _csv,
    ".html": _html,
    ".pdf": _pdf,
}


def _lead(record: Mapping[str, Any]) -> str:
    made = long_date(date.fromisoformat(record["made_on"]))
    return f"{record['controller']['name']}. Hecho el {made} (RGPD 30; LOPDGDD 31)."


def _sections(record: Mapping[str, Any]) -> list[Section]:
    controller, officer = record["controller"], record["officer"]
    who = [(name, controller[key]) for key, name in _CONTROLLER.items()]
    if officer:
        who.append(("Delegado de protección de datos", f"{officer['name']}, {officer['email']}"))
    return [
        ("Responsable", who),
        *((each["purpose"], _facts(each)) for each in record["treatments"]),
        ("Destinatarios", [(each["name"], _recipient(each)) for each in record["recipients"]]),
        ("Sistemas", [(each["name"], _plain(each["categories"])) for each in record["systems"]]),
        ("Medidas de seguridad", [(f"Medida {n}", text) for n, text in enumerate(record["measures"], 1)]),
    ]


_CONTROLLER = {
    "name": "Nombre",
    "tax_id": "NIF",
    "address": "Dirección",
    "email": "Correo",
    "phone": "Teléfono",
}


def _facts(treatment: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(name, _plain(treatment[key])) for key, name in HEADS.items() if key != "purpose"]


def _recipient(each: Mapping[str, Any]) -> str:
    return ", ".join(part for part in (each["role"], each["country"], each["safeguard"]) if part)


def _plain(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value)) or "Ninguno"
    return str(value)
