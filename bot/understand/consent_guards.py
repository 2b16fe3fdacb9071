"""Reasons why an answer is not clear, whatever yes or no is in it: each alone forbids a yes (L15)."""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import squeeze
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength, strength

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
)
_REASON_NAMES = {
    "SCORN": "irony",
    "THREAT": "irony",
    "REPORT": "other_person",
    "UNDERSTOOD": "back_channel",
    "INTENDED": "other_time",
    "WAIT": "hesitation",
    "HEARING": "question",
    "FORMER": "other_time",
    "OTHER_TALK": "other_person",
}
_INTERROGATIVES = {
    "cuál",
    "cuáles",
    "quién",
    "quiénes",
    "cuándo",
    "dónde",
    "cuánto",
    "cuánta",
    "cuántos",
    "cuántas",
    "porqué",
}
_ANSWERS_TOO = {"cómo": {"no"}, "qué": {"va", "remedio"}}
_FOREIGN = set(
    "sì sim oui yes ja bai yeah yep sure course agree please record go ahead right everything thanks the of my fine "
    "d'accord accord merci tout certo bene tutto prego grazie obrigado obrigada pode podes aceito voce você voces vocês concordo "
    "noski ados eskerrik dena baietz grabatu amb endavant tot tots gravi gravin accepto autoritzo consenteixo permeto vostè voste "
    "moltes gracies gràcies mercès merces plau podeu podem podet trucada perfecte adiante moitas vostede tant grazas chamada si-us amics ringrazio volentieri accetto autorizzo registri registrate bien-sur j'accepte accepte "
    "natürlich naturlich gerne bitte danke oder sigur tak prosze wszystko nie non nein não nao cap".split()
)
_QUOTES = {"«", "»", '"', "“", "”"}
_ASKED_BACK = {"GRANT", "CONSENT", "WANT", "PERMIT", "LINK"}
_TRAILING = {"bueno", "ya", "a", "pues", "bah", "buah", "vamos"}
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
        _answered(doc, signs)
        | _beyond(doc, signs)
        | {
            at
            for label, start, end in signs
            if label in {"DOUBLE_NEGATION", "NO"}
            for at in range(start, end)
        }
    )
    explicit = firm is Strength.EXPLICIT
    weak = firm is Strength.WEAK
    if _asks([word for at, word in enumerate(words) if at not in excused]):
        yield "question"
    if not _FOREIGN.isdisjoint(words):
        yield "foreign"
    if not _QUOTES.isdisjoint(words):
        yield "other_person"
    if _repeats_the_question(doc, signs):
        yield "question"
    if _trails_off(doc, signs):
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
    only = len(hums) == 1 and starts[0] == "MILD" and starts[1] != ","
    return bool(hums) and not (only and doc[hums[0][1]].norm_ in _SOUNDS)


def _beyond(doc: Doc, signs: Sequence[Sign]) -> set[int]:
    """The words that no sign covers any more; a question mark is never beyond."""
    covered = {at for _, start, end in signs for at in range(start, end)}
    return {token.i for token in doc if token.i not in covered and token.text not in {"?", "¿"}}


def _answered(doc: Doc, signs: Sequence[Sign]) -> set[int]:
    """The marks of "¿SMS? No.": a topic asked and refused by the same person."""
    found: set[int] = set()
    last = -1
    for at, (_, start, _) in enumerate(signs):
        if doc[start].text != "?":
            continue
        asked = {
            label for label, _, _ in itertools.takewhile(lambda sign: sign[0] != ",", reversed(signs[:at]))
        }
        said = [label for label, _, _ in signs[at + 1 : at + 3]] + [","]
        if asked & set(TOPICS) and asked <= {*TOPICS, "LINK", "AND"} and said[0] == "NO" and said[1] == ",":
            found |= {token.i for token in doc[max(last, 0) : start + 1] if token.text in {"?", "¿"}}
        last = start
    return found


def _exclaims(doc: Doc) -> bool:
    """ "uy sí, publicidad": mockery, unless something is allowed in so many words."""
    words = [token.norm_ for token in doc if token.is_alpha]
    return any(pair[0] in _EXCLAMATIONS and pair[1] in {"si", "sii"} for pair in itertools.pairwise(words))


def _repeats_the_question(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "que si acepto…": the question, said again without accent."""
    return any(
        [token.lower_ for token in doc[sign[1] : sign[2]]] == ["que", "si"] and after[0] in _ASKED_BACK
        for sign, after in itertools.pairwise(signs)
    )


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


def _asks(words: Sequence[str]) -> bool:
    """A question mark or an accented interrogative; "cómo no" and "qué va" are none."""
    if "?" in words or "¿" in words or not _INTERROGATIVES.isdisjoint(words):
        return True
    return any(
        word in _ANSWERS_TOO and after not in _ANSWERS_TOO[word]
        for word, after in itertools.pairwise([*words, ""])
    )


def _trails_off(doc: Doc, signs: Sequence[Sign]) -> bool:
    """Dots at the end, or with nothing explicit behind them."""
    if not signs:
        return False
    dots = [
        token.i
        for token in doc[: signs[-1][2]]
        if token.i >= signs[0][1]
        if token.text == "…" or (token.text == "." and token.i and doc[token.i - 1].text == ".")
    ]
    return bool(dots) and strength([sign for sign in signs if sign[1] > dots[-1]]) is not Strength.EXPLICIT


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
