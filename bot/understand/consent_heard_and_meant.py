"""What goes before an answer and answers nothing: that it was heard and understood, or that something else was meant first."""

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength, strength

_ENDS = {",", "BUT", "AND"}
_SENTENCE_ENDS = {".", "…", ";", "?", "!"}
_SAYING = {"digo", "contesto", "respondo", "respuesta", "contestacion"}
_IDLE = {",", "_", "FILLER", "POLITE", "AND", "WEAK"}
_HARMFUL = {
    "OTHER_PERSON",
    "DELEGATION",
    "INDIFFERENCE",
    "CONDITION",
    "IRONY",
    "SCORN",
    "REPORT",
    "CORRECTION",
    "HESITATION",
}


def without_understanding(doc: Doc, signs: Sequence[Sign]) -> list[Sign]:
    """ "he entendido para qué es, y sí, graben": the clause of hearing goes if what remains is an answer by itself."""
    kept = list(signs)
    for at in range(len(signs) - 1, -1, -1):
        if signs[at][0] != "UNDERSTOOD":
            continue
        end = _end_of_clause(doc, kept, at)
        start = at - 1 if at and kept[at - 1][0] == "LINK" else at
        start = start - 1 if start and kept[start - 1][0] == "BUT" else start
        rest = [*kept[:start], *kept[end:]]
        if not _begins_clause(kept, at):
            continue
        if not {label for label, _, _ in kept[at:end]} & _HARMFUL and _answers(doc, rest):
            kept = rest
    return kept


def _begins_clause(signs: Sequence[Sign], at: int) -> bool:
    """Nothing in front of it in its clause that it could be about."""
    for label, _, _ in reversed(signs[:at]):
        if label in _ENDS:
            break
        if label not in {*_IDLE, "YES", "LINK", "GREETING"}:
            return False
    return True


def _end_of_clause(doc: Doc, signs: Sequence[Sign], at: int) -> int:
    return next(
        (to for to in range(at + 1, len(signs)) if signs[to][0] in _ENDS or doc[signs[to][1]].norm_ == "y"),
        len(signs),
    )


def _answers(doc: Doc, signs: Sequence[Sign]) -> bool:
    """An act, or a yes or no that says it is the answer."""
    if strength(signs) >= Strength.BARE:
        return True
    return any(
        label in {"YES", "NO"} and any(token.norm_ in _SAYING for token in doc[start:end])
        for label, start, end in signs
    )


def without_intentions(doc: Doc, signs: Sequence[Sign]) -> list[Sign]:
    """ "iba a decir que no, pero mire, sí a todo": what was meant first goes, up to its "but"."""
    at = next((at for at, (label, _, _) in enumerate(signs) if label == "INTENDED"), None)
    if at is None:
        return list(signs)
    but = next((to for to in range(at, len(signs)) if signs[to][0] == "BUT"), None)
    if but is None or _breaks_off(doc, signs[at:but]):
        return list(signs)
    rest = _without_its_no(signs[but + 1 :])
    before = {label for label, _, _ in signs[:at]}
    final = strength(rest) is Strength.EXPLICIT or _plain_no(rest)
    return list(rest) if final and before <= _IDLE else list(signs)


def _breaks_off(doc: Doc, signs: Sequence[Sign]) -> bool:
    labels = {label for label, _, _ in signs}
    return bool(labels & _HARMFUL) or any(doc[start].text in _SENTENCE_ENDS for _, start, _ in signs)


def _without_its_no(signs: Sequence[Sign]) -> Sequence[Sign]:
    """ "…, pero no, póngalo todo": that no is about what was meant first."""
    denied = len(signs) > 2 and signs[0][0] == "NO" and signs[1][0] == ","
    explicit = denied and strength(signs[2:]) is Strength.EXPLICIT
    return signs[2:] if explicit and not any(label == "NO" for label, _, _ in signs[2:]) else signs


def _plain_no(signs: Sequence[Sign]) -> bool:
    labels = {label for label, _, _ in signs}
    return "NO" in labels and labels <= {"NO", *_IDLE}
