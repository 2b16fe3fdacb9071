"""Whose publicity a conversation may stop, and the end of the consents it rested on (L20, L21, L61)."""

from collections.abc import Iterable

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_states import Move
from duties.kinds import ConsentState, Purpose
from services.consent_records import move_record
from store import Reading, UnitOfWork
from store.models import ContactPoint, Conversation, Grant, Person

_LIVE = (ConsentState.GIVEN, ConsentState.PENDING)


def end_marketing(
    work: UnitOfWork,
    conversation: Conversation,
    purposes: Iterable[Purpose],
    answer: Answer,
    *,
    people: Iterable[str] = (),
) -> None:
    """Withdraw every live publicity consent of whoever this conversation speaks for, and of the given people.

    Nothing needs to be proven to stop publicity. Nobody is told what was found.
    """
    owners = {conversation.person_id, conversation.claimed_person_id, *people} - {None}
    wanted = [str(purpose) for purpose in purposes]
    live = select(Grant).where(Grant.purpose.in_(wanted), Grant.state.in_(_LIVE))
    own = live.where(Grant.person_id.is_(None), Grant.conversation_id == conversation.id)
    for grant in [*work.session.scalars(live.where(Grant.person_id.in_(owners))), *work.session.scalars(own)]:
        move_record(work, conversation, Purpose(grant.purpose), Move.WITHDRAW, answer, grant=grant)


def people_reached(read: Reading, *, contact_indexes: Iterable[str], document_index: str | None) -> set[str]:
    """Ids of the people on file with one of these telephones or e-mails, or with this document."""
    points = select(ContactPoint.person_id).where(ContactPoint.value_index.in_(list(contact_indexes)))
    documents = select(Person.id).where(Person.document_index == document_index)
    return {*read.session.scalars(points), *(read.session.scalars(documents) if document_index else ())}
