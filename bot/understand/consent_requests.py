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
    if not topics or labels & {"NO", "ALL", "TOTAL"}:
        return False
    if topics == {"RECORD"} and (labels & {"WANT", "SEND"} or any(token.norm_ == "quiero" for token in doc)):
        return "SEND" in labels or _only_a_thing(doc, signs)
    if topics <= {"CALL", "DO_CALL"} and labels <= _OF_A_CALL_BACK and (labels & {"WANT", "SEND", "DO_CALL"}):
        return True
    if labels <= {"ADVERTISING", *_NEUTRAL} or (_leaves_a_message(labels, topics) and "YES" not in labels):
        return True
    if "SEND" in labels and "ADVERTISING" not in topics and _one_thing(doc):
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


def _only_a_thing(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "quiero la grabación" asks for it; "quiero que se grabe la conversación" allows it."""
    return all(doc[end - 1].norm_ in _THINGS for label, _, end in signs if label == "RECORD")


def _one_thing(doc: Doc) -> bool:
    """ "mándemelo por correo", "mándeme un mensaje": something of one's own, no advertising."""
    return any(token.norm_ in {"un", "una"} or token.norm_.endswith(("melo", "mela")) for token in doc)


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
    return signs[0][0] in TOPICS
