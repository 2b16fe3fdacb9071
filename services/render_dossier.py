"""The letter of an access as an accessible PDF in Spanish: every part of RGPD 15, empty ones said so (L52)."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typst

from duties import spanish_words as words
from duties.local_time import to_local
from duties.right_names import NAMES
from duties.spanish_dates import day_as_written, long_date
from services.render_proof_sheet import STANDARD

TEMPLATE = Path(__file__).parent / "sheets" / "dossier.typ"
PERSON = {
    "customer_ref": "Cliente",
    "name": "Nombre",
    "surname": "Apellidos",
    "document": "Documento",
    "birth_date": "Fecha de nacimiento",
    "address": "Dirección",
}
CONTACTS = {"mobile": "Móvil", "landline": "Teléfono fijo", "email": "Correo electrónico"}
OUTCOMES = {
    "part": "se adjunta lo encontrado",
    "nothing": "no hay nada suyo",
    "carried_out": "se ha hecho",
    "open": "aún se está mirando",
    "dropped": "no ha hecho falta",
}
LEFT_OUT = {
    "other_people": "no se adjunta el audio porque en él se oyen datos de otras personas; va su transcripción",
    "blocked": "está bloqueada: solo se conserva a disposición de jueces y autoridades",
}
BY = {"voice": "por teléfono", "chat": "por chat"}
type Section = dict[str, Any]


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
        "sections": [*_article(document), *_copy(document), _notes(document)],
    }


def _article(document: Mapping[str, Any]) -> Iterable[Section]:
    authority = document["authority"]
    yield _section(
        "Para qué los tratamos y cuánto tiempo (art. 15.1.a y d)",
        [
            f"{each['text']} Base: {each['basis']}. Plazo: {each['retention'][:1].lower()}{each['retention'][1:]}"
            for each in document["purposes"]
        ],
    )
    yield _section("Qué categorías de datos (art. 15.1.b)", [document["categories"]])
    yield _section(
        "Quién los recibe (art. 15.1.c)",
        [f"{each['name']}: {each['role']} ({each['country']})" for each in document["recipients"]],
    )
    yield _section(
        "Sus derechos (art. 15.1.e)",
        ["Puede pedir: " + ", ".join(each.lower() for each in document["rights"]) + "."],
    )
    yield _section(
        "Dónde reclamar (art. 15.1.f)",
        [
            f"{authority['name']}, {authority['address']}, {authority['web']}",
            f"Antes puede escribir a {document['controller']['officer']}",
        ],
    )
    yield _section("De dónde proceden (art. 15.1.g)", [document["source"]])
    yield _section("Decisiones automatizadas (art. 15.1.h)", [document["automated_decisions"]])
    yield _section(
        "Garantías si salen del Espacio Económico Europeo (art. 15.2)",
        [f"{each['recipient']} ({each['country']}): {each['safeguard']}" for each in document["transfers"]],
        "No hay transferencias.",
    )


def _copy(document: Mapping[str, Any]) -> Iterable[Section]:
    """The copy (art. 15.3): whole in the files, here told in short."""
    person = document["person"]
    yield _section(
        "Sus datos",
        [f"{name}: {_known(person, key)}" for key, name in PERSON.items() if person[key]]
        + [f"{CONTACTS[each['kind']]}: {each['value']}" for each in person["contacts"] if each["value"]]
        + [f"Contrato {each['contract_ref']}: {each['product']}" for each in person["contracts"]],
    )
    talks = document["conversations"]
    yield _section("Sus conversaciones", [_talks(talks)] if talks else [], "No consta ninguna.")
    yield _section(
        "Sus consentimientos",
        [_consent(each) for each in document["consents"][:50]] + _more(document["consents"], 50),
        "No consta ninguno.",
    )
    yield _section(
        "Exclusiones de publicidad",
        [
            f"{words.PURPOSES.get(each['purpose'], each['purpose'])}, desde el {_day(each['at'])}"
            for each in document["suppressions"]
        ],
        "No consta ninguna.",
    )
    yield _section(
        "Sus solicitudes",
        [
            f"{each['reference']}: {NAMES[each['right']]}, recibida el {_day(each['received_at'])}"
            for each in document["requests"]
        ],
        "No consta ninguna.",
    )
    yield _section(
        "Sus quejas e incidencias",
        [f"{each['key']}: {each['text'] or 'ya no se puede leer'}" for each in document["incidents"]],
        "No consta ninguna.",
    )
    yield _section(
        "Llamadas que pidió",
        [f"El {_day(each['at'])}" for each in document["callbacks"]],
        "No consta ninguna.",
    )
    sent = document["messages"]
    yield _section(
        "Mensajes que le hemos enviado",
        [f"{len(sent)}, el último el {_day(sent[-1]['at'])}; están en datos.json"] if sent else [],
        "No consta ninguno.",
    )
    yield _section("Grabaciones", [_recording(each) for each in document["recordings"]], "No consta ninguna.")
    yield _section(
        "Consultas de sus datos por nuestro personal",
        _looks(document["consultations"]),
        "No consta ninguna.",
    )
    yield _section(
        "Escritos y visitas",
        [
            f"{words.CHANNELS[each['channel']]}, {day_as_written(each['received_on'])}, referencia"
            f" {each['reference']}{': ' if each['files'] else ''}{', '.join(each['files'])}"
            for each in document["papers"]
        ],
        "No consta ninguno.",
    )
    yield _section(
        "Otros sistemas",
        [
            f"{each['name']} ({', '.join(each['categories'])}): {OUTCOMES[each['outcome']]}"
            for each in document["systems"]
        ],
        "Esta solicitud no afecta a otros sistemas.",
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
    return _section("Lo que no está en la copia", lines, "Está todo lo que conservamos.")


def _known(person: Mapping[str, Any], key: str) -> str:
    """A value on file; a day as it is written in Spain."""
    return day_as_written(person[key]) if key == "birth_date" else str(person[key])


def _talks(talks: list[dict[str, Any]]) -> str:
    ways = Counter(BY.get(each["channel"], "por otra vía") for each in talks)
    told = " y ".join(f"{count} {way}" for way, count in ways.items())
    return (
        f"{len(talks)} en total, {told}, desde el"
        f" {_day(talks[0]['started_at'])} hasta el {_day(talks[-1]['started_at'])}. Están enteras en"
        " conversaciones.txt y en datos.json."
    )


def _looks(looks: list[dict[str, Any]]) -> list[str]:
    """The same look on the same day is one line; each with its moment is in `datos.json`."""
    days = Counter((_day(each["at"]), each["what"], each["purpose"]) for each in looks)
    return [
        f"{day}: {what.lower()}{f' ({times} veces)' if times > 1 else ''}. Motivo: {why}"
        for (day, what, why), times in [*days.items()][-100:]
    ]


def _consent(each: Mapping[str, Any]) -> str:
    purpose = words.PURPOSES.get(each["purpose"], each["purpose"])
    return f"{purpose}: {words.CONSENTS[each['state']].lower()}, desde el {_day(each['at'])}"


def _recording(each: Mapping[str, Any]) -> str:
    when = f"Del {_day(each['started_at'])}" if each["started_at"] else "Sin fecha"
    why = LEFT_OUT.get(each["left_out"] or "", "ya no se conserva el audio")
    return f"{when}: {each['file']}" if each["file"] else f"{when}: {why}"


def _more(items: list[Any], shown: int) -> list[str]:
    return [f"Y {len(items) - shown} más, en datos.json."] if len(items) > shown else []


def _section(heading: str, lines: Iterable[str], empty: str = "No consta.") -> Section:
    return {"heading": heading, "lines": list(lines), "empty": empty}


def _day(moment: str) -> str:
    return to_local(datetime.fromisoformat(moment)).strftime("%d/%m/%Y")
