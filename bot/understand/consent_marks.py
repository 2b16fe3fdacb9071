"""Marks of doubt in the writing: a question, another language, quotes, dots."""

import itertools
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength, strength

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


FOREIGN = set(
    "sì sim oui yes ja bai yeah yep sure course agree please record go ahead right everything thanks the of my fine "
    "d'accord accord merci tout certo bene tutto prego grazie obrigado obrigada pode podes aceito voce você voces vocês concordo "
    "noski ados eskerrik dena baietz grabatu amb endavant tot tots gravi gravin accepto autoritzo consenteixo permeto vostè voste "
    "moltes gracies gràcies mercès merces plau podeu podem podet trucada perfecte adiante moitas vostede tant grazas chamada si-us amics ringrazio volentieri accetto autorizzo registri registrate bien-sur j'accepte accepte "
    "natürlich naturlich gerne bitte danke oder sigur tak prosze wszystko nie non nein não nao cap".split()
)


QUOTES = {"«", "»", '"', "“", "”"}


_DANGLING = set(
    "y e o u pero aunque el los las la de del por con en al a que menos excepto salvo porque".split()
)


_ASKED_BACK = {"GRANT", "CONSENT", "WANT", "PERMIT", "LINK"}


def beyond(doc: Doc, signs: Sequence[Sign]) -> set[int]:
    """The words that no sign covers any more; a question mark is never beyond."""
    covered = {at for _, start, end in signs for at in range(start, end)}
    return {token.i for token in doc if token.i not in covered and token.text not in {"?", "¿"}}


def answered(doc: Doc, signs: Sequence[Sign]) -> set[int]:
    """The marks of "¿SMS? No.", "¿Grabar? Sí, graben.": a topic asked and answered by the same person."""
    found: set[int] = set()
    last = -1
    for at, (_, start, _) in enumerate(signs):
        if doc[start].text != "?":
            continue
        asked = {
            label for label, _, _ in itertools.takewhile(lambda sign: sign[0] != ",", reversed(signs[:at]))
        }
        said = [label for label, _, _ in signs[at + 1 : at + 3]] + [","]
        plain = bool(asked & set(TOPICS)) and asked <= {*TOPICS, "LINK", "AND"}
        refused = said[0] == "NO" and said[1] == ","
        granted = said[0] == "YES" and strength(signs[at + 1 :]) is Strength.EXPLICIT
        if plain and (refused or granted):
            found |= {token.i for token in doc[max(last, 0) : start + 1] if token.text in {"?", "¿"}}
        last = start
    return found


def repeats_the_question(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "que si acepto…": the question, said again without accent."""
    return any(
        [token.lower_ for token in doc[sign[1] : sign[2]]] == ["que", "si"] and after[0] in _ASKED_BACK
        for sign, after in itertools.pairwise(signs)
    )


def asks(words: Sequence[str]) -> bool:
    """A question mark or an accented interrogative; "cómo no" and "qué va" are none."""
    if "?" in words or "¿" in words or not _INTERROGATIVES.isdisjoint(words):
        return True
    return any(
        word in _ANSWERS_TOO and after not in _ANSWERS_TOO[word]
        for word, after in itertools.pairwise([*words, ""])
    )


def breaks_off(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "acepto la primera y la": half heard, or half said; a no is one even so."""
    said = [token.norm_ for token in doc if token.is_alpha or token.is_digit]
    return bool(said) and said[-1] in _DANGLING and "NO" not in {label for label, _, _ in signs}


def trails_off(doc: Doc, signs: Sequence[Sign]) -> bool:
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
