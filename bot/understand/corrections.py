"""What is to be corrected: the field, the old value and the new, where they were said; addresses and channels too."""

import re
from collections.abc import Iterator

from bot.understand.heard import Entity
from bot.understand.normalise import fold

FIELDS = {
    "field_address": "dirección",
    "field_phone": "teléfono",
    "field_email": "correo",
    "field_name": "nombre",
    "field_surname": "apellidos",
    "field_birth_date": "fecha de nacimiento",
    "field_account": "cuenta",
    "field_document": "documento",
}
_WISH = re.compile(
    r"\b(cambi\w*|correg\w*|corrij\w*|rectifi\w*|actuali\w*|modifi\w*|equivocad\w*|erron\w*|incorrect\w*|mal|nuev[oa]"
    r"|ya no|antigu[oa]|no es|consta|figura|mudado)\b"
)
_VALUE = r"(?P<{}>[^.;?!]{{2,80}}?)"
_NEW, _OLD = _VALUE.format("new"), _VALUE.format("old")
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bvivo en {_NEW},? (?:y )?(?:ya )?no en {_OLD}$",
        rf"\b(?:ya )?no vivo en {_OLD},? (?:sino|vivo|ahora|y ahora|que ahora)(?: vivo)?(?: en)? {_NEW}$",
        rf"\bno (?:es|me llamo|soy) {_OLD},? (?:sino|es|me llamo|soy)(?: que)?(?: es)? {_NEW}$",
        (
            rf"\b(?:donde )?(?:pone|dice|consta|figura|aparece) {_OLD},? (?:y )?(?:debe|deberia|tiene que|tendria que)"
            rf" (?:decir|poner|ser|constar|figurar) {_NEW}$"
        ),
        rf"\b(?:cambi\w+|corrij\w+|modifi\w+)(?: \w+){{0,4}} de {_OLD} (?:a|por) {_NEW}$",
        rf"\b(?:es|seria|me llamo) {_NEW},? (?:y )?no {_OLD}$",
        rf"\b(?:ahora vivo en|me he mudado a|la nueva es|el nuevo es|nuevo numero es|debe poner|deberia poner) {_NEW}$",
    )
)
_ADDRESS = re.compile(
    r"\b(?:calle|c/|avenida|avda\.?|plaza|paseo|camino|carretera|ronda|travesia|urbanizacion|poligono|rambla|gran via)"
    r" ?[\w º°/]+?(?=,? (?:y|no|pero|mi|es|que|gracias|por favor|para|desde)\b|[.;?!]|$|,)"
    r"(?:,? (?:numero|nº|num|piso|puerta|portal|escalera|bajo|[0-9]|primero|segundo|tercero|cuarto|quinto|postal_code)"
    r"[\w º°]*)*"
)
_CHANNELS = {
    "email": ("correo", "correo electronico", "email", "mail", "e-mail"),
    "sms": ("sms", "mensaje", "mensajes"),
    "whatsapp": ("whatsapp", "wasap"),
    "call": ("telefono", "llamada", "llamadas"),
    "post": ("carta", "correo postal", "correo ordinario"),
}
_CHANNEL = re.compile(
    r"\b(?:por|via|mediante) (correo electronico|correo postal|correo ordinario|correo|e-?mail|mail|sms|mensajes?"
    r"|whatsapp|wasap|telefono|llamadas?|carta)\b"
)


def find_corrections(masked: str, entities: tuple[Entity, ...], topics: frozenset[str]) -> Iterator[Entity]:
    """Field, values, address and channel; references inside a value are given as what they stand for."""
    folded = fold(masked)
    if len(folded) != len(masked):
        return
    wished = _WISH.search(folded) is not None
    if wished:
        yield from _fields(topics)
        yield from _values(folded, masked, entities)
    yield from _addresses(folded, masked, entities)
    yield from _channels(folded)


def _fields(topics: frozenset[str]) -> Iterator[Entity]:
    named = [name for topic, name in FIELDS.items() if topic in topics]
    by_mail = "field_email" in topics and "field_address" in topics
    yield from (Entity("field", name) for name in named if not (by_mail and name == "dirección"))


def _values(folded: str, masked: str, entities: tuple[Entity, ...]) -> Iterator[Entity]:
    bare = folded.rstrip(" .!")
    match = next((found for pattern in _PATTERNS if (found := pattern.search(bare))), None)
    if match is None:
        return
    for group, kind in (("old", "old_value"), ("new", "new_value")):
        if match.groupdict().get(group):
            yield Entity(kind, _clear(masked[slice(*match.span(group))], entities))


def _addresses(folded: str, masked: str, entities: tuple[Entity, ...]) -> Iterator[Entity]:
    for match in _ADDRESS.finditer(folded):
        value = _clear(masked[slice(*match.span())].strip(" ,"), entities)
        if len(value.split()) > 1:
            yield Entity("address", value)


def _channels(folded: str) -> Iterator[Entity]:
    for match in _CHANNEL.finditer(folded):
        yield Entity("channel", next(kind for kind, names in _CHANNELS.items() if match[1] in names))


def _clear(value: str, entities: tuple[Entity, ...]) -> str:
    """The value with the identifiers that its references stand for, `phone_12` before `phone_1`."""
    for entity in sorted(entities, key=lambda each: len(each.reference or ""), reverse=True):
        if entity.reference:
            value = value.replace(entity.reference, entity.value)
    return value.strip(" ,")
