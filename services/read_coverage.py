"""How many contracts have the consent that each purpose needs (L27): the figures of the controller's first question."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select, union_all

from duties.coverage import ASKED, CellState, shares
from duties.kinds import Purpose
from services.expire_consent import oldest_call_consent
from settings import Settings
from store import Reading
from store.models import Contract, CoverageCell, Person


@dataclass(frozen=True)
class PurposeCoverage:
    """One purpose over every contract. `shares` are tenths of a per cent and add up to 1000."""

    purpose: str
    basis: str
    text: str
    counts: Mapping[CellState, int]
    shares: Mapping[str, int]


@dataclass(frozen=True)
class Coverage:
    """Every purpose of the catalogue; the counts of each add up to `contracts`."""

    contracts: int
    purposes: tuple[PurposeCoverage, ...]


def read_coverage(read: Reading, settings: Settings, *, only: str | None = None) -> Coverage:
    """Counted by the database over an index, in one statement; nothing of anybody is opened. `only` is one purpose."""
    contracts = _contracts(read)
    wanted = [each for each in settings.purposes if only in (None, each.id)]
    asked = [each.id for each in wanted if each.basis == "consent"]
    stored = _stored(read, settings, asked) if contracts else {}
    purposes = []
    for each in wanted:
        counts = {CellState.NOT_REQUIRED: contracts}
        if each.id in asked:
            counts = _counts(stored, each.id, contracts)
        named = {str(state): count for state, count in counts.items()}
        purposes.append(PurposeCoverage(each.id, each.basis, each.text, counts, shares(named)))
    return Coverage(contracts, tuple(purposes))


def _contracts(read: Reading) -> int:
    """All but those of blocked people (L67): counted apart, as they are few."""
    count = select(func.count())
    every, apart = count.select_from(Contract), count.select_from(of_blocked(read).subquery())
    return (read.session.scalar(every) or 0) - (read.session.scalar(apart) or 0)


def of_blocked(read: Reading) -> Select[str]:
    """The contracts of blocked people. «By now» instead of «at all»: only so does SQLite begin with the few people."""
    return (
        select(Contract.id).join(Person, Person.id == Contract.person_id).where(Person.blocked_at <= read.now)
    )


def run_out(read: Reading, settings: Settings, purpose: str) -> ColumnElement[bool]:
    """Whether a cell has run out by now, though no job has come to say so yet (L29)."""
    if purpose != Purpose.MARKETING_CALL:
        return CoverageCell.expires_at <= read.now
    oldest = oldest_call_consent(settings, read.now)
    old = and_(CoverageCell.expires_at.is_(None), CoverageCell.since <= oldest)
    return or_(CoverageCell.expires_at <= read.now, old)


LIVE = (CellState.GRANTED, CellState.PENDING)
KEPT: tuple[CellState, ...] = tuple(state for state in ASKED if state is not CellState.MISSING)


type _Stored = dict[tuple[str, CellState], tuple[int, int]]


def _stored(read: Reading, settings: Settings, purposes: list[str]) -> _Stored:
    """(purpose, state) with how many cells say so, and how many of these have run out.

    A count a state, not a grouping: SQLite then only steps through the index, three times as fast.
    """
    count = select(func.count()).select_from(CoverageCell)
    parts = []
    for purpose in purposes:
        over = run_out(read, settings, purpose)
        for state in KEPT:
            here = count.where(CoverageCell.purpose == purpose, CoverageCell.state == state)
            late = here.where(over).scalar_subquery() if state in LIVE else literal(0)
            parts.append(select(literal(purpose), literal(str(state)), here.scalar_subquery(), late))
    rows = read.session.execute(union_all(*parts)) if parts else ()
    return {(purpose, CellState(state)): (found, late) for purpose, state, found, late in rows}


def _counts(stored: _Stored, purpose: str, contracts: int) -> dict[CellState, int]:
    counts: dict[CellState, int] = {
        state: stored[purpose, state][0] - stored[purpose, state][1] if stored else 0 for state in KEPT
    }
    counts[CellState.EXPIRED] += sum(stored[purpose, state][1] for state in LIVE) if stored else 0
    counts[CellState.MISSING] = contracts - sum(counts.values())
    return {state: counts[state] for state in ASKED}
