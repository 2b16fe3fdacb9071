"""The copy of a person's data (RGPD 15.3): whole in the files, told in short in the letter."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from duties import spanish_words as words
from duties.right_names import NAMES
from duties.spanish_dates import day_as_written
from services.letter_section import Section, day_of, section

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
MOST_CONSENTS, MOST_LOOKS = 50, 100
type Document = Mapping[str, Any]


def copy_in_short(document: Document) -> Iterable[Section]:
    """One part for each kind of data that is in the files."""
    yield _person(document["person"])
    talks = document["conversations"]
    yield section("Sus conversaciones", [_talks(talks)] if talks else [], "No consta ninguna.")
    yield from _permissions(document)
    yield from _matters(document)
    sent = document["messages"]
    yield section(
        "Mensajes que le hemos enviado",
        [f"{len(sent)}, el último el {day_of(sent[-1]['at'])}; están en datos.json"] if sent else [],
        "No consta ninguno.",
    )
    yield section("Grabaciones", [_recording(each) for each in document["recordings"]], "No consta ninguna.")
    yield _looks(document["consultations"])
    yield _papers(document["papers"])
    yield _systems(document["systems"])


def _person(person: Document) -> Section:
    return section(
        "Sus datos",
        [f"{name}: {_known(person, key)}" for key, name in PERSON.items() if person[key]]
        + [f"{CONTACTS[each['kind']]}: {each['value']}" for each in person["contacts"] if each["value"]]
        + [f"Contrato {each['contract_ref']}: {each['product']}" for each in person["contracts"]],
    )


def _permissions(document: Document) -> Iterable[Section]:
    yield section(
        "Sus consentimientos",
        [_consent(each) for each in document["consents"][:MOST_CONSENTS]]
        + _more(document["consents"], MOST_CONSENTS),
        "No consta ninguno.",
    )
    yield section(
        "Exclusiones de publicidad",
        [
            f"{words.PURPOSES.get(each['purpose'], each['purpose'])}, desde el {day_of(each['at'])}"
            for each in document["suppressions"]
        ],
        "No consta ninguna.",
    )


def _matters(document: Document) -> Iterable[Section]:
    yield section(
        "Sus solicitudes",
        [
            f"{each['reference']}: {NAMES[each['right']]}, recibida el {day_of(each['received_at'])}"
            for each in document["requests"]
        ],
        "No consta ninguna.",
    )
    yield section(
        "Sus quejas e incidencias",
        [f"{each['key']}: {each['text'] or 'ya no se puede leer'}" for each in document["incidents"]],
        "No consta ninguna.",
    )
    yield section(
        "Llamadas que pidió",
        [f"El {day_of(each['at'])}" for each in document["callbacks"]],
        "No consta ninguna.",
    )


def _looks(consultations: list[dict[str, Any]]) -> Section:
    """The same look on the same day is one line; each with its moment is in `datos.json`."""
    days = Counter((day_of(each["at"]), each["what"], each["purpose"]) for each in consultations)
    return section(
        "Consultas de sus datos por nuestro personal",
        [
            f"{day}: {what.lower()}{f' ({times} veces)' if times > 1 else ''}. Motivo: {why}"
            for (day, what, why), times in [*days.items()][-MOST_LOOKS:]
        ],
        "No consta ninguna.",
    )


def _papers(papers: list[dict[str, Any]]) -> Section:
    return section(
        "Escritos y visitas",
        [
            f"{words.CHANNELS[each['channel']]}, {day_as_written(each['received_on'])}, referencia"
            f" {each['reference']}{': ' if each['files'] else ''}{', '.join(each['files'])}"
            for each in papers
        ],
        "No consta ninguno.",
    )


def _systems(systems: list[dict[str, Any]]) -> Section:
    return section(
        "Otros sistemas",
        [
            f"{each['name']} ({', '.join(each['categories'])}): {OUTCOMES[each['outcome']]}"
            for each in systems
        ],
        "Esta solicitud no afecta a otros sistemas.",
    )


def _known(person: Mapping[str, Any], key: str) -> str:
    """A value on file; a day as it is written in Spain."""
    return day_as_written(person[key]) if key == "birth_date" else str(person[key])


def _talks(talks: list[dict[str, Any]]) -> str:
    ways = Counter(BY.get(each["channel"], "por otra vía") for each in talks)
    told = " y ".join(f"{count} {way}" for way, count in ways.items())
    return (
        f"{len(talks)} en total, {told}, desde el"
        f" {day_of(talks[0]['started_at'])} hasta el {day_of(talks[-1]['started_at'])}. Están enteras en"
        " conversaciones.txt y en datos.json."
    )


def _consent(each: Mapping[str, Any]) -> str:
    purpose = words.PURPOSES.get(each["purpose"], each["purpose"])
    return f"{purpose}: {words.CONSENTS[each['state']].lower()}, desde el {day_of(each['at'])}"


def _recording(each: Mapping[str, Any]) -> str:
    when = f"Del {day_of(each['started_at'])}" if each["started_at"] else "Sin fecha"
    why = LEFT_OUT.get(each["left_out"] or "", "ya no se conserva el audio")
    return f"{when}: {each['file']}" if each["file"] else f"{when}: {why}"


def _more(items: list[Any], shown: int) -> list[str]:
    return [f"Y {len(items) - shown} más, en datos.json."] if len(items) > shown else []
