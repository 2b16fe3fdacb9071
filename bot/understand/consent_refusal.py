"""A refusal may be plainer than a yes: when it is uncertain why, but not that, somebody refuses, it is a no (L18)."""

import itertools
from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_guards import GUARDS
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign
from duties.kinds import Purpose

_POSITIVE = {
    "YES",
    "GRANT",
    "CONSENT",
    "WEAK",
    "ONLY",
    "EXCEPT",
    "BUT",
    "REST",
    "DOUBLE_NEGATION",
    "TOTAL",
    "PART",
    "THAT_ONE",
}
_PLAIN_NO = {"NO", ",", "_", "POLITE", "FILLER", "GREETING", "LINK", "MILD"}
_UNDOING = {"HEARING", "WAIT", "CORRECTION", "CONDITION", "YES", "GRANT", "CONSENT", "TOTAL", "BUT"}
_HARMLESS = {"ONLY", "BUT"}
_DENIED = {"RECORD", "DO_RECORD", "ADVERTISING", "ALL", "CHANNELS", "GRANT", "CONSENT"}
_IN_FRONT = {"FILLER", "MILD", "POLITE", "GREETING", "LINK", "_", ",", "WEAK", "AND", "BUT", "CORRECTION"}
_TAGS = {"WEAK", "MILD", ",", "YES"}
_ANNOUNCING = {
    "digo",
    "decir",
    "dire",
    "decirle",
    "respuesta",
    "contesto",
    "palabra",
    "segura",
    "seguro",
    "claro",
    "pensado",
}
_REASON = {"LINK", ",", "AND", "POLITE", "FILLER", "_"}


def plainly_refuses(signs: Sequence[Sign], *, confirming: bool) -> bool:
    """Nothing but a no; among unknown words it must come first or say what it refuses."""
    labels = {label for label, _, _ in signs}
    head = _before_idle_but(signs)
    if head:
        return plainly_refuses(head, confirming=confirming) and says_what(head)
    if "NO" not in labels or labels & _POSITIVE - (_HARMLESS if _first_and_alone(signs) else set()):
        return False
    if UNKNOWN not in labels:
        return True
    if confirming:
        return signs[0][0] == "NO"
    return comes_first(signs) or says_what(signs)


def grants_beside(signs: Sequence[Sign]) -> bool:
    """ "correo y llamada; SMS no", "la llamada grábela, anuncios no": a stretch that names something and refuses nothing."""
    stretches = [
        list(part) for pause, part in itertools.groupby(signs, lambda sign: sign[0] == ",") if not pause
    ]
    named = [{label for label, _, _ in part} for part in stretches]
    refused = frozenset[Purpose]().union(*(_purposes(labels) for labels in named if "NO" in labels))
    return any(
        "NO" not in labels and not labels & {*GUARDS, UNKNOWN} and _purposes(labels) - refused
        for labels in named
    )


def _purposes(labels: Collection[str]) -> frozenset[Purpose]:
    return frozenset[Purpose]().union(*(TOPICS[label] for label in labels if label in TOPICS))


def _before_idle_but(signs: Sequence[Sign]) -> Sequence[Sign]:
    """ "no doy permiso, pero atiéndame": what stands in front of a "but" that takes nothing back."""
    at = next((at for at, sign in enumerate(signs) if sign[0] == "BUT"), 0)
    behind = {label for label, _, _ in signs[at + 1 :]}
    return (
        signs[:at]
        if at and not behind & {*_POSITIVE, *TOPICS, *GUARDS, "NO", "ALL", "ALSO", "PERMIT", "WANT"}
        else ()
    )


def gives_a_reason_for_no(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "no, que luego no se sabe …": what follows a plain no as its reason takes nothing from it."""
    for at, (label, _, _) in enumerate(signs[:-1]):
        word = doc[signs[at + 1][1]].norm_
        if word == "porque" or (label == "," and (word in {"que", "pues"} or _and_if(doc, signs[at + 1]))):
            before, behind = ({name for name, _, _ in part} for part in (signs[: at + 1], signs[at + 1 :]))
            plain = before <= _PLAIN_NO and "NO" in before and not _POSITIVE & before
            undoing = _UNDOING - {"CONDITION"} if signs[at + 1][0] == "CONDITION" else _UNDOING
            return plain and comes_first(signs[: at + 1]) and not behind & undoing
    return False


def _and_if(doc: Doc, sign: Sign) -> bool:
    """ "no, y si insisten cuelgo"."""
    return sign[0] == "CONDITION" and doc[sign[1] : sign[2]].text.lower() == "y si"


def scorns(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "sí, hombre, lo que me faltaba": a refusal whatever else is said, if nothing is asked."""
    return "?" not in doc.text and any(label == "SCORN" for label, _, _ in signs)


def _first_and_alone(signs: Sequence[Sign]) -> bool:
    """ "No, gracias, solo quiero …" of something that was not asked."""
    return comes_first(signs) and not {label for label, _, _ in signs} & set(TOPICS)


def refuses_at_last(doc: Doc, signs: Sequence[Sign], asked: Collection[Purpose]) -> bool:
    """Whatever went before, the last clauses are a refusal in so many words: "…, pero yo digo que no"."""
    return any(
        _refuses_all(rest, asked) or (_announced(doc, signs[: len(signs) - len(rest)]) and _mere_no(rest))
        for rest in _endings(signs)
    )


def refuses_behind_question(doc: Doc, signs: Sequence[Sign], asked: Collection[Purpose]) -> bool:
    """ "¿Grabarme? No, gracias": somebody says the question again and answers it."""
    marks = [token.i for token in doc if token.text == "?"]
    rest = [sign for sign in signs if marks and sign[1] > marks[-1]]
    tags = [token.i for token in doc if token.text == "¿"]
    if len(marks) == len(tags) == 1 and not {name for name, start, _ in signs if start > tags[0]} - _TAGS:
        return _mere_no([sign for sign in signs if sign[1] < tags[0]])
    opened = max((at for at in tags if marks and at < marks[-1]), default=marks[-1] if marks else 0)
    before = {label for label, start, _ in signs if start < opened}
    if before & {"GRANT", "CONSENT", "TOTAL", "DO_RECORD", "SEND", "DO_CALL", "ONLY"}:
        return False
    return _mere_no(rest) or any(_refuses_all(ending, asked) for ending in [rest, *_endings(rest)])


def _mere_no(signs: Sequence[Sign]) -> bool:
    """A no and nothing else."""
    labels = {label for label, _, _ in signs}
    return "NO" in labels and labels <= _PLAIN_NO | {"WEAK", "AND"}


def _announced(doc: Doc, signs: Sequence[Sign]) -> bool:
    """ "solo le voy a decir una cosa: …", "…, pero": what follows such words is the answer."""
    *before, mark = signs
    words = {token.norm_ for _, start, end in before for token in doc[start:end]}
    if doc[mark[1]].norm_ in {"asi", "conque"} or any(label == "IRONY" for label, _, _ in before):
        return True
    if mark[0] == "BUT":
        return bool(before) and not {label for label, _, _ in before} <= {"YES", "WEAK", ",", "_"}
    return doc[mark[1]].text in {":", "."} and bool(words & _ANNOUNCING)


def _refuses_all(signs: Sequence[Sign], asked: Collection[Purpose]) -> bool:
    labels = {label for label, _, _ in signs}
    if labels & {*GUARDS, "WANT", "PERMIT", "SEND"} or not (comes_first(signs) and says_what(signs)):
        return False
    named = {purpose for label in labels & set(TOPICS) for purpose in TOPICS[label]}
    return plainly_refuses(signs, confirming=False) and (not named or named >= set(asked))


def _endings(signs: Sequence[Sign]) -> Iterator[Sequence[Sign]]:
    """What stands behind each pause, "but" or "and"."""
    for at, (label, _, _) in enumerate(signs):
        if label in {",", "BUT", "AND"}:
            yield signs[at + 1 :]


def comes_first(signs: Sequence[Sign]) -> bool:
    """The first word that says anything is a no, and a pause or a reason follows it, or the thing it denies."""
    rest = list(signs)
    while rest and rest[0][0] in _IN_FRONT:
        rest.pop(0)
    if not rest or rest[0][0] != "NO":
        return False
    follower = rest[1][0] if len(rest) > 1 else ","
    return follower in _REASON or follower in _DENIED or follower in TOPICS or follower == "NO"


def says_what(signs: Sequence[Sign]) -> bool:
    """It denies by more than a bare word: "digo que no", "no quiero", "no … grabar", "nada de publicidad", "no, a nada"."""
    for at, (label, start, end) in enumerate(signs):
        if label != "NO":
            continue
        behind = {sign[0] for sign in signs[at + 1 : at + 5]}
        if (
            end - start > 2
            or behind & {*_DENIED, "NO", *TOPICS}
            or (end - start == 2 and UNKNOWN not in behind)
        ):
            return True
    return False
