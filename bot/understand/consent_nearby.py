"""Signs that one word beside them makes another: "el recibo", "mi casa", "aunque no me gusta", "sms y ya"."""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_neighbours import UNKNOWN, Sign

_ARTICLES = {"el", "mi", "un", "del", "al", "los", "mis", "este", "ese", "de", "su", "para"}
_TELLING = {"es", "era", "acaba", "termina", "tengo", "esta", "son"}
_EXPLAINING = {"lo", "el", "la", "por", "donde", "como", "mas", "para"}
_LIKING = {"quiero", "gusta", "gustan", "apetece", "gracia", "convence", "interesa", "nada"}
_DISLIKING = {"fastidia", "molesta", "preferiria", "disgusta"}
_CHANNELS = {"RECORD", "DO_RECORD", "EMAIL", "SMS", "CALL", "DO_CALL"}
_CODES = {"EMAIL", "SMS", "CALL", "FIRST", "SECOND"}
_NUMBERED = 2
_NUMBERS = {"tres", "3"}
_ONE_OF_THEM = {"una", "un", "uno", "ultima", "ultimo"}
_OF_HOME = {"NO", "CALL", "DO_CALL", "SEND"}


def by_words_nearby(doc: Doc, signs: Sequence[Sign]) -> Iterator[Sign]:
    """The same signs, some with another label."""
    for at, (label, start, end) in enumerate(signs):
        if _means_something_else(doc, signs, at):
            yield UNKNOWN, start, end
        else:
            yield (
                _unwilling(doc, signs, at) or _firmer(doc, signs, at) or _milder(doc, signs, at) or label,
                start,
                end,
            )


def _around(doc: Doc, start: int, end: int) -> tuple[str, str]:
    before = doc[start - 1].norm_ if start else ""
    return before, doc[end].norm_ if end < len(doc) else ""


def _means_something_else(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "el recibo", "el teléfono es ese", "email_1", "el comercial": nothing that was asked about; "los tres audios", "sí, la última" neither."""
    label, start, end = signs[at]
    word = doc[start].norm_
    before, after = _around(doc, start, end)
    if label in _CODES and "_" in {before, after}:
        return True
    if label == "LINK" and doc[end - 1].norm_ in _ONE_OF_THEM:
        return not after.isalpha() and before not in {"de", "menos"}
    if label in {"EMAIL", "SMS", "CALL"}:
        return before in _ARTICLES and after in _TELLING
    if label == "ADVERTISING" and word == "informacion":
        return _recorded(signs, at)
    if label == "ADVERTISING":
        return word in {"comercial", "comerciales"} and before in {*_ARTICLES, "la", "los"}
    if (label == "LINK" and word == "medio" and before == "del") or _counts_recordings(doc, signs, at):
        return True
    if label in {"CHANNELS", "ALL", "FOUR"} and before == "de" and end - start == _NUMBERED:
        return after in {"el", "la", "lo", "uno", "una", "los", "las"}
    received = label == "SEND" and word == "recibo" and before in _ARTICLES
    return received or (label == "LINK" and word == "uso" and end - start == 1 and before not in _ARTICLES)


def _unwilling(doc: Doc, signs: Sequence[Sign], at: int) -> str | None:
    label, start, _ = signs[at]
    grudging = label == "BUT" and doc[start].norm_ == "aunque" and _grudges(doc, signs, at)
    return "RELUCTANCE" if grudging or (label == "NO" and _unwillingly(doc, signs, at)) else None


def _firmer(doc: Doc, signs: Sequence[Sign], at: int) -> str | None:
    """ "sms y ya", "publicidad, toda", "publi 0", "…; ahora, …": what a light word says there."""
    label, start, end = signs[at]
    word = doc[start].norm_
    before, after = _around(doc, start, end)
    last = signs[at - 1][0] if at else ""
    if label == "MILD" and word == "ahora" and _contrasts(signs, at):
        return "BUT"
    if label == UNKNOWN and word == "como" and any(token.norm_ == "tanto" for token in doc[:start]):
        return "AND" if last in {*_CHANNELS, "ADVERTISING"} else None
    if label == UNKNOWN and word == "0" and last in {*_CHANNELS, "ADVERTISING"}:
        return "NO"
    if label == "LINK" and word in {"toda", "todas", "entera"} and end - start == 1:
        return "ALL" if _stands_alone(doc, start, end) else None
    closing = label == "FILLER" and word == "ya" and before == "y" and after in {"", ".", ","}
    return "ONLY" if closing and at > 1 and signs[at - 2][0] in _CHANNELS else None


def _milder(doc: Doc, signs: Sequence[Sign], at: int) -> str | None:
    """ "grabe nomás", "a mi casa no me llamen", "me perdí la promoción": no limit, no answering noise."""
    label, start, end = signs[at]
    _, after = _around(doc, start, end)
    last = signs[at - 1][0] if at else ""
    if label == UNKNOWN and doc[start].norm_ == "mejor" and _prefers(doc, signs, at):
        return "POLITE"
    if label == "ONLY" and doc[start].norm_ == "nomas" and last in {"DO_RECORD", "SEND", "YES", "GRANT"}:
        return "POLITE"
    if label == "QUESTION" and doc[start:end].text.lower() == "que es" and last in _CHANNELS:
        return "KNOW" if after in _EXPLAINING else None
    if label == "BACK_CHANNEL" and doc[start:end].text.lower() == "mi casa":
        return "LINK" if _OF_HOME & {name for name, _, _ in signs[at + 1 : at + 3]} else None
    told = label == "BACK_CHANNEL" and doc[end - 1].norm_ in {"promocion", "oferta"} and last == UNKNOWN
    return "ADVERTISING" if told else None


def _counts_recordings(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "deseo los tres audios": no channels."""
    label, _, end = signs[at]
    counted = label == "CHANNELS" and doc[end - 1].norm_ in _NUMBERS
    return counted and at + 1 < len(signs) and signs[at + 1][0] == "RECORD"


def _prefers(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "por correo mejor", "mejor el correo": one channel; "mejor correo que llamadas" weighs two."""
    behind = [label for label, _, _ in signs[at + 1 :] if label != "LINK"][:1]
    before = signs[at - 1][0] if at else ""
    named = {before, *behind} & {"EMAIL", "SMS", "CALL"}
    return bool(named) and not any(token.norm_ == "que" for token in doc[signs[at][1] :])


def _unwillingly(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "no me gusta, pero pueden grabar": what is granted against one's will is no consent."""
    _, start, end = signs[at]
    if end - start < 2 or doc[end - 1].norm_ not in _LIKING:
        return False
    behind = [label for label, _, _ in signs[at + 1 :] if label not in {",", "_", "FILLER", "POLITE", "NO"}]
    return (
        len(behind) > 1
        and behind[0] == "BUT"
        and behind[1] in {"DO_RECORD", "PERMIT", "GRANT", "CONSENT", "YES"}
    )


def _recorded(signs: Sequence[Sign], at: int) -> bool:
    """ "guarden la información" is of one's data."""
    return next((label for label, _, _ in reversed(signs[:at]) if label != "LINK"), "") == "DO_RECORD"


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Between two pauses, "publicidad, toda"."""
    return start > 0 and not doc[start - 1].is_alpha and (end == len(doc) or not doc[end].is_alpha)


def _grudges(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "aunque preferiría que no": one's own no, about nothing named."""
    clause = list(itertools.takewhile(lambda sign: sign[0] != ",", signs[at + 1 :]))
    labels = {label for label, _, _ in clause}
    words = {token.norm_ for _, start, end in clause for token in doc[start:end]}
    return not labels & {*_CHANNELS, "ADVERTISING"} and ("NO" in labels or bool(words & _DISLIKING))


def _contrasts(signs: Sequence[Sign], at: int) -> bool:
    """ "no graben; ahora, las ofertas sí"."""
    between = 0 < at < len(signs) - 1 and signs[at - 1][0] == signs[at + 1][0] == ","
    topics = _CHANNELS | {"ADVERTISING"}
    return (
        between
        and bool({label for label, _, _ in signs[:at]} & topics)
        and bool({label for label, _, _ in signs[at:]} & topics)
    )
