"""Where somebody takes back what was just said: "correo sí… no, perdón, SMS"; the words behind it are the answer."""

from collections.abc import Sequence

from spacy.tokens import Doc

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength, strength

_SENTENCE_ENDS = {".", "…", ";", ":"}
_IDLE = {",", "_", "FILLER", "MILD", "POLITE", "LINK", "AND", "BUT"}
_ANSWERING = {
    "NO",
    "GRANT",
    "CONSENT",
    "CONDITION",
    "QUESTION",
    "HESITATION",
    "OTHER_PERSON",
    "DELEGATION",
    "RELUCTANCE",
    "INDIFFERENCE",
    "REPORT",
    "IRONY",
    "SCORN",
    "THREAT",
    "INTENDED",
    "VOLUNTARY",
    *TOPICS,
}


def behind_correction(signs: Sequence[Sign]) -> tuple[Sequence[Sign], Sequence[Sign]] | None:
    """What stands before and behind the last spoken correction; None if there is none."""
    place = next((at for at in range(len(signs) - 1, -1, -1) if signs[at][0] == "CORRECTION"), None)
    return None if place is None else (signs[:place], signs[place + 1 :])


def behind_plain_no(
    doc: Doc, signs: Sequence[Sign], *, after_dots: bool = False
) -> tuple[Sequence[Sign], Sequence[Sign]] | None:
    """The same for a bare "no" (behind dots, if so wished) between two pauses, when what follows says by itself what is meant."""
    for at in range(len(signs) - 2, 0, -1):
        first = at - 1 if signs[at - 1][0] == "FILLER" else at
        bare = signs[at][0] == "NO" and signs[at][2] - signs[at][1] == 1 and signs[at + 1][0] == ","
        paused = first > 0 and signs[first - 1][0] == ","
        if not (bare and paused) or (after_dots and not _dots(doc, signs[first - 1][1])):
            continue
        if _anything(signs[:first]) and strength(signs[at + 2 :]) is Strength.EXPLICIT:
            return signs[:first], signs[at + 2 :]
    return None


def _dots(doc: Doc, at: int) -> bool:
    return doc[at].text == "…" or (doc[at].text == "." and at > 0 and doc[at - 1].text == ".")


def behind_interruption(doc: Doc, signs: Sequence[Sign]) -> Sequence[Sign] | None:
    """What stands behind a "wait" or "I did not hear", once a sentence has ended: "espere… ya está. Sí, graben"."""
    place = next((at for at in range(len(signs) - 1, -1, -1) if signs[at][0] in {"WAIT", "HEARING"}), None)
    if place is None or {label for label, _, _ in signs[: place + 1]} & _ANSWERING:
        return None
    pause = next(
        (
            at
            for at in range(len(signs) - 1, place, -1)
            if doc[signs[at][1]].text in _SENTENCE_ENDS and strength(signs[at + 1 :]) is Strength.EXPLICIT
        ),
        None,
    )
    between = set() if pause is None else {label for label, _, _ in signs[place:pause]}
    return None if pause is None or between & _ANSWERING else signs[pause + 1 :]


def opens_with_apology(doc: Doc, signs: Sequence[Sign], at: int) -> bool:
    """ "perdone, sí, acepto": nothing was said that could be taken back."""
    before = signs[:at]
    hums = any(label == "MILD" for label, _, _ in before)
    return doc[signs[at][1]].norm_.startswith(("perd", "disc")) and not hums and not _anything(before)


def _anything(signs: Sequence[Sign]) -> bool:
    return any(label not in _IDLE for label, _, _ in signs)
