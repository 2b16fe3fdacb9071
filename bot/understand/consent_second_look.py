"""A second reader of every yes: ways of speaking that sound like one and grant nothing here (L15).

It knows none of the grammar's signs, so a word that the grammar takes for another passes only by both. What it stops is
asked once more. Patterns are of folded words, parted by one space, without punctuation; the name goes to the evidence.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

_ACT = re.compile(
    r"\b(?:grab(?:e|en|a|ad|adlo|arlo|arla|arme|elo|enlo|ela|enla|eme|enme|aros|ar|acion|ado)|guard(?:e|en|a|ad|ar|alo|adlo|arlo|arla|elo|enlo)"
    r"|registr(?:e|en|arlo|elo|enlo)|conserv(?:e|en|arlo|enlo)|autoriz(?:o|amos)|consient(?:o|en)|acept(?:o|amos)"
    r"|permit(?:o|imos)|si a todo|a todo (?:que )?si|permiso|consentimiento)\b"
)
_THING = "correo|correos|email|mails?|sms|mensajes?|mensajitos?|movil|telefono|llamadas?|publicidad|publi|propaganda|whatsapp"
_OTHER = (
    "averias?|facturas?|poliza|polizas|cita|citas|siniestros?|peritos?|presupuesto|reparacion|operacion|obras?|quejas?|danos?|"
    "gotera|goteras|peritacion|fontanero|arreglo|tramitador|cargo|(?<!mi )(?<!nuestra )parte"
)
_SENSES = "leo|lei|leemos|miro|abro|veo|cojo|cogi|uso|usamos|recibo|recibimos|recibi|oigo|oi|tengo"


@dataclass(frozen=True)
class Sound:
    """One way of speaking. It grants nothing unless what `unless` finds is said beside it."""

    name: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def _sound(name: str, *words: str, unless: re.Pattern[str] | None = None) -> Sound:
    return Sound(name, re.compile("|".join(rf"\b(?:{each})\b" for each in words)), unless)


SOUNDS = (
    _sound(
        "cut_short",  # «acepto la primera y la»
        r"(?:el|la|los|las|un|de|del|al|con|por|para|que|y|o|ni|su|lo|pero|porque|sobre|entre)$",
        r"(?:primera|primero) si y (?:a )?(?:la|lo) segund[ao]$",
    ),
    _sound(
        "told",  # «el sms sí lo leo», «ya recibo publicidad», «esta llamada es por el agua»
        rf"(?:{_THING}) (?:si |si que )?(?:ya )?(?:lo|la|los|las) (?:{_SENSES})",
        rf"(?<!que )(?<!no )(?<!yo )(?:{_SENSES}) (?:el |la |los |las |mi |mis |mucha |bastante )?(?:{_THING})",
        rf"(?:{_THING}) (?:si )?(?:que )?(?:se|me|nos) (?:oye|corta|llego|llegaron)",
        r"(?:esta|la) llamada (?:es|era)",
        r"que (?:la|lo) tengo$",
        r"(?:primera|segunda) no llegue",
    ),
    _sound(
        "liked", rf"(?:me|nos) gustan? (?:mas )?(?:el|la|los|las) (?:{_THING})"
    ),  # «me gusta más el correo»
    _sound(
        "of_another_matter",  # «doy mi consentimiento para la operación», «la avería está grabada»
        r"(?:consentimiento|permiso|constancia|acepto|autorizo|acuerdo|conforme|guarden?|registren?|anoten?|graben?)"
        rf" (?:para |de |con |en |a )?(?:el |la |los |las |mi |su |del )(?:{_OTHER})",
    ),
    _sound("of_another_matter", rf"(?:{_OTHER}|regalos?)", unless=_ACT),
    _sound(
        "how_things_are",  # «todo estupendo por aquí»
        r"^(?:si )?todo (?:muy |esta |va )*(?:bien|genial|ok|okey|okay|estupendo|fenomenal|guay|en orden|recibido|apuntado|oido)"
        r"(?: gracias| por aqui| por casa| ya)*$",
        r"todo (?:grabado|guardado) en",
    ),
    _sound("whatever", r"yo (?:siempre|a todo) (?:le |les )?digo", r"siempre digo"),
    _sound(
        "as_you_please",  # «por donde le venga mejor»
        r"(?:por )?donde (?:a )?(?:usted |ustedes )?(?:le |les |mejor )?(?:quiera|quieran|vea|vean|sea|venga|guste|parezca)",
        r"como (?:a )?(?:usted |ustedes )?(?:le |les )?(?:quiera|quieran|vea|vean|guste|parezca|venga)",
        r"lo que (?:usted |ustedes )?(?:quiera|quieran|diga|digan|mande|manden|vea|vean|sea)",
        unless=re.compile(rf"{_ACT.pattern}|\b(?:{_THING})\b|\b(?:mand|envi)\w*(?:me|nos)\b"),
    ),
    _sound(
        "qualified",  # «ofertas sí, pero de las buenas»
        r"pero de (?:las|los) (?!ofertas|llamadas|correos|mensajes|promociones|anuncios)\w+",
        r"mas bien si",
        r"pero poc[oa]s?",
    ),
    _sound(
        "mocked", r"que me (?:hacia|hacian) (?:mucha |tanta |muchisima )?falta", r"falta me (?:hace|hacia)"
    ),
    _sound("asked_back", r"y ahora$"),
    _sound("something_else_wanted", r"^(?:si )?(?:anote|apunte)(?:lo|la|melo)?$"),
    _sound(
        "something_else_wanted",  # «sí, páseme»
        r"(?:pase|paso|avise|avisen|cuente|cuenten|explique|expliquen|ayude|ayuden|atienda|atiendan)(?:me|nos|melo)",
        unless=_ACT,
    ),
)
_FIRST_PERSON_PAST = re.compile(r"\b(?:grabé|guardé|registré|mandé|envié|anoté|escribí|llegué)\b")


def second_look(doc: Doc) -> str | None:
    """The name of what sounds like a yes and is none; None if there is nothing of the kind."""
    said = " ".join(token.norm_ for token in doc if token.is_alpha or token.is_digit)
    for sound in SOUNDS:
        if sound.pattern.search(said) and not (sound.unless and sound.unless.search(said)):
            return sound.name
    return "told" if _FIRST_PERSON_PAST.search(doc.text.lower()) else None
