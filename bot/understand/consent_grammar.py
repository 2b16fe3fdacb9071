"""Covering an answer with known phrases, the longest first at each place; what is not known shows as such."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from bot.understand.consent_nearby import by_words_nearby
from bot.understand.consent_neighbours import UNKNOWN, Sign, by_neighbours
from bot.understand.consent_words import PHRASES
from bot.understand.phrases import Phrases

_SILENT = {"¡", '"', "'", "«", "»", "-", "–", "*", "´"}
_PAUSES = {",", ".", ";", ":", "…", "—", "!", "(", ")", "?", "¿"}
_EXCEPTING = {"salvo", "excepto", "menos"}
_ACTS = ("DO_RECORD", "DO_CALL", "SEND")
_TAKEN_BACK = {"si", "perdon", "correo", "correos", "sms", "llamadas", "grabar", "todo", "nada"}
_SHORT = 5
_SKILLS = ("usar", "leer", "manej", "abrir", "escrib", "mirar", "utiliz")
_OF_THINGS = {"hay", "se", "tengo", "tenemos", "pasa", "me", "nos", "habra"}
_PAST = {"estaba", "estoy", "habia", "tenia", "estabamos", "venia"}
_ORDER = {label: place for place, label in enumerate(PHRASES)}


@cache
def _grammar() -> Phrases:
    return Phrases(PHRASES)


def squeeze(text: str) -> str:
    """Drawn-out letters as one: "sííí", "nooo"."""
    return re.sub(r"([^\W\d_])\1{2,}", r"\1", text)


def cover(doc: Doc) -> list[Sign]:
    """The whole answer as signs, in order. Of two labels for the same words the later one in the table wins."""
    longest: dict[int, Sign] = {}
    found = list(_grammar().find(doc))
    starts = {(label, start) for label, start, _ in found}
    for label, start, end in found:
        if _reads_otherwise(doc, label, start, end, starts):
            continue
        rival = longest.get(start)
        if rival is None or (end, _ORDER[label]) > (rival[2], _ORDER[rival[0]]):
            longest[start] = (label, start, end)
    return list(by_words_nearby(doc, list(by_neighbours(doc, list(_walk(doc, longest))))))


def _reads_otherwise(doc: Doc, label: str, start: int, end: int, starts: set[tuple[str, int]]) -> bool:
    """A phrase that its neighbours make another: "sí", "correo si lo demás no", "salvo que graben", "le digo todo"."""
    if label not in {"HESITATION", "KNOW", "UNDERSTOOD"} and any(
        token.lower_ == "sé" for token in doc[start:end]
    ):
        return True
    if label == "HESITATION" and doc[end - 1].norm_ == "se" and end < len(doc):
        return doc[end].norm_.startswith(_SKILLS)
    if label == "HESITATION" and doc[start:end].text.lower() in {"sí pero no", "si pero no"}:
        return end < len(doc) and doc[end].is_alpha
    if label == "CONDITION":
        if any(token.lower_ == "sí" for token in doc[start:end]):
            return True
        excepts = doc[start].norm_ in _EXCEPTING and any(
            (verb, at) in starts for verb in _ACTS for at in (end, end + 1)
        )
        return excepts or ("REST", start + 1) in starts or (start == 0 and _speaks_out(doc, starts))
    if label == "CORRECTION" and _apologises(doc, start, end):
        return True
    if label == "NO" and doc[start:end].text.lower() in {"así no", "asi no"}:
        return end < len(doc) and doc[end].norm_ in _OF_THINGS
    if label == "NO" and any(token.lower_ in {"pasó", "pasé"} for token in doc[start:end]):
        return True
    if label == "IRONY" and doc[end - 1].norm_ == "que":
        return ("RECORD", end) in starts or ("DO_RECORD", end - 1) in starts
    if label == "OTHER_PERSON" and doc[start:end].text.lower() in {"contesto", "comento"}:
        return start > 0 and doc[start - 1].norm_ in {"le", "les", "yo", "te", "os"}
    if label == "OTHER_PERSON" and doc[start:end].text.lower() == "mi señora":
        return start > 0 and doc[start - 1].text in _PAUSES and (end == len(doc) or doc[end].text in _PAUSES)
    if label == "CORRECTION" and doc[end - 1].norm_ == "digo":
        before = doc[end - 2].norm_ if end > 1 else ""
        after = doc[end].norm_ if end < len(doc) else ""
        return after in {"que", "todo", "un"} or not (
            before in _TAKEN_BACK or (before and not before.isalpha())
        )
    return False


def _apologises(doc: Doc, start: int, end: int) -> bool:
    """ "perdone usted", "perdone, que estaba bajando la tele": nothing is taken back."""
    if end - start > 1 or not doc[start].norm_.startswith(("perdon", "disculp")):
        return False
    behind = [token.norm_ for token in doc[end : end + 6] if token.text != ","]
    if behind[:1] in (["usted"], ["ustedes"], ["por"]):
        return True
    return behind[:1] == ["que"] and not _PAST.isdisjoint(behind[1:5])


def _speaks_out(doc: Doc, starts: set[tuple[str, int]]) -> bool:
    """ "si le doy permiso", written without accent and with nothing behind it."""
    return len(doc) <= _SHORT and bool(starts & {("CONSENT", 1), ("GRANT", 1)})


def _walk(doc: Doc, longest: dict[int, Sign]) -> Iterator[Sign]:
    at = 0
    while at < len(doc):
        sign = longest.get(at) or _mark(doc, at)
        yield sign
        at = sign[2]


def _mark(doc: Doc, at: int) -> Sign:
    text = doc[at].text
    if text in _PAUSES:
        return ",", at, at + 1
    return ("_" if text in _SILENT else UNKNOWN), at, at + 1
