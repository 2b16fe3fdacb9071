"""What a run of pieces can mean: its readings, the likeliest first, and what is left of it after a correction."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, product
from math import prod

from bot.understand.found import Around, Candidate
from bot.understand.pieces import Piece, Run
from bot.understand.repairs import cuts

_MOST_READINGS = 24
_MOST_WEIGHED = 512
_MOST_VARIANTS = 60
_LONGEST_GROUP = 3
_ODD = 3  # as unlikely as that many plain alternatives


def candidates(run: Run, around: Around) -> Iterator[Candidate]:
    """The readings of a run without corrections, the likeliest first."""
    groups = () if any(piece.spoken for piece in run) else tuple(piece.size for piece in run if piece.digits)
    soft = any(piece.soft for piece in run)
    whole = len(run) == 1 and run[0].spoken
    for number, (weight, text) in enumerate(_weighed(_literal(run))):
        yield Candidate(text, groups, around, soft, number == 0, whole, odd=weight >= _ODD)


def _weighed(run: Run) -> list[tuple[int, str]]:
    choices = product(*(range(len(piece.readings)) for piece in run))
    many = prod(len(piece.readings) for piece in run) > _MOST_WEIGHED
    weighed = [
        (
            sum(at + _ODD * (at >= piece.plain) for piece, at in zip(run, choice, strict=True)),
            "".join(piece.readings[at] for piece, at in zip(run, choice, strict=True)),
        )
        for choice in islice(choices, _MOST_READINGS if many else None)
    ]
    return sorted(weighed, key=lambda each: each[0])[:_MOST_READINGS]


def _literal(run: Run) -> Run:
    """Behind a plus, "cuarenta siete" is first of all 40 and 7."""
    if len(run) < 2 or run[0].readings != ("+",) or run[1].plain != 2:
        return run
    first, second, *others = run[1].readings
    return (run[0], replace(run[1], readings=(second, first, *others)), *run[2:])


def corrected(run: Run) -> Iterator[Run]:
    """What the person may have meant by a run with corrections, the likeliest first."""
    return islice(_corrected(run), _MOST_VARIANTS)


def _corrected(run: Run) -> Iterator[Run]:
    at = next((place for place, piece in enumerate(run) if piece.repair), None)
    if at is None:
        yield run
        return
    said, again = run[:at], run[at + 1 :]
    if said and again:
        yield from (again[place:] for place in range(1, len(again) - 1) if _same(said[:2], again[place:]))
        for back in cuts([piece.readings[0] for piece in said], again[0].readings[0]):
            yield from _corrected((*said[:-back], *again))
        for rest in _shortened(said[-1], again[0].size):
            yield from _corrected((*said[:-1], rest, *again))


def _same(start: Run, run: Run) -> bool:
    """Both begin with the same two things said: it was started over."""
    return len(start) > 1 and [piece.readings for piece in start] == [piece.readings for piece in run[:2]]


def _shortened(piece: Piece, signs: int) -> Iterator[Piece]:
    """The piece without its end: "cuarenta y ocho, no, nueve", and the 20 of "veinte cuatro"."""
    if piece.digits and signs < piece.size <= _LONGEST_GROUP:
        yield replace(piece, readings=tuple(reading[:-signs] for reading in piece.readings), plain=1)
    if piece.digits and piece.plain > 1:
        yield replace(piece, readings=(piece.readings[1][:-1],), plain=1)
