"""The casework of one request as the desk shows it: clock, history, letters, and the moves this person may make."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from duties.allowed_moves import allowed, obstacle
from duties.casework import TABLE, Move
from duties.clock import ClockReading
from duties.errors import CannotDecrypt
from duties.local_time import local_day
from duties.steps import Actor, Obstacle, Step
from services.find_missing import Missing, missing_for
from services.request_history import clock_of, moves_of, open_text, situation_of
from services.write_letter import open_letter
from settings import Settings
from store import Reading
from store.models import OutboundMessage, Request, RequestLetter, RequestMove


@dataclass(frozen=True)
class HistoryLine:
    """A move and, if it may be seen, what was written with it."""

    move: RequestMove
    text: str


@dataclass(frozen=True)
class LetterLine:
    """A letter, its message in the outbox and, if it may be seen, the whole of it."""

    letter: RequestLetter
    message: OutboundMessage
    whole: Mapping[str, object] | None


@dataclass(frozen=True)
class CaseSheet:
    """What the desk shows of a request's casework.

    `held` tells of an offered move what is missing for it, `notes` why an expected one is not offered.
    """

    clock: ClockReading
    history: tuple[HistoryLine, ...]
    letters: tuple[LetterLine, ...]
    moves: tuple[Move, ...]
    held: Mapping[Step, tuple[Missing, ...]]
    notes: tuple[Obstacle, ...]


def read_case(read: Reading, request: Request, actor: Actor, *, clear: bool, settings: Settings) -> CaseSheet:
    """The sheet, with words only if `clear`."""
    moves = moves_of(read, request)
    clock = clock_of(read, request, moves, settings=settings)
    here = situation_of(request, moves, clock, local_day(read.now))
    offered = allowed(here, actor)
    held = {move.step: missing_for(read, request, move, here, settings=settings) for move in offered}
    same = any(obstacle(move, here, actor) is Obstacle.SAME_PERSON for move in TABLE)
    return CaseSheet(
        clock=clock,
        history=tuple(HistoryLine(move, _words(read, move) if clear else "") for move in moves),
        letters=tuple(_letters(read, request, clear=clear)),
        moves=offered,
        held={step: missing for step, missing in held.items() if missing},
        notes=(Obstacle.SAME_PERSON,) if same else (),
    )


def _words(read: Reading, move: RequestMove) -> str:
    try:
        return open_text(read, move)
    except CannotDecrypt:
        return ""


def _letters(read: Reading, request: Request, *, clear: bool) -> Iterator[LetterLine]:
    rows = read.session.execute(
        select(RequestLetter, OutboundMessage)
        .join(OutboundMessage, OutboundMessage.id == RequestLetter.message_id)
        .where(RequestLetter.request_id == request.id)
        .order_by(RequestLetter.created_at, RequestLetter.id)
    )
    for letter, message in rows:
        yield LetterLine(letter, message, _whole(read, letter) if clear else None)


def _whole(read: Reading, letter: RequestLetter) -> Mapping[str, object] | None:
    try:
        return open_letter(read, letter)
    except CannotDecrypt:
        return None
