"""An answer as clauses: cut at its pauses, and where a reason begins ("…, que yo no tengo nada que esconder")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.understand.consent_neighbours import UNKNOWN, Sign

_REASONS = {"que", "porque", "pq", "xq", "asi", "pues", "como", "total"}
_AFTER_A_REASON_WORD = {"asi": "que"}
_BEFORE_A_REASON = {"DO_RECORD", "DO_CALL", "TOTAL", "ALL", "NO", "CONSENT", "POLITE", "REST", "FILLER"}
_NEVER_A_REASON = {"DO_RECORD", "GRANT", "CONSENT", "RECORD", "QUESTION", "HESITATION", "ONLY", "EXCEPT"}


@dataclass(frozen=True, slots=True)
class Clause:
    """Some signs between two pauses; `reason` if they begin by telling why, `paused` if a pause goes before."""

    signs: tuple[Sign, ...]
    reason: bool
    paused: bool

    @property
    def labels(self) -> set[str]:
        """What kinds of signs are in it."""
        return {label for label, _, _ in self.signs}

    @property
    def known(self) -> bool:
        """Every word of it is in the grammar."""
        return not self.labels & {UNKNOWN, "KNOW"}


def clauses(doc: Doc, signs: Sequence[Sign]) -> list[Clause]:
    """The clauses in order; a pause stands at the end of its clause."""
    return [clause for stretch in _stretches(signs) for clause in _parted(doc, stretch)]


def _stretches(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    stretch: list[Sign] = []
    for sign in signs:
        stretch.append(sign)
        if sign[0] == ",":
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _parted(doc: Doc, stretch: Sequence[Sign]) -> Iterator[Clause]:
    """A stretch with unknown words behind a reason word is two clauses, if all before that word is known."""
    paused = stretch[0][1] > 0
    labels = [label for label, _, _ in stretch]
    if not {UNKNOWN, "KNOW"} & set(labels):
        yield Clause(tuple(stretch), reason=False, paused=paused)
        return
    unknown = min(labels.index(label) for label in (UNKNOWN, "KNOW") if label in labels)
    place = (
        unknown
        if labels[unknown] == "KNOW"
        else next((at for at in range(unknown, -1, -1) if _gives_reason(doc, stretch, at)), None)
    )
    if place is None:
        yield Clause(tuple(stretch), reason=False, paused=paused)
        return
    place = _first_of(doc, stretch, place)
    if place:
        yield Clause(tuple(stretch[:place]), reason=False, paused=paused)
    yield Clause(tuple(stretch[place:]), reason=True, paused=paused and not place)


def _gives_reason(doc: Doc, stretch: Sequence[Sign], at: int) -> bool:
    """A reason word; "que" within a stretch only where it cannot tell what is granted, as in "acepto que …"."""
    label, start, _ = stretch[at]
    if doc[start].norm_ not in _REASONS or label in _NEVER_A_REASON:
        return False
    return not at or doc[start].norm_ != "que" or stretch[at - 1][0] in _BEFORE_A_REASON


def _first_of(doc: Doc, stretch: Sequence[Sign], place: int) -> int:
    """ "así que", "ya que": the reason begins with the word before."""
    before = doc[stretch[place - 1][1]].norm_ if place else ""
    return place - 1 if _AFTER_A_REASON_WORD.get(before) == doc[stretch[place][1]].norm_ else place
