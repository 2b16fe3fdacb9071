"""Does an answer count as consent? A closed grammar decides, no classifier: what it does not know is no yes (L15)."""

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_grammar import UNKNOWN, Sign, cover
from bot.understand.consent_guards import guard
from bot.understand.consent_items import TOPICS, items_of
from bot.understand.consent_scope import Decision, Item, decide
from bot.understand.heard import ConsentAnswer
from duties.kinds import MARKETING, Purpose

LEAST_CONFIDENCE = 0.5
MOST_WORDS = 40
_POSITIVE = {"YES", "WEAK", "ONLY", "EXCEPT", "BUT", "REST", "DOUBLE_NEGATION", "TOTAL"}
_WHICH = ConsentAnswer("scope", (), (), "scope.which")
_CARRIERS = {"WANT", "SEND", "PERMIT"}
_SAID_OF_CHANNELS = {"por", "mediante", "via", "al"}


def consent_answer(
    doc: Doc, *, purposes: Sequence[Purpose], confidence: float | None = None, confirming: bool = False
) -> ConsentAnswer:
    """How these words answer the question about `purposes`; `confirming` is for a yes or no about no purpose."""
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return _doubtful("low_confidence")
    if not any(token.is_alpha for token in doc):
        return _doubtful("no_words")
    if len(doc) > MOST_WORDS:
        return _doubtful("too_long")
    return _decided(doc, cover(doc), tuple(purposes), confirming=confirming)


def _doubtful(rule: str, refused: tuple[Purpose, ...] = ()) -> ConsentAnswer:
    return ConsentAnswer("doubtful", (), refused, f"doubtful.{rule}")


def _decided(
    doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...], *, confirming: bool
) -> ConsentAnswer:
    labels = {label for label, _, _ in signs}
    reason = guard(doc, signs)
    if reason in (None, "mild") and _plainly_refuses(doc, signs, labels, confirming=confirming):
        return _no(items_of(doc, signs), asked, "no.open" if UNKNOWN in labels else "no")
    if reason is not None:
        return _doubtful("hesitation" if reason == "mild" else reason)
    if "PART" in labels:
        return _WHICH
    doubt = _doubt(doc, signs, labels, asked, confirming=confirming)
    return _doubtful(doubt) if doubt else _by_parts(doc, signs, labels, asked, confirming=confirming)


def _doubt(
    doc: Doc, signs: Sequence[Sign], labels: set[str], asked: tuple[Purpose, ...], *, confirming: bool
) -> str | None:
    """Why words that hold no open doubt are still no answer."""
    items = items_of(doc, signs, confirming=confirming)
    bare_yes = not labels & set(TOPICS) and any(item.sign in "+~" for item in items)
    idle = bare_yes and "LINK" in labels and not labels & {"ALL", "TOTAL", "REST", "NO"}
    if UNKNOWN in labels or idle or ("CONFIRM" in labels and not confirming):
        return "unknown_words"
    if _is_request(doc, signs, labels, asked):
        return "request"
    if not _firm(labels, items, asked, confirming=confirming):
        return "weak" if "WEAK" in labels else "no_answer"
    if "DOUBLE_NEGATION" in labels and (not labels & {"YES", "DO_RECORD"} or "NO" in labels):
        return "double_negation"
    return "contradiction" if _yes_by_verb_after_no(items) else None


def _plainly_refuses(doc: Doc, signs: Sequence[Sign], labels: set[str], *, confirming: bool) -> bool:
    """Nothing but a no; with words that are not known it must say what it refuses, or answer a confirmation."""
    if "NO" not in labels or labels & _POSITIVE:
        return False
    signs_of_items = {item.sign for item in items_of(doc, signs)}
    if "*" in signs_of_items or "~" in signs_of_items:
        return False
    if UNKNOWN not in labels:
        return True
    return bool(labels & {"RECORD", "DO_RECORD", "ADVERTISING"}) or (confirming and signs[0][0] == "NO")


def _no(items: Sequence[Item], asked: tuple[Purpose, ...], rule: str) -> ConsentAnswer:
    """A refusal of what was named, or of everything asked; what was not asked leaves the question open."""
    named = {purpose for item in items for purpose in item.purposes}
    refused = tuple(purpose for purpose in Purpose if purpose in named or (not named and purpose in asked))
    if named and not named & set(asked):
        return _doubtful("not_asked", refused)
    return ConsentAnswer("no", (), refused, rule)


def _is_request(doc: Doc, signs: Sequence[Sign], labels: set[str], asked: tuple[Purpose, ...]) -> bool:
    """ "quiero la grabación", "que me llamen" ask for something; they are answers only to the marketing question."""
    topics = labels & set(TOPICS)
    if not topics or labels & {"NO", "ALL", "TOTAL"}:
        return False
    if topics <= {"RECORD"} and labels & {"WANT", "SEND"}:
        return True
    if _says_yes_to_it(labels, topics):
        return False
    if labels & _CARRIERS or topics & {"RECORD", "DO_CALL"}:
        return bool(topics & {"CALL", "DO_CALL"}) or not _only_marketing(asked)
    return doc[0].norm_ not in _SAID_OF_CHANNELS and not (
        _only_marketing(asked) and _starts_with_topic(signs)
    )


def _says_yes_to_it(labels: set[str], topics: set[str]) -> bool:
    """A yes or a limit was said, or the very verb: "graben", "pueden grabar y mandarme publicidad"."""
    if labels & {"YES", "WEAK", "ONLY", "BUT", "EXCEPT"} or ("DO_RECORD" in topics and "SEND" not in labels):
        return True
    return "PERMIT" in labels and (topics == {"RECORD"} or topics >= {"RECORD", "ADVERTISING"})


def _only_marketing(asked: tuple[Purpose, ...]) -> bool:
    return bool(asked) and set(asked) <= set(MARKETING)


def _starts_with_topic(signs: Sequence[Sign]) -> bool:
    return signs[0][0] in TOPICS


def _by_parts(
    doc: Doc, signs: Sequence[Sign], labels: set[str], asked: tuple[Purpose, ...], *, confirming: bool
) -> ConsentAnswer:
    if {"FIRST", "SECOND"} & labels and not set(asked) >= {Purpose.CONVERSATION_RECORD, *MARKETING}:
        return _WHICH
    decision = decide(items_of(doc, signs, confirming=confirming), asked)
    return _doubtful("contradiction") if decision is None else _outcome(decision, asked, labels)


def _yes_by_verb_after_no(items: Sequence[Item]) -> bool:
    """ "no, graben": a verb alone does not outweigh a no before it; "no …, pero graben" does."""
    signs = [item.sign for item in items]
    return "-" in signs and "~" in signs[signs.index("-") :] and "B" not in signs


def _firm(labels: set[str], items: Sequence[Item], asked: tuple[Purpose, ...], *, confirming: bool) -> bool:
    """A bare answer needs a word that is a clear yes or no by itself."""
    if labels & {"YES", "NO", "TOTAL"} or (confirming and labels & {"WEAK", "CONFIRM"}):
        return True
    if "ALL" in labels:
        return len(asked) > 1
    return any(item.sign == "T" for item in items)


def _outcome(decision: Decision, asked: tuple[Purpose, ...], labels: set[str]) -> ConsentAnswer:
    granted = tuple(purpose for purpose in asked if decision.of(purpose) == "+")
    refused = tuple(
        purpose
        for purpose in Purpose
        if decision.named.get(purpose) == "-" or (purpose in asked and decision.of(purpose) == "-")
    )
    beyond = tuple(purpose for purpose in refused if purpose not in asked)
    if not asked:
        return _confirmation(decision, refused)
    if beyond and decision.default == "+":
        return _doubtful("condition", beyond)
    if set(granted) == set(asked) and not refused:
        return ConsentAnswer("yes", granted, (), "yes.all" if labels & {"ALL", "TOTAL"} else "yes")
    return _partly(decision, granted, refused, asked)


def _partly(
    decision: Decision,
    granted: tuple[Purpose, ...],
    refused: tuple[Purpose, ...],
    asked: tuple[Purpose, ...],
) -> ConsentAnswer:
    """Less than everything asked: some, some that was not asked, none, or nobody knows."""
    if granted or "+" in decision.named.values():
        return ConsentAnswer("scope", granted, refused, "scope" if granted else "scope.not_asked")
    if set(asked) & set(refused):
        return ConsentAnswer("no", (), refused, "no")
    return _doubtful("not_asked", refused)


def _confirmation(decision: Decision, refused: tuple[Purpose, ...]) -> ConsentAnswer:
    """A yes or no to something that is no purpose, such as "¿acaba en 5 6 7 8?"."""
    if decision.named or decision.default is None:
        return _doubtful("not_asked", refused)
    return ConsentAnswer("yes" if decision.default == "+" else "no", (), refused, "confirmation")
