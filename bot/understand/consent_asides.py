"""What stands around a firm answer and changes nothing: reasons, courtesies, remarks. Whatever could change it stays."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_afterthought import MATTERS
from bot.understand.consent_clauses import Clause, clauses
from bot.understand.consent_guards import GUARDS
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_strength import Strength, strength

_CHANGING = {*GUARDS, "EXCEPT", "BUT", "PART", "REST"}
_UNSETTLING = {*_CHANGING, "DEFER", "MILD", "FILLER", "NO", "ONLY", "KNOW", *TOPICS}
_AGREEING = {"YES", "GRANT", "CONSENT", "PERMIT", "WANT", "SEND", "TOTAL", "ALL"}
_MERELY_NAMING = {
    "YES",
    "WEAK",
    "RECORD",
    "ADVERTISING",
    "LINK",
    "FILLER",
    "POLITE",
    "MILD",
    "AND",
    "GREETING",
    ",",
    "_",
}
_KEPT_OF_A_REFUSAL = {"NO", "BUT", ",", *TOPICS}


def without_asides(doc: Doc, signs: Sequence[Sign]) -> list[Sign]:
    """The signs that count; an aside that could change them stays, and with it the words nobody knows."""
    parts = clauses(doc, signs)
    core = [sign for part in parts if part.known for sign in part.signs]
    firm = strength(core)
    said = {label for label, _, _ in core}
    performing = bool(said - _MERELY_NAMING) and bool(said & {*TOPICS, "ALL", "TOTAL"})
    followers = [*parts[1:], None]
    return [
        sign
        for part, after in zip(parts, followers, strict=True)
        for sign in (
            _topics_only(part)
            if _refused_behind(part, after)
            else _counting(doc, part, firm, performing=performing)
        )
    ]


def _refused_behind(part: Clause, after: Clause | None) -> bool:
    """ "que me mareen con ofertas, no": the no behind refuses its topic, whatever the words mean."""
    plain = after is not None and {"NO"} <= after.labels <= {"NO", ","}
    return (
        plain
        and not part.known
        and bool(part.labels & set(TOPICS))
        and not part.labels & (_CHANGING - {"BUT"} | _AGREEING | {"NO", "ONLY"})
    )


def _topics_only(part: Clause) -> Iterator[Sign]:
    kept = {",", "BUT", *TOPICS} - {"DO_CALL", "DO_RECORD"}
    yield from (sign for sign in part.signs if sign[0] in kept)


def _counting(doc: Doc, part: Clause, firm: Strength, *, performing: bool) -> Iterator[Sign]:
    if part.known:
        yield from part.signs
    elif (part.reason or not _of_another_matter(doc, part)) and _droppable(part, firm, performing=performing):
        yield from (sign for sign in part.signs if sign[0] == ",")
    elif _refuses_its_topic(part):
        yield from (sign for sign in part.signs if sign[0] in _KEPT_OF_A_REFUSAL)
    else:
        yield from part.signs


def _of_another_matter(doc: Doc, part: Clause) -> bool:
    """ "sí, por correo, la factura": the yes may be meant for that."""
    return any(token.norm_ in MATTERS for _, start, end in part.signs for token in doc[start:end])


def _droppable(part: Clause, firm: Strength, *, performing: bool) -> bool:
    labels = part.labels
    topics = labels & set(TOPICS)
    if labels & _CHANGING or (topics and "NO" in labels):
        return False
    if firm is Strength.EXPLICIT:
        plain = performing and not (topics or "NO" in labels or labels & {"ONLY", "SEND"})
        return part.reason or plain
    if firm is Strength.BARE:
        return part.reason and not topics
    return part.reason and part.paused and not labels & _UNSETTLING


def _refuses_its_topic(part: Clause) -> bool:
    """ "el correo no lo miro": whatever the words mean, they narrow what is granted."""
    labels = part.labels
    return (
        bool(labels & set(TOPICS))
        and "NO" in labels
        and not labels & (_CHANGING - {"BUT"} | _AGREEING)
        and UNKNOWN in labels
    )
