"""Looking at people's data from the command line: masked, or clear for staff who say why (L93)."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select

from cli.failure import CommandFailed
from cli.mode import load_settings
from cli.opening import opened
from duties.errors import CannotDecrypt
from duties.masking import HIDDEN
from duties.permissions import Deed
from services.require_staff import require_reason, require_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import Base, Person


@dataclass(frozen=True)
class Look:
    """A look at the store; `clear` if values may be shown."""

    read: Reading
    clear: bool
    settings: Settings

    def text(self, owner: str, row: Base, column: str, *, shown: bool = False) -> str | None:
        """A sealed value: clear (always, if `shown`), hidden, or None if absent or not to be opened."""
        sealed = getattr(row, column)
        if sealed is None:
            return None
        if not (self.clear or shown):
            return HIDDEN
        try:
            identity: str = row.id  # type: ignore[attr-defined] # every table with sealed columns has one
            return self.read.open_text(owner, row.__tablename__, column, identity, sealed)
        except CannotDecrypt:
            return None

    def customer_refs(self) -> dict[str, str]:
        """The customer's reference of each person; of whoever is blocked it is set apart."""
        found = self.read.session.execute(
            select(Person.id, Person.customer_ref).where(Person.blocked_at.is_(None))
        )
        return {str(person_id): str(ref) for person_id, ref in found}


def look[Result](
    given: argparse.Namespace, deed: Deed, event: str, build: Callable[[Look], Result]
) -> Result:
    """What `build` makes of the store. With `--as` and `--reason` it sees clear values, and is audited."""
    settings = load_settings()
    with opened(settings) as store:
        if not wants_clear(given):
            with store.reader() as read:
                return build(Look(read, clear=False, settings=settings))
        with store.unit_of_work("cli") as work:
            authorise(work, given, deed)
            work.record(event)
            result = build(Look(work, clear=True, settings=settings))
            work.commit()
            return result


def wants_clear(given: argparse.Namespace) -> bool:
    """Whether `--as` and `--reason` were given; CommandFailed if only one was."""
    if (given.staff is None) != (given.reason is None):
        raise CommandFailed("--as and --reason go together: who looks, and why.")
    return given.staff is not None


def authorise(work: UnitOfWork, given: argparse.Namespace, deed: Deed) -> None:
    """Make the member of staff the actor, the reason part of the audit. Raises NotAllowed, ReasonRequired."""
    require_staff(work, given.staff, deed)
    require_reason(work, given.reason)
