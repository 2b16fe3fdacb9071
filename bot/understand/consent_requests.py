"""Words that ask for something, "quiero la grabación", "que me llamen", and are no answer to what was asked."""

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from duties.kinds import MARKETING, Purpose

_NEUTRAL = {"LINK", "POLITE", "FILLER", "GREETING", "AND", ",", "_"}
_CARRIERS = {"WANT", "SEND", "PERMIT"}
_SAID_OF_CHANNELS = {"por", "mediante", "via", "al"}
_OF_A_CALL_BACK = {*_NEUTRAL, *_CARRIERS, "CALL", "DO_CALL", "YES", "WEAK"}
_THINGS = {"grabacion", "grabaciones", "llamada", "conversacion", "transcripcion"}
_AGREEING = {"YES", "GRANT", "CONSENT", "TOTAL"}


def is_request(doc: Doc, signs: Sequence[Sign], labels: set[str], asked: tuple[Purpose, ...]) -> bool:
    """ "quiero la grabación", "que me llamen" ask for something; they are answers only to the marketing question."""
    topics = labels & set(TOPICS)
    if not topics or "NO" in labels:
        return False
    others = _records_others(doc, signs)
    if others or labels & {"ALL", "TOTAL"}:
        return others
    if _asks_for_data(doc, signs) and not labels & _AGREEING:
        return True
    if _lists_things(labels, topics):
        return False
    if topics == {"RECORD"} and (labels & {"WANT", "SEND"} or any(token.norm_ == "quiero" for token in doc)):
        return "SEND" in labels or _only_a_thing(doc, signs)
    if topics <= {"CALL", "DO_CALL"} and labels <= _OF_A_CALL_BACK and (labels & {"WANT", "SEND", "DO_CALL"}):
        return True
    if labels <= {"ADVERTISING", *_NEUTRAL} or (_leaves_a_message(labels, topics) and "YES" not in labels):
        return True
    offered = topics & {"ADVERTISING", "CHANNELS"} or ("YES" in labels and topics >= {"EMAIL", "SMS"})
    if "SEND" in labels and not offered and _one_thing(doc):
        return True
    if "YES" not in labels and topics <= {"EMAIL", "SMS"} and _one_thing(doc, ("irlo", "irla")):
        return True
    if topics <= {"EMAIL", "SMS", "CALL"} and _enters(doc) and not labels & {"NO", "ONLY", "YES", "REST"}:
        return True
    if _says_yes_to_it(labels, topics) or (
        topics >= {"ADVERTISING"} and topics & {"DO_RECORD", "EMAIL", "SMS", "CALL", "CHANNELS"}
    ):
        return False
    if labels & _CARRIERS or topics & {"RECORD", "DO_CALL"}:
        return bool(topics & {"CALL", "DO_CALL"}) or not _only_marketing(asked)
    return doc[0].norm_ not in _SAID_OF_CHANNELS and not (
        _only_marketing(asked) and _starts_with_topic(signs)
    )


def _lists_things(labels: set[str], topics: set[str]) -> bool:
    """ "grabar y correo" answers by parts."""
    return (
        "RECORD" in topics
        and bool(labels & {"AND", ","})
        and bool(topics & {"EMAIL", "SMS", "CALL"})
        and labels <= {*topics, *_NEUTRAL}
    )


def _only_a_thing(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "quiero la grabación" asks for it; "quiero que se grabe la conversación" allows it."""
    return all(doc[end - 1].norm_ in _THINGS for label, _, end in signs if label == "RECORD")


def _asks_for_data(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "consérvenlos", "esa conversación la quiero", "quiero la llamada grabada", "manden lo grabado al correo"."""
    labels = {label for label, _, _ in signs}
    for label, start, end in signs:
        before = doc[start - 1].norm_ if start else ""
        if label == "DO_RECORD" and (doc[start].norm_.endswith(("los", "las")) or before in {"los", "las"}):
            return True
        if label == "WANT" and doc[start].norm_ in {"la", "las"} and labels & {"RECORD"}:
            return True
        if label == "RECORD" and doc[start].norm_ in {"la", "esa", "mi"} and doc[end - 1].norm_ == "grabada":
            return True
    return (
        {"SEND", "RECORD"} <= labels
        and "PERMIT" not in labels
        and not labels & {"ADVERTISING", "DO_RECORD"}
        and bool(labels & {"EMAIL", "SMS"})
    )


def _records_others(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "a los de la competencia, que los graben": not this call."""
    return any(
        label == "DO_RECORD"
        and any(token.norm_ in {"los", "las", "les"} for token in doc[max(start - 1, 0) : end])
        for label, start, end in signs
    )


def _enters(doc: Doc) -> bool:
    """ "apúnteme el correo" may be for an address."""
    return any(
        token.norm_ in {"apunteme", "apuntame", "apuntenme", "ponme", "pongame", "ponganme"} for token in doc
    )


def _one_thing(doc: Doc, endings: tuple[str, ...] = ("melo", "mela")) -> bool:
    """ "mándemelo por correo", "mándeme un mensaje": something of one's own, no advertising."""
    return any(token.norm_ in {"un", "una"} or token.norm_.endswith(endings) for token in doc)


def _leaves_a_message(labels: set[str], topics: set[str]) -> bool:
    """ "les dejo un mensaje", "pueden llamarme"."""
    return "PERMIT" in labels and "SEND" not in labels and topics <= {"EMAIL", "SMS", "CALL", "DO_CALL"}


def _says_yes_to_it(labels: set[str], topics: set[str]) -> bool:
    """A yes or a limit was said, or the very verb: "graben", "pueden grabar y mandarme publicidad"."""
    if labels & {*_AGREEING, "WEAK", "ONLY", "BUT", "EXCEPT"} or (
        "DO_RECORD" in topics and "SEND" not in labels
    ):
        return True
    return "PERMIT" in labels and (topics == {"RECORD"} or bool(topics & {"RECORD", "DO_RECORD"}))


def _only_marketing(asked: tuple[Purpose, ...]) -> bool:
    return bool(asked) and set(asked) <= set(MARKETING)


def _starts_with_topic(signs: Sequence[Sign]) -> bool:
    """ "correo", "el correo mejor", "a los tres"; a call that is spoken of may be one to be made."""
    first = next(label for label, _, _ in signs if label not in {"LINK", "POLITE"})
    return signs[0][0] in TOPICS or first in {"EMAIL", "SMS", "CHANNELS"}
