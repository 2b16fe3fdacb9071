"""All identifiers of a text. What carries a check digit is sought first, then what its length and the talk suggest."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, product

from bot.understand import accounts, cards, codes, documents, passports, telephones
from bot.understand.found import Around, Candidate, Found, Placed
from bot.understand.pieces import Piece, Run, find_runs
from bot.understand.words import Word

type Recogniser = Callable[[Candidate], Found | None]

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
FALLBACK: tuple[Recogniser, ...] = (codes.other_number,)

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
}
_WINDOW = 9
_MOST_READINGS = 24
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
        if found and (found.kind == cards.KIND or _stands_apart(run, first, after)):
            return after, found
    return None


def _reach(run: Run, first: int) -> int:
    """Up to where a certain identifier that starts here can go: the longest has `_LONGEST` signs."""
    signs, after = 0, first
    while after < len(run) and signs + run[after].size <= _LONGEST:
        signs += run[after].size
        after += 1
    return after


def _stands_apart(run: Run, first: int, after: int) -> bool:
    """Next to a match there is nothing, or enough digits for another identifier: no stray digit that belongs to it."""
    sides = (run[:first], run[after:])
    return all(_digits(side) == 0 or _digits(side) >= _REMNANT for side in sides)


def _digits(pieces: Sequence[Piece]) -> int:
    return sum(piece.size for piece in pieces if not piece.letters)


def _leftover(words: Sequence[Word], run: Run, question: str | None) -> Iterator[Placed]:
    trimmed = _trim(run)
    if not trimmed:
        return
    lettered = _first_match(words, run, question, WITH_LETTERS)
    if lettered is not None:
        yield Placed(lettered, run[0].first, run[-1].after)
        return
    found = _first_match(words, trimmed, question, LIKELY) or _first_match(words, trimmed, question, FALLBACK)
    if found is not None:
        yield Placed(found, trimmed[0].first, trimmed[-1].after)


def _trim(run: Run) -> Run:
    """Without the ordinary words at its ends."""
    pieces = list(run)
    while pieces and pieces[0].soft:
        pieces.pop(0)
    while pieces and pieces[-1].soft:
        pieces.pop()
    return tuple(pieces) if any(not piece.letters for piece in pieces) else ()


def _first_match(
    words: Sequence[Word], run: Run, question: str | None, recognisers: Sequence[Recogniser]
) -> Found | None:
    around = _around(words, run[0].first, run[-1].after, question)
    if recognisers is not CERTAIN and around.after in _UNITS:
        return None
    return _match(run, around, recognisers)


def _match(run: Run, around: Around, recognisers: Sequence[Recogniser]) -> Found | None:
    for candidate in _candidates(run, around):
        if len(candidate.text) >= _SHORTEST and (
            recognisers is not CERTAIN or _CERTAIN_SHAPE(candidate.text)
        ):
            for recognise in recognisers:
                found = recognise(candidate)
                if found is not None:
                    return found
    return None


def _candidates(run: Run, around: Around) -> Iterator[Candidate]:
    groups = (
        () if any(piece.spoken for piece in run) else tuple(piece.size for piece in run if not piece.letters)
    )
    soft = any(piece.soft for piece in run)
    choices = product(*(piece.readings for piece in run))
    for number, readings in enumerate(islice(choices, _MOST_READINGS)):
        yield Candidate("".join(readings), groups, around, soft, likeliest=number == 0)


def _around(words: Sequence[Word], first: int, after: int, question: str | None) -> Around:
    before = frozenset(word.key for word in words[max(0, first - _WINDOW) : first])
    follower = words[after].key if after < len(words) else ""
    return Around(question, before, follower, alone=first == 0 and after >= len(words) - 1)


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
        candidate = next(_candidates(trimmed, _around(words, trimmed[0].first, trimmed[-1].after, None)))
        after_card = trimmed[0].first > first_card
        if cards.is_security_code(candidate, words, trimmed[0].first, after_card=after_card):
            codes_found.append(
                Placed(Found(cards.KIND, "", valid=False), trimmed[0].first, trimmed[-1].after)
            )
    return sorted([*placed, *codes_found], key=lambda item: item.first)
