"""What has happened to a request: its moves, and what the table and the clock read from them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import select

from duties.casework import DECIDED
from duties.clock import ClockReading, Tick, read_clock
from duties.kinds import Channel, Identity, RequestStatus, Right
from duties.local_time import local_day
from duties.steps import Proposal, Situation, Step
from services.working_calendar import holiday_of
from settings import Settings, legal_at
from store import Reading
from store.models import Request, RequestMove

PROPOSING = frozenset({Step.PROPOSE_REFUSAL, Step.PROPOSE_PARTIAL, Step.PROPOSE_ERASURE})


def moves_of(read: Reading, request: Request) -> Sequence[RequestMove]:
    """Its moves, oldest first."""
    wanted = select(RequestMove).where(RequestMove.request_id == request.id)
    return read.session.scalars(wanted.order_by(RequestMove.revision)).all()


def open_text(read: Reading, row: RequestMove) -> str:
    """What the member of staff wrote with a move; empty if nothing. Raises CannotDecrypt."""
    if row.text_sealed is None:
        return ""
    return read.open_text(row.owner, "request_moves", "text_sealed", row.id, row.text_sealed)


def last_proposal(moves: Iterable[RequestMove]) -> RequestMove | None:
    """The move that proposed what may await a second person."""
    return next((row for row in reversed(list(moves)) if row.step in PROPOSING), None)


def clock_of(
    read: Reading, request: Request, moves: Sequence[RequestMove], *, settings: Settings
) -> ClockReading:
    """The clock as it shows today, or as it stood on the day the request was decided or closed."""
    received = local_day(request.received_at)
    ended = next((row.at for row in moves if row.after in DECIDED), request.closed_at)
    return read_clock(
        request.received_at,
        _ticks(moves),
        months=legal_at(settings, "rights_months", received),
        extension_months=legal_at(settings, "rights_extension_months", received),
        today=local_day(ended or read.now),
        holiday=holiday_of(settings),
    )


def situation_of(
    request: Request, moves: Sequence[RequestMove], clock: ClockReading, today: date
) -> Situation:
    """The request as the table sees it today."""
    proposed = last_proposal(moves) if request.proposal else None
    return Situation(
        status=RequestStatus(request.status),
        right=Right(request.right),
        identity=Identity(request.identity),
        channel=Channel(request.channel),
        holder=request.assignee,
        proposal=Proposal(request.proposal) if request.proposal else None,
        proposed_by=proposed.by if proposed else None,
        extended=clock.extended,
        in_first_month=today <= clock.first_month_ends,
    )


def _ticks(moves: Iterable[RequestMove]) -> Iterator[tuple[date, Tick]]:
    for row in moves:
        if row.step == Step.EXTEND:
            yield local_day(row.at), Tick.EXTENDED
        elif row.before != row.after and row.after == RequestStatus.PAUSED:
            yield local_day(row.at), Tick.PAUSED
        elif row.before != row.after and row.before == RequestStatus.PAUSED:
            yield local_day(row.at), Tick.RESUMED
