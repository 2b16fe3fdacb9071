"""What is told besides decides what is done: in anger, in danger, with a mandate, after a complaint (L43, L82)."""

import re

from bot.questions import Question
from bot.rights_in_words import ELSE, names_a_right
from bot.understand import Heard
from bot.understand.declined import find_declined

_WHOLE = r"(?:mis datos|todo lo (?:m[ií]o|que)|lo m[ií]o|mi (?:ficha|cuenta|informaci[oó]n)|todos mis|todo ya|todo de una)"
# What is asked for in so many words beside an insult: the anger is met, and the right is not lost in it (L43).
_ASKED_IN_ANGER = (
    (
        "request_erasure",
        re.compile(rf"\b(?:borr|elimin|suprim|destru)\w+\b.{{0,25}}\b{_WHOLE}", re.IGNORECASE),
    ),
    (
        "request_access",
        re.compile(
            r"\b(?:copia de (?:todos )?mis datos|(?:ver|dadme|denme|quiero) (?:todos )?mis datos"
            r"|qu[eé] (?:co\w+ )?(?:datos )?(?:sab[eé]is|ten[eé]is|tienen|saben) (?:de|sobre) m[ií])\b",
            re.IGNORECASE,
        ),
    ),
    (
        "request_objection",
        re.compile(
            r"\bno (?:me |nos )?(?:volv[aá]is|vuelvan|quiero que me) .{0,20}\bllam\w+"
            r"|\bdej\w+ de (?:llamar|mandar|enviar|acosar)\w*"
            r"|\bno (?:me )?llam[eé]\w* m[aá]s\b",
            re.IGNORECASE,
        ),
    ),
)
_ONES_OWN_DATUM = re.compile(
    r"\b(?:quit|borr|elimin|suprim|sac)\w+ (?:de ah[ií] )?(?:mi|la|el) (?:nueva )?"
    r"(?:direcci[oó]n|domicilio|tel[eé]fono|m[oó]vil|n[uú]mero|correo)\b",
    re.IGNORECASE,
)
_LED_IN = r"^\W*(?:(?:es que|pero|s[ií]|pues|y|mire|oiga|yo|[eé]l|ella|mi \w+) )*"
_FEW_MORE = r"\b(?: \w+){0,4}\W*$"
_HAS_MANDATE = re.compile(
    rf"{_LED_IN}(?:tengo|traigo|llevo|dispongo de|aporto|presento) (?:una? |la |su |el )?"
    rf"(?:autorizaci[oó]n|poder|libro de familia|permiso|papeles?){_FEW_MORE}"
    rf"|{_LED_IN}(?:me|nos) (?:(?:ha|han) (?:dado|firmado|hecho)|dio|firm[oó]) (?:una? |su |el |la )?"
    rf"(?:permiso|autorizaci[oó]n|consentimiento|poder){_FEW_MORE}"
    rf"|{_LED_IN}me (?:ha autorizado|autoriz[oó]|han autorizado){_FEW_MORE}"
    rf"|{_LED_IN}soy (?:su |la |el |una? )?(?:viud[ao]|hereder[ao]|albacea|tutora?|hij[oa]|madre|padre|herman[oa]|espos[oa])"
    rf"(?: y \w+)?{_FEW_MORE}",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:quier|quisier|querr|necesit|dese|pid|solicit|borr|elimin|copia|ver|saber|corr[ei][gj]|llam|denunci|quej|reclam)\w*",
    re.IGNORECASE,
)
_REACH_ME = re.compile(
    r"\b(?:ll[aá]m|escr[ií]b|cont[eé]st|av[ií]s|respond)\w*me\b|\bm[aá]nd\w*me(?:lo|la)? al (?:correo|m[oó]vil)\b"
    r"|\b(?:me|nos) (?:llame[ns]?|llam[eé]is|escriban?|escrib[aá]is|contest(?:en?|[eé]is)|respondan?|avis(?:en?|[eé]is)"
    r"|localizan|encuentran) (?:al|a este|en el|por|a mi)\b"
    r"|\bmi (?:tel[eé]fono|m[oó]vil|correo|n[uú]mero)(?: de tel[eé]fono| electr[oó]nico)? es\b",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(
    r"\b(?:quiero|quisiera|querr[ií]a|vengo a|llamo para|escribo para) (?:denunciar|quejarme|reclamar)"
    r"(?: (?:al|ante el|a la|ante la) delegad\w+(?: de protecci[oó]n de datos)?)?(?: de)? (?:que|porque|por)\b",
    re.IGNORECASE,
)


def told_intent(asked: Question, heard: Heard) -> str | None:
    """The intent that follows from it; None if nothing of the kind is told."""
    beside = _asked_beside(heard)
    if beside is not None or asked.in_form:
        return beside
    if _COMPLAINS.search(heard.text) and not names_a_right(heard.text):
        return "open_incident"
    return "inform" if _tells_where(heard) else None


def has_mandate(text: str) -> bool:
    """«Tengo autorización firmada», and nothing that is asked for besides."""
    return _HAS_MANDATE.match(text) is not None and _WANTS.search(text) is None


def _tells_where(heard: Heard) -> bool:
    """Whether no more is said than where to be answered: «escríbanme a…»; a right beside it is the classifier's."""
    contact = any(entity.kind in ("phone", "email") and entity.valid for entity in heard.entities)
    return (
        contact
        and bool(_REACH_ME.search(heard.text))
        and "advertising" not in heard.topics
        and not names_a_right(heard.text)
        and not ELSE.search(heard.text)
    )


def _asked_beside(heard: Heard) -> str | None:
    """The right that is named in a threat, or in what is told of a danger."""
    if "danger" in heard.topics and _ONES_OWN_DATUM.search(heard.text):
        return "request_erasure"
    if "abuse" not in heard.topics or find_declined(heard.masked):
        return None
    return next((intent for intent, words in _ASKED_IN_ANGER if words.search(heard.text)), None)
