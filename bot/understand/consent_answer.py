"""Does an answer count as consent? A closed grammar decides, no classifier: what it does not know is no yes (L15)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from bot.understand.consent_afterthought import without_afterthought
from bot.understand.consent_asides import without_asides
from bot.understand.consent_corrections import (
    behind_correction,
    behind_interruption,
    behind_plain_no,
    opens_with_apology,
)
from bot.understand.consent_grammar import cover
from bot.understand.consent_guards import GUARDS, conditional_si, guard
from bot.understand.consent_heard_and_meant import without_intentions, without_understanding
from bot.understand.consent_items import TOPICS, items_of
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_overruled import without_overruled
from bot.understand.consent_refusal import (
    gives_a_reason_for_no,
    plainly_refuses,
    refuses_at_last,
    refuses_behind_question,
    scorns,
)
from bot.understand.consent_requests import is_request
from bot.understand.consent_scope import Decision, Item, decide
from bot.understand.consent_strength import Strength, strength
from bot.understand.heard import ConsentAnswer, Outcome
from duties.kinds import MARKETING, Purpose

LEAST_CONFIDENCE = 0.5
MOST_WORDS = 60
_AGREEING = {"YES", "GRANT", "CONSENT", "TOTAL"}
_FIRM_WITH_LINKS = {"ALL", "TOTAL", "REST", "NO", "CONSENT"}
_ABOUT_ALL = {"ONLY", "ALL", "TOTAL", "REST", "EXCEPT", "CHANNELS"}
_LASTING_DOUBTS = {*GUARDS, "DEFER", "MILD"} - {"CORRECTION", "HEARING", "FORMER"}
_WHICH = ConsentAnswer("scope", (), (), "scope.which")


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
    if purposes:
        doc = without_afterthought(doc)
    return _decided(doc, cover(doc), tuple(purposes), confirming=confirming)


def _doubtful(rule: str, refused: tuple[Purpose, ...] = ()) -> ConsentAnswer:
    return ConsentAnswer("doubtful", (), refused, f"doubtful.{rule}")


def _decided(
    doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...], *, confirming: bool
) -> ConsentAnswer:
    """The words as they stand; where they contradict themselves, what was said behind a correction."""
    if confirming:
        return _read(doc, signs, asked, confirming=True)
    if scorns(doc, signs):
        return _no((), asked, "no.scorn")
    signs = without_overruled(without_understanding(doc, without_intentions(doc, signs)))
    interrupted = behind_interruption(doc, signs)
    if interrupted is not None:
        return _decided(doc, interrupted, asked, confirming=False)
    taken_back = behind_correction(signs) or behind_plain_no(doc, signs, after_dots=True)
    if taken_back and opens_with_apology(doc, signs, len(taken_back[0])):
        return _decided(doc, taken_back[1], asked, confirming=False)
    if taken_back:
        return (
            _corrected(doc, *taken_back, asked) or _last_refusal(doc, signs, asked) or _doubtful("correction")
        )
    answer = _read(doc, signs, asked, confirming=False)
    if answer.outcome != "doubtful":
        return answer
    taken_back = behind_plain_no(doc, signs)
    corrected = _corrected(doc, *taken_back, asked) if taken_back else None
    return corrected or _last_refusal(doc, signs, asked) or answer


def _corrected(
    doc: Doc, before: Sequence[Sign], behind: Sequence[Sign], asked: tuple[Purpose, ...]
) -> ConsentAnswer | None:
    """The last word counts when it is explicit, a plain no always; None if it is neither."""
    answer = _read(doc, behind, asked, confirming=False, corrected=True)
    if answer.outcome == "no" and set(answer.refused) >= set(asked):
        return replace(answer, rule=f"corrected.{answer.rule}")
    if answer.outcome == "doubtful" or strength(behind) is not Strength.EXPLICIT or _doubts(doc, before):
        return None
    first = _read(doc, before, asked, confirming=False)
    if answer.outcome == "no" and not set(first.granted) & set(answer.refused):
        return None
    return _merged(before, first, answer, behind, asked)


def _doubts(doc: Doc, signs: Sequence[Sign]) -> bool:
    """Is there more in front of the correction than what is taken back?"""
    labels = {label for label, _, _ in signs}
    return bool(labels & _LASTING_DOUBTS) or conditional_si(doc, signs)


def _merged(
    before: Sequence[Sign],
    first: ConsentAnswer,
    second: ConsentAnswer,
    behind: Sequence[Sign],
    asked: tuple[Purpose, ...],
) -> ConsentAnswer:
    """What was granted before stays only if the correction takes back another part of it by name."""
    whole = {label for label, _, _ in behind} & _ABOUT_ALL
    taken_back = set(first.granted) & set(second.refused)
    named = strength(before) is Strength.EXPLICIT
    kept = set(first.granted) - set(second.refused) if taken_back and named and not whole else set()
    granted = tuple(purpose for purpose in asked if purpose in kept | set(second.granted))
    outcome: Outcome = "no" if not granted else "yes" if set(granted) == set(asked) else "scope"
    refused = tuple(purpose for purpose in second.refused if purpose not in granted)
    return ConsentAnswer(outcome, granted, refused, f"corrected.{outcome}")


def _last_refusal(doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...]) -> ConsentAnswer | None:
    if "?" in doc.text:
        return _no((), asked, "no.after_question") if refuses_behind_question(doc, signs, asked) else None
    conditional = any(label == "CONDITION" for label, _, _ in signs)
    return None if conditional or not refuses_at_last(doc, signs, asked) else _no((), asked, "no.last")


def _read(
    doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...], *, confirming: bool, corrected: bool = False
) -> ConsentAnswer:
    """These signs as an answer."""
    if not signs:
        return _doubtful("no_answer")
    labels = {label for label, _, _ in signs}
    if not confirming and "?" not in doc.text and gives_a_reason_for_no(doc, signs):
        return _no((), asked, "no.reason")
    reason = guard(doc, signs, strength(signs))
    if _bearable(doc, labels, reason) and plainly_refuses(signs, confirming=confirming):
        items = items_of(doc, signs)
        if UNKNOWN in labels or _grants_nothing(items, asked):
            return _no(items, asked, "no.open" if UNKNOWN in labels else "no")
    if not confirming:
        signs = without_asides(doc, signs)
        labels = {label for label, _, _ in signs}
        reason = guard(doc, signs, strength(signs))
    if reason is not None:
        return _doubtful("hesitation" if reason == "mild" else reason)
    if "PART" in labels and not labels & set(TOPICS):
        return _WHICH
    doubt = _doubt(doc, signs, labels, asked, confirming=confirming)
    if doubt:
        return _doubtful(doubt)
    return _by_parts(doc, signs, labels, asked, confirming=confirming, corrected=corrected)


def _bearable(doc: Doc, labels: set[str], reason: str | None) -> bool:
    """Doubts that leave a plain no as it is: a filler, an interrogative within a reason."""
    return reason in (None, "mild", "irony", "voluntary") or (
        reason == "question" and "QUESTION" not in labels and "?" not in doc.text
    )


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
    if is_request(doc, signs, labels, asked):
        return "request"
    if not _firm(labels, items, asked, confirming=confirming):
        return "weak" if "WEAK" in labels else "no_answer"
    if "DOUBLE_NEGATION" in labels and (not labels & {*_AGREEING, "DO_RECORD", "PERMIT"} or "NO" in labels):
        return "double_negation"
    return "contradiction" if _yes_by_verb_after_no(items) else None


def _no(items: Sequence[Item], asked: tuple[Purpose, ...], rule: str) -> ConsentAnswer:
    """A refusal of what was named, or of everything asked; what was not asked leaves the question open."""
    named = {purpose for item in items for purpose in item.purposes}
    refused = tuple(purpose for purpose in Purpose if purpose in named or (not named and purpose in asked))
    if named and not named & set(asked):
        return _doubtful("not_asked", refused)
    return ConsentAnswer("no", (), refused, rule)


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
    decision = decide(items_of(doc, signs, confirming=confirming), asked, corrected=corrected)
    if decision is not None and _idle_yes(decision, labels):
        return _doubtful("contradiction")
    return _doubtful("contradiction") if decision is None else _outcome(decision, asked, labels)


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
