"""The Spanish words of personal values: what each is, whose word it is, how a typed reference reads."""

import re

from duties.spanish_dates import day_as_written

FACTS = {
    "file_number": "Expediente de la autoridad",
    "name": "Nombre",
    "surname": "Apellidos",
    "document": "Documento",
    "birth_date": "Fecha de nacimiento",
    "address": "Dirección",
    "mobile": "Móvil",
    "landline": "Teléfono fijo",
    "phone": "Teléfono",
    "email": "Correo electrónico",
    "contract": "Contrato",
    "contract_ref": "Contrato",
    "caller": "Número que llama",
    "claim": "Dijo ser",
    "words": "Sus palabras",
    "mandate": "Habla por otra persona",
    "reach_phone": "Teléfono para contestar",
    "reach_email": "Correo para contestar",
    "purposes": "Consentimientos que retira",
    "field": "Dato",
    "old_value": "Valor actual",
    "new_value": "Valor nuevo",
    "scope": "Alcance",
    "ways": "Publicidad por",
    "details": "Detalles",
    "earlier": "Dicho antes",
}
FACT_GROUPS = {
    "verified": "Persona identificada",
    "on_file": "Cliente al que corresponde lo que dijo (sin comprobar)",
    "claimed": "Lo que la persona dijo de sí misma (sin comprobar)",
    "said": "Identificadores de esta conversación",
}
REFERENCE_KINDS = {
    "dni": "DNI",
    "nie": "NIE",
    "cif": "CIF",
    "passport": "Pasaporte",
    "phone": "Teléfono",
    "email": "Correo",
    "iban": "IBAN",
    "reference": "Referencia",
    "otp_code": "Código",
    "date": "Fecha",
    "name": "Nombre",
    "address": "Dirección",
    "postal_code": "Código postal",
    "contract": "Contrato",
}
_REFERENCE = re.compile(r"\b([a-z]+(?:_[a-z]+)*)_(\d+)\b")


def fact(what: str) -> str:
    """The name of a personal value: a known one, a typed reference («DNI 1»), or itself in plain words."""
    found = _REFERENCE.fullmatch(what)
    if found and found[1] in REFERENCE_KINDS:
        return f"{REFERENCE_KINDS[found[1]]} {found[2]}"
    return FACTS.get(what, what.replace("_", " ").capitalize())


def written(value: str, what: str) -> str:
    """A personal value as it is read in Spain."""
    return day_as_written(value) if what == "birth_date" else value


def pieces(text: str) -> list[tuple[bool, str]]:
    """A masked sentence as (is a typed reference, words), so that a page can set references apart."""
    parts: list[tuple[bool, str]] = []
    end = 0
    for found in _REFERENCE.finditer(text):
        if found[1] not in REFERENCE_KINDS:
            continue
        parts += [(False, text[end : found.start()]), (True, fact(found[0]))]
        end = found.end()
    parts.append((False, text[end:]))
    return [part for part in parts if part[1]]
