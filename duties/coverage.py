"""What a contract's cell of the coverage says for one purpose (L27): a closed set that adds up to every contract."""

from collections.abc import Mapping
from enum import StrEnum

from duties.kinds import ConsentState


class CellState(StrEnum):
    """One contract × one purpose. NOT_REQUIRED is a purpose that rests on another basis than consent."""

    GRANTED = "granted"
    PENDING = "pending"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    MISSING = "missing"
    NOT_REQUIRED = "not_required"


ASKED = (
    CellState.GRANTED,
    CellState.PENDING,
    CellState.REFUSED,
    CellState.WITHDRAWN,
    CellState.EXPIRED,
    CellState.MISSING,
)
"""The states of a purpose that rests on consent, in the order in which they are shown."""

OPEN_TO_ASKING = frozenset({CellState.MISSING, CellState.EXPIRED})
"""Whoever has answered is not asked again (L24); whose answer has run out, or who never gave one, may be."""

_OF_RECORD: Mapping[ConsentState, CellState] = {
    ConsentState.GIVEN: CellState.GRANTED,
    ConsentState.PENDING: CellState.PENDING,
    ConsentState.REFUSED: CellState.REFUSED,
    ConsentState.WITHDRAWN: CellState.WITHDRAWN,
    ConsentState.EXPIRED: CellState.EXPIRED,
    ConsentState.NOT_GIVEN: CellState.MISSING,
}


def cell_state(record: ConsentState | None, *, suppressed: bool = False) -> CellState:
    """The cell of a person's latest record; who objected without ever having answered counts as withdrawn (L61)."""
    state = CellState.MISSING if record is None else _OF_RECORD[record]
    return CellState.WITHDRAWN if suppressed and state is CellState.MISSING else state


def shares(counts: Mapping[str, int]) -> dict[str, int]:
    """Each count as tenths of a per cent, rounded so that together they are 1000 exactly; all 0 of nothing."""
    total = sum(counts.values())
    if not total:
        return dict.fromkeys(counts, 0)
    found = {name: count * 1000 // total for name, count in counts.items()}
    most_cut = sorted(counts, key=lambda name: (-(counts[name] * 1000 % total), name))
    for name in most_cut[: 1000 - sum(found.values())]:
        found[name] += 1
    return found
