"""Reasons why an answer is not clear, whatever yes or no is in it: each alone forbids a yes (L15)."""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import squeeze
from bot.understand.consent_marks import (
    FOREIGN,
    QUOTES,
    answered,
    asks,
    beyond,
    breaks_off,
    repeats_the_question,
    trails_off,
)
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength

GUARDS = (
    "SCORN",
    "QUESTION",
    "CONDITION",
    "CORRECTION",
    "OTHER_PERSON",
    "DELEGATION",
    "INDIFFERENCE",
    "RELUCTANCE",
    "HESITATION",
    "BACK_CHANNEL",
    "WAIT",
    "HEARING",
    "FORMER",
    "OTHER_TALK",
    "REPORT",
    "VOLUNTARY",
    "UNDERSTOOD",
    "INTENDED",
    "IRONY",
    "THREAT",
    "LETS_SEE",
)
_REASON_NAMES = {
    "SCORN": "irony",
    "THREAT": "irony",
    "LETS_SEE": "hesitation",
    "REPORT": "other_person",
    "UNDERSTOOD": "back_channel",
    "INTENDED": "other_time",
    "WAIT": "hesitation",
    "HEARING": "question",
    "FORMER": "other_time",
    "OTHER_TALK": "other_person",
}
_TRAILING = {"bueno", "ya", "a", "bah", "buah", "vamos"}
_ECHO_ALLOWED = {"que si"}
_MOST_SI = 3
_OF_CONDITION = {
    "es",
    "usted",
    "ustedes",
    "hay",
    "eso",
    "hace",
    "fuera",
    "pasa",
    "queda",
    "acaso",
    "quiere",
    "quieren",
}
_SOUNDS = {"eh", "em", "ehm", "este", "mmm", "mm", "m", "hm", "ah", "oh", "um"}
_SURPRISED = {"ah", "oh"}
_EXCLAMATIONS = {"uy", "huy", "ui", "uyy", "uh"}
_PERFORMING = {"DO_RECORD", "GRANT", "CONSENT", "PERMIT", "TOTAL"}


def guard(doc: Doc, signs: Sequence[Sign], firm: Strength = Strength.WEAK) -> str | None:
    """The first reason found, as a word for the evidence, or None. An explicit answer bears fillers, "mild" ones not."""
    return next(_reasons(doc, signs, firm), None)


def _reasons(doc: Doc, signs: Sequence[Sign], firm: Strength) -> Iterator[str]:
    """Every reason, the gravest first; "mild" is a hesitation that leaves a plain no as it is."""
    words = [token.lower_ for token in doc]
    labels = {label for label, _, _ in signs}
    excused = (
        answered(doc, signs)
        | beyond(doc, signs)
        | {
            at
            for label, start, end in signs
            if label in {"DOUBLE_NEGATION", "NO"}
            for at in range(start, end)
        }
    )
    explicit = firm is Strength.EXPLICIT
    weak = firm is Strength.WEAK
    if asks([word for at, word in enumerate(words) if at not in excused]):
        yield "question"
    if not FOREIGN.isdisjoint(words):
        yield "foreign"
    if not QUOTES.isdisjoint(words):
        yield "other_person"
    if repeats_the_question(doc, signs):
        yield "question"
    if trails_off(doc, signs) or breaks_off(doc, signs):
        yield "hesitation"
    yield from (_REASON_NAMES.get(name, name.lower()) for name in GUARDS if name in labels)
    if conditional_si(doc, signs):
        yield "condition"
    if _exclaims(doc) and not labels & _PERFORMING:
        yield "irony"
    if _mere_echo(doc, signs, explicit=explicit) or (not explicit and _greets_behind(signs)):
        yield "back_channel"
    if _hums(doc, signs, explicit=explicit) or ("FILLER" in labels and weak) or _ends_in_filler(doc, signs):
        yield "mild"
    if "DEFER" in labels:
        yield "hesitation"


def _hums(doc: Doc, signs: Sequence[Sign], *, explicit: bool) -> bool:
    """A hum or a "for now"; "eh sí graben", said in one breath, is only how the sentence starts."""
    hums = [sign for sign in signs if sign[0] == "MILD"]
    opening = signs[:2] if explicit else []
    starts = [sign[0] for sign in opening] + ["", ""]
    breath = starts[1] != "," or (bool(opening) and doc[opening[0][1]].norm_ in _SURPRISED)
    only = len(hums) == 1 and starts[0] == "MILD" and breath
    return bool(hums) and not (only and doc[hums[0][1]].norm_ in _SOUNDS)


def _exclaims(doc: Doc) -> bool:
    """ "uy sí, publicidad": mockery, unless something is allowed in so many words."""
    words = [token.norm_ for token in doc if token.is_alpha]
    return any(pair[0] in _EXCLAMATIONS and pair[1] in {"si", "sii"} for pair in itertools.pairwise(words))


def _greets_behind(signs: Sequence[Sign]) -> bool:
    """ "sí, hola": somebody has picked up the telephone."""
    labels = [label for label, _, _ in signs if label in {"YES", "WEAK", "GREETING"}]
    return any(pair[0] != "GREETING" and pair[1] == "GREETING" for pair in itertools.pairwise(labels))


def _ends_in_filler(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "graben, bueno…": what trails behind is no filler any more."""
    said = [sign for sign in signs if sign[0] not in {",", "_"}]
    return (
        bool(said)
        and said[-1][0] == "FILLER"
        and doc[said[-1][1]].norm_ in _TRAILING
        and signs[signs.index(said[-1]) - 1][0] == ","
    )


def conditional_si(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "acepto si…" written without accent, with something behind it, is a condition."""
    for before, sign, after in zip(signs, signs[1:], signs[2:], strict=False):
        plain = doc[sign[1]].lower_ == "si" and sign[2] - sign[1] == 1
        led = before[0] in {"YES", "GRANT", "CONSENT", "TOTAL", "WEAK", "WANT", "PERMIT", "NO"} and doc[
            before[1]
        ].norm_ not in {
            "si",
            "sii",
        }
        ordered = after[0] == "DO_RECORD" and doc[after[1]].norm_.rstrip("lanosme").endswith("d")
        if _led_condition(doc, sign):
            return True
        if plain and led and after[0] not in {",", "_", "YES", "POLITE"} and not ordered:
            return True
    return False


def _led_condition(doc: Doc, sign: Sign) -> bool:
    """ "claro, si es obligatorio", "pues si no hay remedio": the "si" of a longer yes, without accent."""
    _, start, end = sign
    after = doc[end].norm_ if end < len(doc) else ""
    return sign[0] == "YES" and end - start > 1 and doc[end - 1].lower_ == "si" and after in _OF_CONDITION


def _mere_echo(doc: Doc, signs: Sequence[Sign], *, explicit: bool) -> bool:
    """ "vale, vale", "claro, claro", "sí sí sí sí": the noise of one who listens."""
    if explicit:
        return False
    said = [
        squeeze(" ".join(token.norm_ for token in doc[start:end] if token.norm_ != ","))
        for label, start, end in signs
        if label in {"YES", "WEAK", "CONFIRM"}
    ]
    return any(
        said.count(word) > (_MOST_SI if word in {"si", "sii"} else 1) and word not in _ECHO_ALLOWED
        for word in said
    )
