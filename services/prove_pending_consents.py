"""Publicity answers given before the person was proven become the person's (L16)."""

from sqlalchemy import select

from duties.consent_answer import Answer
from duties.consent_states import ANSWERED, Move
from duties.kinds import MARKETING, ConsentState, Purpose
from services.close_asks import close_asks
from services.consent_records import move_record, person_record
from store import UnitOfWork
from store.models import ConsentEvent, Conversation, Grant

PROOF = Answer("none", "", "", "identity_verified")


def prove_pending_consents(work: UnitOfWork, conversation: Conversation, person_id: str) -> None:
    """A pending yes is given, a refusal counts; a record the person has already gets it as one more event."""
    own = work.session.scalars(
        select(Grant).where(
            Grant.conversation_id == conversation.id,
            Grant.person_id.is_(None),
            Grant.purpose.in_([str(purpose) for purpose in MARKETING]),
        )
    ).all()
    for grant in own:
        known = person_record(work, person_id, Purpose(grant.purpose))
        if known is None:
            _take_over(work, conversation, grant, person_id)
        elif ConsentState(grant.state) in ANSWERED:
            _carry_over(work, conversation, grant, known)


def _take_over(work: UnitOfWork, conversation: Conversation, grant: Grant, person_id: str) -> None:
    grant.person_id = person_id
    work.session.flush()
    work.record("consent_linked", grant)
    close_asks(work, conversation, grant)
    if grant.state == ConsentState.PENDING:
        _move(work, conversation, grant, Move.PROVE, PROOF, source=grant)


def _carry_over(work: UnitOfWork, conversation: Conversation, grant: Grant, known: Grant) -> None:
    """The person's one record takes the answer with its evidence; the conversation's own is done with."""
    move = {
        ConsentState.PENDING: Move.GIVE,
        ConsentState.REFUSED: Move.REFUSE,
        ConsentState.WITHDRAWN: Move.WITHDRAW,
    }[ConsentState(grant.state)]
    _move(work, conversation, known, move, _answer_of(work, grant), source=grant)
    if grant.state == ConsentState.PENDING:
        done = Answer("none", "", "", f"carried_over:{known.id}")
        _move(work, conversation, grant, Move.EXPIRE, done, source=grant)


def _move(
    work: UnitOfWork, conversation: Conversation, moved: Grant, move: Move, answer: Answer, *, source: Grant
) -> None:
    purpose, expires_at = Purpose(source.purpose), source.expires_at
    move_record(work, conversation, purpose, move, answer, grant=moved, expires_at=expires_at)


def _answer_of(work: UnitOfWork, grant: Grant) -> Answer:
    event = work.session.scalars(
        select(ConsentEvent).where(ConsentEvent.grant_id == grant.id).order_by(ConsentEvent.at.desc())
    ).first()
    if event is None:
        return PROOF
    text = work.open_text(event.owner, "consent_events", "answer_sealed", event.id, event.answer_sealed)
    return Answer(event.answer_kind, text, event.question, event.rule, event.confidence)
