"""The letter of an access as an accessible PDF in Spanish: every part of RGPD 15, empty ones said so (L52)."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typst

from duties.spanish_dates import long_date
from services.dossier_copy import copy_in_short
from services.letter_section import Section, section
from services.render_proof_sheet import STANDARD

TEMPLATE = Path(__file__).parent / "sheets" / "dossier.typ"


def render_dossier(document: Mapping[str, Any], *, now: datetime) -> bytes:
    """The PDF. `document` is what `gather_dossier` gives; `now` is in UTC."""
    return bytes(
        typst.compile(
            TEMPLATE,
            sys_inputs={"sheet": json.dumps(dossier_letter(document), ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=now.replace(microsecond=0),
            ignore_system_fonts=True,
        )
    )


def dossier_letter(document: Mapping[str, Any]) -> dict[str, Any]:
    """What the letter says, before it is set: the parts in the order of the article."""
    controller = document["controller"]
    return {
        "title": "Respuesta a su derecho de acceso",
        "controller": f"{controller['name']} · {controller['tax_id']} · {controller['address']}",
        "made": f"Solicitud {document['reference']} · {long_date(date.fromisoformat(document['made_on']))}",
        "opening": "Le confirmamos que tratamos datos suyos. Aquí tiene qué tratamos, para qué y con quién, y en los"
        " archivos que acompañan a esta carta, la copia de sus datos.",
        "sections": [*_article(document), *copy_in_short(document), _notes(document)],
    }


def _article(document: Mapping[str, Any]) -> Iterable[Section]:
    authority = document["authority"]
    yield section(
        "Para qué los tratamos y cuánto tiempo (art. 15.1.a y d)",
        [
            f"{each['text']} Base: {each['basis']}. Plazo: {each['retention'][:1].lower()}{each['retention'][1:]}"
            for each in document["purposes"]
        ],
    )
    yield section("Qué categorías de datos (art. 15.1.b)", [document["categories"]])
    yield section(
        "Quién los recibe (art. 15.1.c)",
        [f"{each['name']}: {each['role']} ({each['country']})" for each in document["recipients"]],
    )
    yield section(
        "Sus derechos (art. 15.1.e)",
        ["Puede pedir: " + ", ".join(each.lower() for each in document["rights"]) + "."],
    )
    yield section(
        "Dónde reclamar (art. 15.1.f)",
        [
            f"{authority['name']}, {authority['address']}, {authority['web']}",
            f"Antes puede escribir a {document['controller']['officer']}",
        ],
    )
    yield section("De dónde proceden (art. 15.1.g)", [document["source"]])
    yield section("Decisiones automatizadas (art. 15.1.h)", [document["automated_decisions"]])
    yield section(
        "Garantías si salen del Espacio Económico Europeo (art. 15.2)",
        [f"{each['recipient']} ({each['country']}): {each['safeguard']}" for each in document["transfers"]],
        "No hay transferencias.",
    )


def _notes(document: Mapping[str, Any]) -> Section:
    """What is not in the copy, and why (art. 15.4; LOPDGDD 32)."""
    lines = []
    if document["held_back"]:
        lines.append(
            f"Hemos tapado {document['held_back']} datos que pueden ser de otras personas. Si son suyos, díganoslo."
        )
    if document["unreadable"]:
        lines.append(
            f"{document['unreadable']} mensajes ya no se pueden leer: están bloqueados o se borraron al terminar"
            " la conversación porque usted no consintió en guardarla."
        )
    return section("Lo que no está en la copia", lines, "Está todo lo que conservamos.")
