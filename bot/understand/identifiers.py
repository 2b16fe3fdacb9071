"""All identifiers of a text. What carries a check digit is sought first, then what its length and the talk suggest."""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.understand import accounts, cards, codes, documents, passports, telephones
from bot.understand.cues import cue
from bot.understand.found import Around, Candidate, Found, Placed
from bot.understand.letters import letters_near
from bot.understand.pieces import Piece, Run, find_runs
from bot.understand.readings import candidates, corrected
from bot.understand.words import Word

type Recogniser = Callable[[Candidate], Found | None]

CHECKED: tuple[Recogniser, ...] = (accounts.iban, documents.document)
NAMED: tuple[Recogniser, ...] = (codes.named_reference,)
CERTAIN: tuple[Recogniser, ...] = (
    accounts.iban,
    documents.document,
    codes.reference,
    telephones.telephone,
    cards.card,
)
LIKELY: tuple[Recogniser, ...] = (
    cards.card,
    passports.passport,
    documents.wrong_document,
    accounts.wrong_iban,
    codes.contract,
    codes.one_time_code,
    telephones.wrong_telephone,
    documents.unlettered_document,
    codes.wrong_reference,
    codes.postal_code,
    cards.misheard_card,
)
WITH_LETTERS: tuple[Recogniser, ...] = (passports.passport_named, codes.contract_lettered)
WHOLE: tuple[Recogniser, ...] = (accounts.wrong_iban,)
FALLBACK: tuple[Recogniser, ...] = (telephones.unlikely_telephone, codes.other_number)
_TOLD_KINDS = {
    "document": ("dni", "nie"),
    "nie": ("nie",),
    "company": ("cif",),
    "passport": ("passport",),
    "phone": ("phone",),
    "reference": ("reference",),
    "code": ("otp_code", "reference"),
    "postal": ("postal_code",),
}

_UNITS = {
    "euros",
    "euro",
    "€",
    "dias",
    "años",
    "meses",
    "horas",
    "minutos",
    "kilometros",
    "km",
    "%",
    "por",
    "veces",
    "pesetas",
    "dolares",
    "libras",
    "personas",
    "habitantes",
    "clientes",
    "metros",
    "kilos",
    "kg",
    "gramos",
    "litros",
    "puntos",
    "unidades",
    "mensajes",
    "paginas",
    "semanas",
    "segundos",
    "kwh",
    "visitas",
}
_ASKED_KINDS = {
    "code": ("otp_code",),
    "document": ("dni", "nie", "passport"),
    "contact_phone": ("phone",),
    "callback_phone": ("phone",),
    "status_reference": ("reference",),
    "postal_code": ("postal_code",),
}
_WINDOW = 11
_LONGEST = 40
_MOST_PIECES = 150
_CERTAIN_SHAPE = re.compile(
    r"\+?[0-9]{8,22}|[A-Z]?[0-9]{7,8}[A-Z0-9]?|[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}"
).fullmatch
_SHORTEST = 5
_REMNANT = 4


def find_identifiers(words: Sequence[Word], closed: Sequence[bool], question: str | None) -> list[Placed]:
    """Identifiers in the order of the text; words that are `closed` already belong to something else."""
    placed: list[Placed] = []
    for run in find_runs(words, closed):
        placed.extend(_in_run(words, run, question))
    return _with_security_codes(words, closed, placed)


def _in_run(words: Sequence[Word], run: Run, question: str | None) -> Iterator[Placed]:
    """The certain ones split the run; what is left between them is weighed as a whole; noise is hidden unread."""
    if len(run) > _MOST_PIECES:
        yield Placed(Found("number", "", valid=False, problem="numero"), run[0].first, run[-1].after)
        return
    if any(piece.repair for piece in run):
        yield from _in_corrected_run(words, run, question)
        return
    named = _first_match(words, run, question, NAMED)
    if named is not None:
        yield Placed(named, run[0].first, run[-1].after)
        return
    whole = None if _first_match(words, run, question, CERTAIN) else _first_match(words, run, question, WHOLE)
    if whole is not None:
        yield Placed(whole, run[0].first, run[-1].after)
        return
    start = 0
    for first, after, found in _certain_spans(words, run, question):
        yield from _leftover(words, run[start:first], question)
        yield Placed(found, run[first].first, run[after - 1].after)
        start = after
    yield from _leftover(words, run[start:], question)


def _in_corrected_run(words: Sequence[Word], run: Run, question: str | None) -> Iterator[Placed]:
    """One identifier with a correction inside; if it makes none, what stands before and behind is read apart."""
    at = next(place for place, piece in enumerate(run) if piece.repair)
    said, again = run[:at], run[at + 1 :]
    found = None if _two_things(words, run, at, question) else _corrected_match(words, run, question)
    if found is not None:
        yield Placed(found, run[0].first, run[-1].after)
        return
    for part in (said, again):
        if any(piece.digits for piece in part):
            yield from _in_run(words, part, question)


def _two_things(words: Sequence[Word], run: Run, at: int, question: str | None) -> bool:
    """Whole identifiers on both sides of a bare "no" are both meant; so are two of different kinds."""
    said, again = _trim(run[:at]), _trim(run[at + 1 :])
    before = _first_match(words, said, question, CERTAIN, odd=False) if said else None
    after = _first_match(words, again, question, (*CERTAIN, *LIKELY), odd=False) if before and again else None
    return before is not None and after is not None and (after.kind != before.kind or not run[at].sure)


def _corrected_match(words: Sequence[Word], run: Run, question: str | None) -> Found | None:
    """What a correction makes of the run: a right check digit counts most, then what the talk is about."""
    around = _around(words, run[0].first, run[-1].after, question)
    if around.after in _UNITS:
        return None
    right = _match(tuple(piece for piece in run if not piece.repair), around, CHECKED, odd=False)
    if right is not None:
        return right  # "no, perdón, sí, …"
    variants = list(corrected(run))
    trimmed = [kept for variant in variants if (kept := _trim(variant))]
    for recognisers, accepts in _tiers(around):
        whole = {CHECKED: [*variants, *trimmed], WITH_LETTERS: [] if _letter_again(run) else variants}
        for variant in whole.get(recognisers, trimmed):
            found = _match(variant, around, recognisers, odd=False)
            if found is not None and accepts(found):
                return found
    return None


def _letter_again(run: Run) -> bool:
    """What stands behind the correction begins with a letter: the letters were said again."""
    return any(piece.repair and run[at + 1].letters for at, piece in enumerate(run[:-1]))


def _tiers(around: Around) -> tuple[tuple[tuple[Recogniser, ...], Callable[[Found], bool]], ...]:
    """In which order a corrected run is tried, and what of each is accepted."""
    wanted = _ASKED_KINDS.get(around.question or "", ()) or _TOLD_KINDS.get(around.cue or "", ())
    return (
        (CHECKED, lambda found: found.valid),
        (NAMED, lambda found: found.kind in wanted),
        (WITH_LETTERS, lambda found: found.kind in wanted and passports.spanish(found.value)),
        ((*CERTAIN, *LIKELY), lambda found: found.valid and found.kind in wanted),
        ((*CERTAIN, *LIKELY), lambda found: found.valid and found.confirmed),
        (LIKELY, lambda found: found.kind != cards.KIND),
    )


def _certain_spans(words: Sequence[Word], run: Run, question: str | None) -> Iterator[tuple[int, int, Found]]:
    first = 0
    while first < len(run):
        span = _longest_certain(words, run, first, question)
        if span is None:
            first += 1
        else:
            yield first, *span
            first = span[0]


def _longest_certain(
    words: Sequence[Word], run: Run, first: int, question: str | None
) -> tuple[int, Found] | None:
    around = _around(words, run[first].first, run[-1].after, question)
    for after in range(_reach(run, first), first, -1):
        found = _match(run[first:after], around, CERTAIN)
        lettered = first > 0 and run[first - 1].letters and run[first - 1].after == run[first].first
        if found is not None and found.kind == "dni" and _digits(run[first:after]) == 7 and not lettered:
            found = documents.foreign_document(
                found, letters_near(words, run[first].first, run[after - 1].after), around
            )
        if found and (found.kind == cards.KIND or _stands_apart(run, first, after, found)):
            return after, found
    return None


def _reach(run: Run, first: int) -> int:
    """Up to where a certain identifier that starts here can go: the longest has `_LONGEST` signs."""
    signs, after = 0, first
    while after < len(run) and signs + run[after].size <= _LONGEST:
        signs += run[after].size
        after += 1
    return after


def _stands_apart(run: Run, first: int, after: int, found: Found) -> bool:
    """Next to a match there is nothing, or enough digits for another identifier: no stray sign that belongs to it."""
    lettered = first > 0 and run[first - 1].letters and not run[first - 1].soft
    if lettered and found.kind == "dni" and found.value.startswith("0"):
        return False  # a NIE with a wrong letter is no DNI of seven digits
    if first > 0 and run[0].readings == ("+",):
        return False  # the end of a foreign number is none of ours
    if found.kind == "phone" and after < len(run) and run[after].letters and not run[after].soft:
        return False  # nine digits and a letter are a document misheard
    said = "".join(piece.readings[0] for piece in run[:first] if piece.digits)
    again = "".join(piece.readings[0] for piece in run[first:after] if piece.digits)
    begun_twice = len(said) > 1 and again.startswith(said)  # "cuarenta y dos, mire, cuarenta y dos…"
    sides = (() if begun_twice else run[:first], run[after:])
    return all(_digits(side) == 0 or _digits(side) >= _REMNANT for side in sides)


def _digits(pieces: Sequence[Piece]) -> int:
    return sum(piece.size for piece in pieces if piece.digits)


def _leftover(words: Sequence[Word], run: Run, question: str | None) -> Iterator[Placed]:
    trimmed = _trim(run)
    if not trimmed:
        return
    completed = _with_letters_near(words, trimmed, question)
    if completed is not None:
        yield Placed(completed, trimmed[0].first, trimmed[-1].after)
        return
    if codes.ends_an_address(trimmed, _around(words, trimmed[0].first, trimmed[-1].after, question)):
        yield from _leftover(words, trimmed[-1:], question)
        return
    led = run[: run.index(trimmed[-1]) + 1]  # with its first letters, be they ordinary words
    lettered = _first_match(words, led, question, WITH_LETTERS)
    if lettered is not None:
        yield Placed(lettered, led[0].first, led[-1].after)
        return
    found = _first_match(words, trimmed, question, LIKELY) or _first_match(words, trimmed, question, FALLBACK)
    if found is not None:
        yield Placed(found, trimmed[0].first, trimmed[-1].after)


def _with_letters_near(words: Sequence[Word], run: Run, question: str | None) -> Found | None:
    """A document whose letter was said in a sentence of its own: "la letra es la ka y el número…"."""
    digits = tuple(piece for piece in run if piece.digits)
    bare = 7 <= _digits(digits) <= 8
    if not bare:
        return None
    apart = tuple(piece for piece in run[:1] if piece.letters and _is_apart(words, run))
    kept = tuple(piece for piece in run if piece not in apart)
    spare = [piece.readings[0] for piece in apart] + letters_near(words, run[0].first, run[-1].after)
    around = _around(words, run[0].first, run[-1].after, question)
    found = (documents.document_lettered(each, spare) for each in candidates(kept, around))
    return next((each for each in found if each is not None), None)


def _is_apart(words: Sequence[Word], run: Run) -> bool:
    """The letter in front is not glued to its digits by grammar: words between, or "la letra"."""
    before = [word.key for word in words[max(0, run[0].first - _WINDOW) : run[0].first]]
    return len(run) > 1 and (run[1].first > run[0].after or "letra" in before)


def _trim(run: Run) -> Run:
    """Without the ordinary words at its ends."""
    pieces = list(run)
    while pieces and pieces[0].soft:
        pieces.pop(0)
    while pieces and pieces[-1].soft:
        pieces.pop()
    return tuple(pieces) if any(piece.digits for piece in pieces) else ()


def _first_match(
    words: Sequence[Word],
    run: Run,
    question: str | None,
    recognisers: Sequence[Recogniser],
    *,
    odd: bool = True,
) -> Found | None:
    around = _around(words, run[0].first, run[-1].after, question)
    if recognisers is not CERTAIN and around.after in _UNITS:
        return None
    return _match(run, around, recognisers, odd=odd)


def _match(run: Run, around: Around, recognisers: Sequence[Recogniser], *, odd: bool = True) -> Found | None:
    for candidate in candidates(run, around):
        if (
            (odd or not candidate.odd)
            and len(candidate.text) >= _SHORTEST
            and (recognisers not in (CERTAIN, CHECKED) or _CERTAIN_SHAPE(candidate.text))
        ):
            for recognise in recognisers:
                found = recognise(candidate)
                if found is not None:
                    return found
    return None


def _around(words: Sequence[Word], first: int, after: int, question: str | None) -> Around:
    before = frozenset(word.key for word in words[max(0, first - _WINDOW) : first])
    follower = words[after].key if after < len(words) else ""
    alone = first == 0 and after >= len(words) - 1
    return Around(question, before, follower, alone, cue(words, first, after))


def _with_security_codes(words: Sequence[Word], closed: Sequence[bool], placed: list[Placed]) -> list[Placed]:
    """Add the short numbers that belong to a card; nothing else of three or four digits is looked at."""
    taken = list(closed)
    for item in placed:
        taken[item.first : item.after] = [True] * (item.after - item.first)
    first_card = min((item.first for item in placed if item.found.kind == cards.KIND), default=len(words))
    codes_found: list[Placed] = []
    for run in find_runs(words, taken):
        trimmed = _trim(run)
        if not trimmed:
            continue
        candidate = next(candidates(trimmed, _around(words, trimmed[0].first, trimmed[-1].after, None)))
        after_card = trimmed[0].first > first_card
        if cards.is_security_code(candidate, words, trimmed[0].first, after_card=after_card):
            codes_found.append(
                Placed(Found(cards.KIND, "", valid=False), trimmed[0].first, trimmed[-1].after)
            )
    return sorted([*placed, *codes_found], key=lambda item: item.first)
