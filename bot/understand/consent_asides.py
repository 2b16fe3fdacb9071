"""What stands around a firm answer and changes nothing: reasons, courtesies, remarks. Whatever could change it stays."""

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from bot.understand.consent_afterthought import MATTERS
from bot.understand.consent_aside_words import changes_nothing, tells_of_oneself
from bot.understand.consent_clauses import Clause, clauses
from bot.understand.consent_guards import GUARDS
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_strength import Strength, strength
from duties.kinds import Purpose

_CHANGING = {*GUARDS, "EXCEPT", "BUT", "PART", "REST"}
_UNSETTLING = {*_CHANGING, "DEFER", "MILD", "FILLER", "NO", "ONLY", "KNOW", *TOPICS}
_AGREEING = {"YES", "GRANT", "CONSENT", "PERMIT", "WANT", "SEND", "TOTAL", "ALL"}
_PERFORMING = {"YES", "GRANT", "CONSENT", "PERMIT", "DO_RECORD", "TOTAL", "ONLY", "NO", "EXCEPT", "REST"}
_CHANNELS = {"EMAIL", "SMS", "CALL", "WRITTEN"}
_LIGHT = {"LINK", "POLITE", "FILLER", ",", "_", "AND", "YES", "ONLY"}
_KEPT_OF_A_REFUSAL = {"NO", "BUT", "AND", ",", *TOPICS}


def without_asides(doc: Doc, signs: Sequence[Sign], asked: Sequence[Purpose]) -> list[Sign]:
    """The signs that count; an aside that could change them stays, and with it the words nobody knows."""
    parts = clauses(doc, signs)
    core = [sign for part in parts if part.settled for sign in part.signs]
    firm = strength(core)
    said = {label for label, _, _ in core}
    performing = _performs(said)
    certain = bool(said & {"TOTAL", "CONSENT"})
    idle = _idle_topics(said, asked)
    followers = [*parts[1:], None]
    return [
        sign
        for part, after in zip(parts, followers, strict=True)
        for sign in (
            _topics_only(part)
            if _refused_behind(part, after)
            else _counting(
                doc, part, firm, said=said, asked=asked, performing=performing, certain=certain, idle=idle
            )
        )
    ]


def _performs(said: set[str]) -> bool:
    """An act about what was asked; "quiero …" and "mándeme …" only where it says publicity."""
    acts = said & _PERFORMING or (said & {"WANT", "SEND"} and said & {"ADVERTISING", "CHANNELS"})
    return bool(acts) and bool(said & {*TOPICS, "ALL", "TOTAL"})


def _idle_topics(said: set[str], asked: Sequence[Purpose]) -> set[str]:
    """What a reason may speak of: it must not name a part of what is granted, "publicidad, que el correo lo miro"."""
    granted = [TOPICS[label] for label in said & set(TOPICS)]
    if granted and "TOTAL" not in said:
        return {label for label, topic in TOPICS.items() if not any(topic < whole for whole in granted)}
    if said & {"ALL", "TOTAL"} or (said >= _CHANNELS - {"WRITTEN"} and not said & {"NO", "EXCEPT"}):
        return set(TOPICS)
    return {label for label, topic in TOPICS.items() if topic == frozenset(asked)}


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


def _counting(
    doc: Doc,
    part: Clause,
    firm: Strength,
    *,
    said: set[str],
    asked: Sequence[Purpose],
    performing: bool,
    certain: bool,
    idle: set[str],
) -> Iterator[Sign]:
    if part.settled:
        yield from (() if _merely_denies_a_problem(doc, part, firm) else part.signs)
    elif _droppable(
        doc, part, firm, said=said, asked=asked, performing=performing, certain=certain, idle=idle
    ):
        yield from (sign for sign in part.signs if sign[0] == ",")
    elif _refuses_its_topic(part):
        yield from (sign for sign in part.signs if sign[0] in _KEPT_OF_A_REFUSAL)
    else:
        yield from part.signs


def _merely_denies_a_problem(doc: Doc, part: Clause, firm: Strength) -> bool:
    """ "…, que ahí no me molesta"."""
    leads = doc[part.signs[0][1]].norm_ in {"que", "porque"}
    return (
        leads
        and firm is Strength.EXPLICIT
        and {"DOUBLE_NEGATION"} <= part.labels <= {"DOUBLE_NEGATION", "LINK", ","}
    )


def _of_another_matter(doc: Doc, part: Clause) -> bool:
    """ "sí, por correo, la factura": the yes may be meant for that."""
    return any(token.norm_ in MATTERS for _, start, end in part.signs for token in doc[start:end])


def _droppable(
    doc: Doc,
    part: Clause,
    firm: Strength,
    *,
    said: set[str],
    asked: Sequence[Purpose],
    performing: bool,
    certain: bool,
    idle: set[str],
) -> bool:
    labels = part.labels
    if not changes_nothing(doc, part.signs) or labels & {"EXCEPT", "BUT", "PART", "REST"}:
        return False
    if firm is not Strength.EXPLICIT and _jests(doc, part):
        return False
    topics = {label for label in labels & set(TOPICS) if not _beside_the_question(label, asked)}
    if topics and ("NO" in labels or not topics <= idle):
        return part.reason and _refuses_what_is_not_granted(topics, said)
    if firm is Strength.WEAK and part.reason and said <= {*_CHANNELS, *_LIGHT} and said & _CHANNELS:
        return "NO" not in labels
    if firm is Strength.EXPLICIT:
        plain = performing and not (topics or labels & {"NO", "ONLY", "SEND", *_CHANGING, "DEFER", "ALSO"})
        refusing = "NO" in said and not said & {*_AGREEING, "DO_RECORD"}
        plain = plain and (refusing or tells_of_oneself(doc, part.signs))
        return part.reason or (plain and (certain or not _of_another_matter(doc, part)))
    if part.matter:
        return firm is Strength.BARE and not labels & _CHANGING
    if firm is Strength.BARE:
        return part.reason and not labels & _CHANGING
    return part.reason and part.paused and not labels & (_UNSETTLING - set(TOPICS))


def _jests(doc: Doc, part: Clause) -> bool:
    """ "claro, como no me llega bastante propaganda": behind a mere yes a "como" is as often mockery as a reason."""
    return part.paused and doc[part.signs[0][1]].norm_ == "como"


def _beside_the_question(label: str, asked: Sequence[Purpose]) -> bool:
    """ "que llevo tres llamadas": not asked about calls."""
    return TOPICS[label].isdisjoint(asked)


def _refuses_what_is_not_granted(topics: set[str], said: set[str]) -> bool:
    """ "por mensaje, que el correo ni lo abro": only what was named is granted, whatever is said of another channel."""
    named = said & set(TOPICS)
    granted = frozenset[Purpose]().union(*(TOPICS[label] for label in named))
    spoken = frozenset[Purpose]().union(*(TOPICS[label] for label in topics))
    return bool(named) and named <= _CHANNELS and said <= {*_CHANNELS, *_LIGHT} and not granted & spoken


def _refuses_its_topic(part: Clause) -> bool:
    """ "el correo no lo miro": whatever the words mean, they narrow what is granted."""
    labels = part.labels
    return (
        bool(labels & set(TOPICS))
        and "NO" in labels
        and not labels & (_CHANGING - {"BUT"} | _AGREEING)
        and UNKNOWN in labels
        and (_adjacent(part) or (not part.reason and _denied_ahead(part)))
    )


def _denied_ahead(part: Clause) -> bool:
    """ "no me bombardeen con ofertas"; "el correo de la factura es lo que no llega" denies something else."""
    labels = [label for label, _, _ in part.signs]
    return labels.index("NO") < min(labels.index(topic) for topic in part.labels & set(TOPICS))


def _adjacent(part: Clause) -> bool:
    """ "el correo no lo miro", not "que por no apuntarme me perdí un descuento"."""
    said = [label for label, _, _ in part.signs if label not in {"LINK", "_"}]
    return any({*pair} & {"NO"} and {*pair} & set(TOPICS) for pair in itertools.pairwise(said))
