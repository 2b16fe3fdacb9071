"""Some words as an answer, as they stand: a plain refusal, a doubt, or what they grant."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_asides import without_asides
from bot.understand.consent_decision import Decision, Item
from bot.understand.consent_guards import guard
from bot.understand.consent_harmless import without_harmless
from bot.understand.consent_items import TOPICS, items_of
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_offer import takes_the_offer
from bot.understand.consent_outcome import doubtful, outcome_of, refusal
from bot.understand.consent_refusal import gives_a_reason_for_no, grants_beside, plainly_refuses
from bot.understand.consent_refusal_first import refuses_first, undone, wishes_first
from bot.understand.consent_requests import is_request
from bot.understand.consent_scope import decide
from bot.understand.consent_strength import strength
from bot.understand.consent_whole import is_whole
from bot.understand.heard import ConsentAnswer
from duties.kinds import MARKETING, Purpose

_AGREEING = {"YES", "GRANT", "CONSENT", "TOTAL"}


_FIRM_WITH_LINKS = {"ALL", "TOTAL", "REST", "NO", "CONSENT"}


_PARTS = {*TOPICS} - {"ADVERTISING", "CHANNELS"}
_WHICH = ConsentAnswer("scope", (), (), "scope.which")


def read(
    doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...], *, confirming: bool, corrected: bool = False
) -> ConsentAnswer:
    """These signs as an answer."""
    if not signs:
        return doubtful("no_answer")
    labels = {label for label, _, _ in signs}
    if not confirming and "?" not in doc.text and gives_a_reason_for_no(doc, signs):
        return refusal((), asked, "no.reason")
    beside = not confirming and grants_beside(signs)
    if not confirming and not beside and refuses_first(doc, signs, asked):
        return refusal((), asked, "no.first")
    reason = guard(doc, signs, strength(signs))
    if (
        _bearable(doc, labels, reason)
        and plainly_refuses(signs, confirming=confirming)
        and not wishes_first(signs)
    ):
        items = items_of(doc, signs)
        if (UNKNOWN in labels and not beside) or _grants_nothing(items, asked):
            return refusal(items, asked, "no.open" if UNKNOWN in labels else "no")
    if not confirming:
        signs = without_harmless(doc, without_asides(doc, signs, asked))
        labels = {label for label, _, _ in signs}
        reason = guard(doc, signs, strength(signs))
    if reason is not None:
        return doubtful("hesitation" if reason == "mild" else reason)
    if "PART" in labels and not labels & _PARTS:
        return _WHICH
    if not confirming and undone(signs):
        return doubtful("contradiction")
    if not confirming and takes_the_offer(doc, signs, asked):
        return ConsentAnswer("yes", asked, (), "yes.offer")
    doubt = _doubt(doc, signs, labels, asked, confirming=confirming)
    if doubt:
        return doubtful(doubt)
    return _by_parts(doc, signs, labels, asked, confirming=confirming, corrected=corrected)


def _bearable(doc: Doc, labels: set[str], reason: str | None) -> bool:
    """Doubts that leave a plain no as it is: a filler, an interrogative within a reason."""
    if reason == "hesitation" and not labels & {"HESITATION", "WAIT", "LETS_SEE"}:
        return _told_as_a_reason(doc)
    return reason in (None, "mild", "irony", "voluntary") or (
        reason == "question" and "QUESTION" not in labels and "?" not in doc.text
    )


def _told_as_a_reason(doc: Doc) -> bool:
    """ "no me manden nada, que luego lo borro": no delay of the answer."""
    later = [token.i for token in doc if token.norm_ in {"luego", "despues"}]
    return bool(later) and all(at and doc[at - 1].norm_ in {"que", "porque", "pues"} for at in later)


def _grants_nothing(items: Sequence[Item], asked: tuple[Purpose, ...]) -> bool:
    """ "correo no, SMS" has no other word than "no" and is no plain refusal."""
    if not any(item.sign == "T" for item in items):
        return True
    decision = decide(items, asked, corrected=True)
    return decision is not None and "+" not in {decision.of(purpose) for purpose in Purpose}


def _doubt(
    doc: Doc, signs: Sequence[Sign], labels: set[str], asked: tuple[Purpose, ...], *, confirming: bool
) -> str | None:
    """Why words that hold no open doubt are still no answer."""
    items = items_of(doc, signs, confirming=confirming)
    bare_yes = not labels & set(TOPICS) and any(item.sign in "+~" for item in items)
    idle = bare_yes and "LINK" in labels and not labels & _FIRM_WITH_LINKS
    if UNKNOWN in labels or idle or ("CONFIRM" in labels and not confirming):
        return "unknown_words"
    if not labels & {*_AGREEING, "NO", *TOPICS} and labels & {"GREETING", "BACK_CHANNEL"}:
        return "no_answer"
    if is_request(doc, signs, labels, asked):
        return "request"
    if not _firm(labels, items, asked, confirming=confirming):
        return "weak" if "WEAK" in labels else "no_answer"
    if "DOUBLE_NEGATION" in labels and (
        not labels & {*_AGREEING, "DO_RECORD", "PERMIT", "WANT"} or "NO" in labels
    ):
        return "double_negation"
    return "contradiction" if _yes_by_verb_after_no(items) else None


def _by_parts(
    doc: Doc,
    signs: Sequence[Sign],
    labels: set[str],
    asked: tuple[Purpose, ...],
    *,
    confirming: bool,
    corrected: bool,
) -> ConsentAnswer:
    if {"FIRST", "SECOND"} & labels and not set(asked) >= {Purpose.CONVERSATION_RECORD, *MARKETING}:
        return _WHICH
    if not confirming and is_whole(signs, asked):
        return ConsentAnswer("yes", asked, (), "yes.all")
    decision = decide(items_of(doc, signs, confirming=confirming), asked, corrected=corrected)
    if decision is not None and _idle_yes(decision, labels):
        return doubtful("contradiction")
    return doubtful("contradiction") if decision is None else outcome_of(decision, asked, labels)


def _idle_yes(decision: Decision, labels: set[str]) -> bool:
    """ "sí, le digo que no, que no grabe": that yes is no yes to everything else."""
    refuses_record = decision.named.get(Purpose.CONVERSATION_RECORD) == "-"
    firm = labels & {"ALL", "TOTAL", "GRANT", "CONSENT", "REST", "EXCEPT", "BUT"}
    return decision.default == "+" and refuses_record and not firm


def _yes_by_verb_after_no(items: Sequence[Item]) -> bool:
    """ "no, graben": a verb alone does not outweigh a bare no before it; "no …, pero graben" does."""
    signs = "".join(item.sign for item in items)
    bare = re.search(r"(?:^|[;,.])-+(?=[;,.]|$)", signs)
    return bare is not None and "~" in signs[bare.end() :] and "B" not in signs


def _firm(labels: set[str], items: Sequence[Item], asked: tuple[Purpose, ...], *, confirming: bool) -> bool:
    """A bare answer needs a word that is a clear yes or no by itself."""
    if labels & {*_AGREEING, "NO"} or (confirming and labels & {"WEAK", "CONFIRM"}):
        return True
    if "ALL" in labels:
        return len(asked) > 1
    return any(item.sign == "T" for item in items)
