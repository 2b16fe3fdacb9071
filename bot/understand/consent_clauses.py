"""An answer as clauses: cut at its pauses, and where a reason begins ("…, que yo no tengo nada que esconder")."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from bot.understand.consent_aside_words import SOFT
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign

_REASONS = {"que", "porque", "pq", "xq", "asi", "pues", "como", "total"}
_AFTER_A_REASON_WORD = {"asi": "que"}
_BEFORE_A_REASON = {
    "ONLY",
    "CHANNELS",
    "DO_RECORD",
    "DO_CALL",
    "TOTAL",
    "ALL",
    "NO",
    "CONSENT",
    "POLITE",
    "REST",
    "FILLER",
}
_DOUBTFUL = SOFT - {"FILLER", "MILD"}
_NEVER_A_REASON = {
    "SEND",
    "DO_CALL",
    "WANT",
    "PERMIT",
    "DO_RECORD",
    "GRANT",
    "CONSENT",
    "RECORD",
    "QUESTION",
    "HESITATION",
    "ONLY",
    "EXCEPT",
}


_CONCLUSIONS = {"asi que", "por eso", "conque", "y por eso", "por tanto", "y asi que"}
_MATTERS = {("es", "por"), ("es", "para"), ("es", "que")}
_STATES = {"estoy", "tengo", "voy", "llevo", "ando", "vivo", "trabajo"}
_TELLING = {*_STATES, "yo", "a", "asi", "luego", "nunca", "siempre", "soy", "necesito", "uno", "una", "cada"}
_CALLING = {"llamo", "llamaba", "vengo", "venia"}
_ACTS = {"YES", "GRANT", "CONSENT", "PERMIT", "SEND", "DO_RECORD"}
_FEW = 3
_ARTICLES = {"el", "la", "los", "las", "mi", "ese", "esa", "este", "un"}
_CHANNELS = {"EMAIL", "SMS", "CALL"}


@dataclass(frozen=True, slots=True)
class Clause:
    """Some signs between two pauses; `reason` if they tell why, `matter` if so by what one calls about, `paused` if a pause goes before."""

    signs: tuple[Sign, ...]
    reason: bool
    paused: bool
    matter: bool = False

    @property
    def labels(self) -> set[str]:
        """What kinds of signs are in it."""
        return {label for label, _, _ in self.signs}

    @property
    def known(self) -> bool:
        """Every word of it is in the grammar."""
        return not self.labels & {UNKNOWN, "KNOW"}

    @property
    def settled(self) -> bool:
        """Every word of it is in the grammar, and if it is a reason, none sounds like doubt."""
        return self.known and not (self.reason and self.labels & SOFT)


def clauses(doc: Doc, signs: Sequence[Sign]) -> list[Clause]:
    """The clauses in order; a pause stands at the end of its clause."""
    stretches = list(_stretches(signs))
    followers = [*stretches[1:], []]
    return [
        clause
        for stretch, after in zip(stretches, followers, strict=True)
        for clause in _parted(
            doc,
            stretch,
            concluded=bool(after) and (doc[stretch[-1][1]].text == ":" or _concludes(doc, after[0])),
        )
    ]


def _concludes(doc: Doc, sign: Sign) -> bool:
    """ "…, así que sí a todo": what went before was the reason."""
    _, start, end = sign
    return " ".join(token.norm_ for token in doc[start:end]) in _CONCLUSIONS


def _stretches(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    stretch: list[Sign] = []
    for at, sign in enumerate(signs):
        if stretch and _turns(signs, at, {label for label, _, _ in stretch}):
            yield stretch
            stretch = []
        stretch.append(sign)
        if sign[0] == ",":
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _turns(signs: Sequence[Sign], at: int, before: set[str]) -> bool:
    """A "but", or an "and" with a plain answer behind, ends the words nobody knows."""
    if signs[at][0] == "BUT" and UNKNOWN in {label for label, _, _ in signs[at + 1 :]}:
        return True
    if UNKNOWN not in before or signs[at][0] not in {"BUT", "AND", "YES"}:
        return False
    if signs[at][0] == "YES" and len(before) < _FEW:
        return False
    behind = {label for label, _, _ in itertools.takewhile(lambda sign: sign[0] != ",", signs[at + 1 :])}
    answers = bool(behind & {*TOPICS, "ALL", "REST"}) and bool(
        {signs[at][0], *behind} & {"YES", "NO", "GRANT", "DO_RECORD"}
    )
    return (signs[at][0] == "BUT" or UNKNOWN not in behind) and answers


def _parted(doc: Doc, stretch: Sequence[Sign], *, concluded: bool = False) -> Iterator[Clause]:
    """A stretch with unknown words behind a reason word is two clauses, if all before that word is known."""
    paused = stretch[0][1] > 0
    labels = [label for label, _, _ in stretch]
    odd = [label for label in (UNKNOWN, "KNOW", *sorted(_DOUBTFUL)) if label in labels]
    if not odd:
        yield Clause(tuple(stretch), reason=False, paused=paused)
        return
    ends_in_colon = doc[stretch[-1][1]].text == ":"
    refuses = "NO" in labels and (ends_in_colon or bool(set(labels) & set(TOPICS)))
    telling = concluded and not set(labels) & _ACTS and not refuses
    if telling and ends_in_colon:
        yield Clause(tuple(stretch), reason=True, paused=True)
        return
    if telling or (paused and _own_matter(doc, stretch)):
        yield Clause(tuple(stretch), reason=True, paused=paused, matter=True)
        return
    unknown = min(labels.index(label) for label in odd)
    place = (
        unknown
        if labels[unknown] == "KNOW" and not _gives_reason(doc, stretch, 0)
        else next((at for at in range(unknown, -1, -1) if _gives_reason(doc, stretch, at)), None)
    )
    if place is None or _is_told(doc, stretch, place):
        yield Clause(tuple(stretch), reason=False, paused=paused)
        return
    place = _first_of(doc, stretch, place)
    if place:
        yield Clause(tuple(stretch[:place]), reason=False, paused=paused)
    matter = doc[stretch[place][1]].norm_ in _CALLING
    yield Clause(tuple(stretch[place:]), reason=True, paused=paused and not place, matter=matter)


def _is_told(doc: Doc, stretch: Sequence[Sign], place: int) -> bool:
    """ "el correo lo miro todos los días" tells of one's mail; "por correo, que lo miro" gives a reason."""
    if not place or stretch[place][0] != "KNOW" or stretch[place - 1][0] not in _CHANNELS:
        return False
    _, start, _ = stretch[place - 1]
    return doc[start].norm_ in _ARTICLES or (start > 0 and doc[start - 1].norm_ in _ARTICLES)


def _own_matter(doc: Doc, stretch: Sequence[Sign]) -> bool:
    """ "…, es por el parte del móvil", "…, llamaba por el recibo"."""
    words = [token.norm_ for _, start, end in stretch for token in doc[start:end]]
    words = words[1:] if words[0] in {"y", "yo", "le", "les"} else words
    return (
        words[:3] == ["a", "ver", "si"]
        or tuple(words[:2]) in _MATTERS
        or words[0] in {*_CALLING, *_STATES, "soy"}
    )


def _gives_reason(doc: Doc, stretch: Sequence[Sign], at: int) -> bool:
    """A reason word; "que" within a stretch only where it cannot tell what is granted, as in "acepto que …"."""
    label, start, _ = stretch[at]
    if doc[start].lower_ in {"cómo", "qué"}:
        return False
    if label == "QUESTION":
        return not at and doc[start:].text.lower().startswith("que es ")
    if doc[start].norm_ in _CALLING or (doc[start].norm_ in _STATES and _behind_an_act(stretch, at)):
        return True
    if doc[start].norm_ == "que" and at and stretch[at - 1][0] in _CHANNELS and label not in _NEVER_A_REASON:
        excluded = bool({"EXCEPT", "NO"} & {before for before, _, _ in stretch[:at]})
        relative = not excluded and _follows(doc, max(stretch[at - 1][1] - 2, -1), _ARTICLES)
        return start + 1 < len(doc) and not relative and not _follows(doc, start, {"sea", "sean", "no"})
    if doc[start].norm_ == "que" and at and stretch[at - 1][0] in TOPICS and _follows(doc, start, _TELLING):
        return label not in _NEVER_A_REASON
    if doc[start].norm_ == "como" and at:
        return False
    if doc[start].norm_ not in _REASONS or label in _NEVER_A_REASON:
        return False
    return not at or doc[start].norm_ != "que" or stretch[at - 1][0] in _BEFORE_A_REASON


def _follows(doc: Doc, at: int, words: set[str]) -> bool:
    return at + 1 < len(doc) and doc[at + 1].norm_ in words


def _behind_an_act(stretch: Sequence[Sign], at: int) -> bool:
    """ "sí graben estoy en la carretera"."""
    return bool(at) and stretch[at - 1][0] in {"DO_RECORD", "TOTAL", "CONSENT", "POLITE"}


def _first_of(doc: Doc, stretch: Sequence[Sign], place: int) -> int:
    """ "así que", "ya que": the reason begins with the word before."""
    before = doc[stretch[place - 1][1]].norm_ if place else ""
    return place - 1 if _AFTER_A_REASON_WORD.get(before) == doc[stretch[place][1]].norm_ else place
