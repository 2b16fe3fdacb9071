"""The states of one consent record and the answers that move it (L24): a declared table."""

from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import ConsentState

GIVEN, PENDING, REFUSED = ConsentState.GIVEN, ConsentState.PENDING, ConsentState.REFUSED
WITHDRAWN, EXPIRED, NOT_GIVEN = ConsentState.WITHDRAWN, ConsentState.EXPIRED, ConsentState.NOT_GIVEN


class Move(StrEnum):
    """What can happen to a consent record."""

    GIVE = "give"
    GIVE_UNPROVEN = "give_unproven"
    PROVE = "prove"
    REFUSE = "refuse"
    NO_ANSWER = "no_answer"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"


class ConsentMoveRefused(AmparoError):
    """A consent record in this state cannot take that move."""


TABLE: dict[tuple[ConsentState | None, Move], ConsentState] = {
    (None, Move.GIVE): GIVEN,
    (None, Move.GIVE_UNPROVEN): PENDING,
    (None, Move.REFUSE): REFUSED,
    (None, Move.NO_ANSWER): NOT_GIVEN,
    (None, Move.WITHDRAW): WITHDRAWN,
    (NOT_GIVEN, Move.GIVE): GIVEN,
    (NOT_GIVEN, Move.GIVE_UNPROVEN): PENDING,
    (NOT_GIVEN, Move.REFUSE): REFUSED,
    (NOT_GIVEN, Move.NO_ANSWER): NOT_GIVEN,
    (NOT_GIVEN, Move.WITHDRAW): WITHDRAWN,
    (PENDING, Move.GIVE): GIVEN,
    (PENDING, Move.GIVE_UNPROVEN): PENDING,
    (PENDING, Move.PROVE): GIVEN,
    (PENDING, Move.REFUSE): REFUSED,
    (PENDING, Move.WITHDRAW): WITHDRAWN,
    (PENDING, Move.EXPIRE): EXPIRED,
    (GIVEN, Move.GIVE): GIVEN,
    (GIVEN, Move.REFUSE): WITHDRAWN,
    (GIVEN, Move.WITHDRAW): WITHDRAWN,
    (GIVEN, Move.EXPIRE): EXPIRED,
    (REFUSED, Move.GIVE): GIVEN,
    (REFUSED, Move.GIVE_UNPROVEN): PENDING,
    (REFUSED, Move.REFUSE): REFUSED,
    (REFUSED, Move.WITHDRAW): WITHDRAWN,
    (WITHDRAWN, Move.GIVE): GIVEN,
    (WITHDRAWN, Move.GIVE_UNPROVEN): PENDING,
    (WITHDRAWN, Move.REFUSE): WITHDRAWN,
    (WITHDRAWN, Move.WITHDRAW): WITHDRAWN,
    (EXPIRED, Move.GIVE): GIVEN,
    (EXPIRED, Move.GIVE_UNPROVEN): PENDING,
    (EXPIRED, Move.REFUSE): REFUSED,
    (EXPIRED, Move.NO_ANSWER): EXPIRED,
    (EXPIRED, Move.WITHDRAW): WITHDRAWN,
}

ANSWERED = frozenset({GIVEN, PENDING, REFUSED, WITHDRAWN})


def supports_processing(state: ConsentState) -> bool:
    """Only a consent that is given, and not anything else, carries processing (L24)."""
    return state is GIVEN


def after(state: ConsentState | None, move: Move) -> ConsentState:
    """The state that follows; `None` is no record yet. Raises ConsentMoveRefused for what the table lacks."""
    try:
        return TABLE[state, move]
    except KeyError:
        raise ConsentMoveRefused(f"{state or 'no record'} cannot take {move}") from None
