"""Reading the table of casework: which moves a person may make now, what stands in the way, what must be said."""

from duties.casework import PROVEN, REASON_GUARDS, TABLE, Move
from duties.kinds import RequestStatus
from duties.permissions import may
from duties.reasons import REASONS, Reason, reasons_for
from duties.steps import (
    Actor,
    Guard,
    Holder,
    LetterKind,
    MoveRefused,
    Obstacle,
    Said,
    SayingIncomplete,
    Situation,
    Step,
    When,
)

SHORTEST_TEXT, LONGEST_TEXT = 10, 4000


def obstacle(move: Move, here: Situation, actor: Actor) -> Obstacle | None:
    """The first column that forbids the move; None if it is allowed."""
    checks = (
        (here.status in move.leads and move.awaits in (None, here.proposal), Obstacle.STAGE),
        (here.right in move.rights, Obstacle.RIGHT),
        (move.deed is not None and may(actor.role, move.deed), Obstacle.ROLE),
        (here.identity in move.identities, Obstacle.IDENTITY),
        (here.channel in move.channels, Obstacle.CHANNEL),
        (move.when is When.ANY_TIME or (here.in_first_month and not here.extended), Obstacle.DEADLINE),
        (_holds(move.holder, here.holder, actor.name), Obstacle.HOLDER),
        (not move.other_person or here.proposed_by not in (None, actor.name), Obstacle.SAME_PERSON),
    )
    return next((reason for fine, reason in checks if not fine), None)


def allowed(here: Situation, actor: Actor) -> tuple[Move, ...]:
    """The moves that this person may make now: the desk's buttons."""
    return tuple(move for move in TABLE if obstacle(move, here, actor) is None)


def find_move(step: Step, here: Situation, actor: Actor) -> Move:
    """The row for a step. Raises MoveRefused with the obstacle of the row that came nearest."""
    obstacles = []
    for move in TABLE:
        if move.step is step:
            found = obstacle(move, here, actor)
            if found is None:
                return move
            obstacles.append(found)
    raise MoveRefused(step, max(obstacles, key=list(Obstacle).index))


def system_move(step: Step, status: RequestStatus) -> RequestStatus:
    """Where the system's own step leads. Raises MoveRefused for what the table lacks."""
    row = next((move for move in TABLE if move.step is step and move.deed is None), None)
    if row is None or status not in row.leads:
        raise MoveRefused(step, Obstacle.STAGE)
    return row.leads[status]


def reasons_of(move: Move, here: Situation) -> tuple[Reason, ...]:
    """The closed list that this move offers here; empty if it needs none."""
    if move.reasons is None:
        return ()
    return reasons_for(move.reasons, here.right, proven=here.identity in PROVEN)


def letter_ahead(move: Move) -> LetterKind | None:
    """The letter this move sends or, if it proposes, the one that its confirmation will send."""
    if move.proposes is None:
        return move.letter
    return next(row.letter for row in TABLE if row.awaits is move.proposes)


def guards_ahead(move: Move) -> tuple[Guard, ...]:
    """What will have to hold when a second person confirms what this move proposes."""
    return next((row.guards for row in TABLE if move.proposes and row.awaits is move.proposes), ())


def guards_of(move: Move, reason: str) -> tuple[Guard, ...]:
    """What must hold besides the columns."""
    more = REASON_GUARDS.get(Reason(reason), ()) if reason in REASONS else ()
    return move.guards + more


def check_said(move: Move, here: Situation, said: Said) -> None:
    """Raise SayingIncomplete unless reason, words and colleague are there as the row needs them."""
    wrong: dict[str, str] = {}
    if move.reasons is not None and said.reason not in reasons_of(move, here):
        wrong["reason"] = "missing"
    length = len(said.text.strip())
    if move.says and length < SHORTEST_TEXT:
        wrong["text"] = "short"
    if length > LONGEST_TEXT:
        wrong["text"] = "long"
    if move.step is Step.ASSIGN and not said.colleague:
        wrong["colleague"] = "missing"
    if wrong:
        raise SayingIncomplete(wrong)


def _holds(wanted: Holder, holder: str | None, name: str) -> bool:
    if wanted is Holder.ANYBODY:
        return True
    return (holder == name) is (wanted is Holder.WHO_TOOK_IT)
