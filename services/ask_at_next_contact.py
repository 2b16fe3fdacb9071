"""Mark that a person is to be asked for a consent when they next speak with us: a note, never a call (L27, L73)."""

from sqlalchemy import select

from duties.coverage import OPEN_TO_ASKING
from duties.errors import AlreadyAnswered, NotFound
from duties.permissions import Deed
from services.list_contract_consents import list_contract_consents
from services.require_staff import require_staff
from settings import Settings
from store import Reading, UnitOfWork
from store.models import ContactAsk, new_id


def ask_at_next_contact(
    work: UnitOfWork, contract_id: str, purpose: str, *, staff: str, settings: Settings
) -> ContactAsk:
    """The mark; asked again, it is the same. Raises NotAllowed, NotFound, AlreadyAnswered (L24)."""
    require_staff(work, staff, Deed.ASK_AT_NEXT_CONTACT)
    contract = next(list_contract_consents(work, settings, contract_id=contract_id), None)
    if contract is None or purpose not in contract.states:
        raise NotFound(f"no contract {contract_id} with a purpose of that name")
    if contract.states[purpose] not in OPEN_TO_ASKING:
        raise AlreadyAnswered(f"contract {contract_id} has an answer for {purpose}")
    waiting = open_asks(work, contract.person_id).get(purpose)
    if waiting is not None:
        return waiting
    ask = ContactAsk(
        id=new_id(), person_id=contract.person_id, purpose=purpose, asked_by=work.actor, at=work.now
    )
    work.session.add(ask)
    work.record("contact_ask_noted", ask)
    return ask


def open_asks(read: Reading, person_id: str) -> dict[str, ContactAsk]:
    """The marks of a person that nobody has asked for yet, by purpose."""
    waiting = select(ContactAsk).where(ContactAsk.person_id == person_id, ContactAsk.done_at.is_(None))
    return {ask.purpose: ask for ask in read.session.scalars(waiting)}
