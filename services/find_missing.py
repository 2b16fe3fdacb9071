"""What stands in the way of a move before anything is written for it, and where each of it is done."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from duties.allowed_moves import guards_ahead, reasons_of
from duties.casework import REASON_GUARDS, Move
from duties.errands import ErrandKind, ErrandStatus
from duties.reasons import Reason
from duties.steps import Guard, Situation
from services.find_open_matters import copies_asked_for, open_matters
from services.guards import active_twins, holds
from settings import Settings
from store import Reading
from store.models import Errand, Request


class Room(StrEnum):
    """Which page of the desk."""

    REQUEST = "request"
    INCIDENT = "incident"
    CALLBACK = "callback"
    CONVERSATION = "conversation"
    ERRAND = "errand"


@dataclass(frozen=True)
class Place:
    """Where something that is missing is done: the page of `key`, told by `name`."""

    room: Room
    key: str
    name: str


@dataclass(frozen=True)
class Missing:
    """A guard that does not hold. Without places it is mended on the page of the request itself."""

    guard: Guard
    places: tuple[Place, ...] = ()


def missing_for(
    read: Reading, request: Request, move: Move, here: Situation, *, settings: Settings
) -> tuple[Missing, ...]:
    """What keeps the move from being made at all, whatever its reason."""
    found = missing_of(read, request, move.guards, settings=settings)
    reasons = reasons_of(move, here)
    held = missing_for_reasons(read, request, reasons, settings=settings)
    if reasons and len(held) == len(reasons):
        found += tuple(each for each in dict.fromkeys(sum(held.values(), ())) if each not in found)
    return found


def missing_for_reasons(
    read: Reading, request: Request, reasons: tuple[Reason, ...], *, settings: Settings
) -> dict[Reason, tuple[Missing, ...]]:
    """The reasons that cannot be given yet, each with what it wants."""
    wanted = {reason: REASON_GUARDS.get(reason, ()) for reason in reasons}
    found = {
        reason: missing_of(read, request, guards, settings=settings) for reason, guards in wanted.items()
    }
    return {reason: missing for reason, missing in found.items() if missing}


def missing_ahead(read: Reading, request: Request, move: Move, *, settings: Settings) -> tuple[Missing, ...]:
    """What a proposal does not need, but its confirmation will."""
    return missing_of(read, request, guards_ahead(move), settings=settings)


def missing_of(
    read: Reading, request: Request, guards: tuple[Guard, ...], *, settings: Settings
) -> tuple[Missing, ...]:
    """Those of the guards that do not hold now."""
    return tuple(
        Missing(guard, _places(read, request, guard, settings))
        for guard in guards
        if not holds(read, request, guard)
    )


def _places(read: Reading, request: Request, guard: Guard, settings: Settings) -> tuple[Place, ...]:
    person_id = request.person_id or ""
    match guard:
        case Guard.ERRANDS_DONE:
            return _errands(read, request, ErrandKind.SYSTEM, settings)
        case Guard.RECIPIENTS_TOLD:
            return _errands(read, request, ErrandKind.RECIPIENT, settings)
        case Guard.COPY_GIVEN:
            return _rooms(Room.REQUEST, copies_asked_for(read, person_id))
        case Guard.NO_ACTIVE_TWIN:
            return _rooms(Room.REQUEST, active_twins(read, request))
        case Guard.NOTHING_OPEN:
            found = open_matters(read, person_id, but=request.id)
            return (
                *_rooms(Room.REQUEST, found.requests),
                *_rooms(Room.INCIDENT, found.incidents),
                *_rooms(Room.CALLBACK, found.callbacks),
                *_rooms(Room.CONVERSATION, found.recorded),
            )
        case _:
            return ()


def _rooms(room: Room, keys: tuple[str, ...]) -> tuple[Place, ...]:
    short = room in (Room.CALLBACK, Room.CONVERSATION)
    return tuple(Place(room, key, key[:6] if short else key) for key in keys)


def _errands(read: Reading, request: Request, kind: ErrandKind, settings: Settings) -> tuple[Place, ...]:
    names = {system.id: system.name for system in settings.systems} if kind is ErrandKind.SYSTEM else {}
    waiting = select(Errand.id, Errand.target).where(
        Errand.request_id == request.id, Errand.kind == kind, Errand.status == ErrandStatus.OPEN
    )
    rows = read.session.execute(waiting.order_by(Errand.target))
    return tuple(Place(Room.ERRAND, key, names.get(target, target)) for key, target in rows)
