"""Does an answer count as consent? A closed grammar decides, no classifier: what it does not know is no yes (L15)."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from bot.understand.consent_afterthought import without_afterthought
from bot.understand.consent_corrections import (
    behind_correction,
    behind_interruption,
    behind_plain_no,
    opens_with_apology,
)
from bot.understand.consent_grammar import cover
from bot.understand.consent_guards import GUARDS, conditional_si
from bot.understand.consent_heard_and_meant import without_intentions, without_understanding
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_outcome import doubtful, refusal
from bot.understand.consent_overruled import without_overruled
from bot.understand.consent_reading import read
from bot.understand.consent_refusal import (
    refuses_at_last,
    refuses_behind_question,
    scorns,
)
from bot.understand.consent_second_look import second_look
from bot.understand.consent_si import accented, left_unaccented
from bot.understand.consent_spelling import respelled
from bot.understand.consent_strength import Strength, strength
from bot.understand.consent_withdrawn import takes_back
from bot.understand.heard import ConsentAnswer, Outcome
from duties.kinds import Purpose

LEAST_CONFIDENCE = 0.5
MOST_WORDS = 60
_ABOUT_ALL = {"ONLY", "ALL", "TOTAL", "REST", "EXCEPT", "CHANNELS"}
_LASTING_DOUBTS = {*GUARDS, "DEFER", "MILD"} - {"CORRECTION", "HEARING", "FORMER"}


def consent_answer(
    doc: Doc, *, purposes: Sequence[Purpose], confidence: float | None = None, confirming: bool = False
) -> ConsentAnswer:
    """How these words answer the question about `purposes`; `confirming` is for a yes or no about no purpose."""
    if confidence is not None and confidence < LEAST_CONFIDENCE:
        return doubtful("low_confidence")
    if not any(token.is_alpha for token in doc):
        return doubtful("no_words")
    if len(doc) > MOST_WORDS:
        return doubtful("too_long")
    spoken = doc
    if purposes:
        doc = without_afterthought(accented(respelled(doc)))
    answer = _decided(doc, cover(doc), tuple(purposes), confirming=confirming)
    if answer.granted and left_unaccented(doc):
        return doubtful("condition")
    if answer.granted and takes_back(doc):
        return doubtful("withdrawal")
    sound = second_look(spoken) if answer.granted and not confirming else None
    return doubtful(f"sounds.{sound}") if sound else answer


def _decided(
    doc: Doc, signs: Sequence[Sign], asked: tuple[Purpose, ...], *, confirming: bool
) -> ConsentAnswer:
    """The words as they stand; where they contradict themselves, what was said behind a correction."""
    if confirming:
        return read(doc, signs, asked, confirming=True)
    if scorns(doc, signs):
        return refusal((), asked, "no.scorn")
    signs = without_overruled(without_understanding(doc, without_intentions(doc, signs)))
    interrupted = behind_interruption(doc, signs)
    if interrupted is not None:
        return _decided(doc, interrupted, asked, confirming=False)
    taken_back = behind_correction(signs) or behind_plain_no(doc, signs, after_dots=True)
    if taken_back and opens_with_apology(doc, signs, len(taken_back[0])):
        return _decided(doc, taken_back[1], asked, confirming=False)
    if taken_back:
        return (
            _corrected(doc, *taken_back, asked) or _last_refusal(doc, signs, asked) or doubtful("correction")
        )
    answer = read(doc, signs, asked, confirming=False)
    if answer.outcome != "doubtful":
        return answer
    taken_back = behind_plain_no(doc, signs)
    corrected = _corrected(doc, *taken_back, asked) if taken_back else None
    return corrected or _last_refusal(doc, signs, asked) or answer


def _corrected(
    doc: Doc, before: Sequence[Sign], behind: Sequence[Sign], asked: tuple[Purpose, ...]
) -> ConsentAnswer | None:
    """The last word counts when it is explicit, a plain no always; None if it is neither."""
    answer = read(doc, behind, asked, confirming=False, corrected=True)
    if answer.outcome == "no" and set(answer.refused) >= set(asked):
        return replace(answer, rule=f"corrected.{answer.rule}")
    if {label for label, _, _ in behind} <= {"DO_RECORD", ",", "_"}:
        return None  # "ya no. registradlo": nobody can tell what is to be recorded
    if answer.outcome == "doubtful" or strength(behind) is not Strength.EXPLICIT or _doubts(doc, before):
        return None
    first = read(doc, before, asked, confirming=False)
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
        return refusal((), asked, "no.after_question") if refuses_behind_question(doc, signs, asked) else None
    conditional = any(label == "CONDITION" for label, _, _ in signs)
    return None if conditional or not refuses_at_last(doc, signs, asked) else refusal((), asked, "no.last")
