"""Withdrawing: one sentence, without proof, with effect at once (L20-L22)."""

import pytest
from sqlalchemy import select

from duties.errors import CannotDecrypt
from duties.kinds import MARKETING, Purpose, Right
from services.end_conversation import end_conversation
from services.give_consent import give_consent
from services.record_message import record_message
from services.withdraw_consent import withdraw_consent
from store.models import ConsentEvent, Grant, Message, Recording, Suppression
from tests.services.talk import ANA, STOP, WANTS, YES, Front, Talk, claimed, lodge, verified

RECORD = Purpose.CONVERSATION_RECORD


def consent_to_record(front: Front, talk: Talk) -> None:
    """A yes, and something said under it."""
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
        record_message(work, conversation, sender="customer", text="quiero borrar mis datos")


def withdraw(talk: Talk, *purposes: Purpose) -> tuple[Purpose, ...]:
    """Withdraw in a turn of its own."""
    with talk.turn() as (work, conversation):
        return withdraw_consent(work, conversation, purposes=purposes, answer=STOP)


def readable(talk: Talk) -> list[str]:
    """Every message of the conversation that the application can still read."""
    with talk.look() as (work, _):
        texts = []
        for message in work.session.scalars(select(Message).where(Message.text_sealed.is_not(None))):
            try:
                texts.append(
                    work.open_text(message.owner, "messages", "text_sealed", message.id, message.text_sealed)
                )
            except CannotDecrypt:
                continue
        return texts


def test_a_withdrawn_record_is_blocked_at_once_while_the_chat_goes_on(front: Front) -> None:
    """L20, L22, L65."""
    talk = front.chat()
    consent_to_record(front, talk)
    assert withdraw(talk, RECORD) == (RECORD,)
    with talk.turn() as (work, conversation):
        record_message(work, conversation, sender="bot", text="Hecho.")
        assert conversation.record_consent == "withdrawn"
    assert readable(talk) == ["Hecho."]


def test_what_duty_keeps_stays_readable(front: Front) -> None:
    """L22: the request rests on a legal duty."""
    talk = front.chat()
    consent_to_record(front, talk)
    request = lodge(talk, Right.ERASURE, words="quiero borrar mis datos")
    withdraw(talk, RECORD)
    with talk.turn() as (work, conversation):
        end_conversation(work, conversation, reason="goodbye", settings=front.settings)
    with talk.look() as (work, _):
        details = work.open_text(
            request.owner, "requests", "details_sealed", request.id, request.details_sealed
        )
    assert "quiero borrar mis datos" in details
    assert readable(talk) == []


def test_a_recording_is_blocked_with_the_withdrawal(front: Front) -> None:
    """L22."""
    talk = front.call()
    consent_to_record(front, talk)
    with talk.turn() as (work, _):
        recording = Recording(
            id="r1", conversation_id=talk.conversation_id, status="stored", owner="recording:r1"
        )
        work.session.add(recording)
        sealed = work.seal("recording:r1", "recordings", "file", "r1", b"audio")
    withdraw(talk, RECORD)
    with talk.look() as (work, _):
        assert work.session.get_one(Recording, "r1").status == "blocked"
        with pytest.raises(CannotDecrypt):
            work.open("recording:r1", "recordings", "file", "r1", sealed)


def test_an_old_consent_stays_with_its_end(front: Front) -> None:
    """L20: not retroactive; the evidence of the yes is kept."""
    talk = front.chat()
    consent_to_record(front, talk)
    withdraw(talk, RECORD)
    with talk.look() as (work, _):
        states = {event.state for event in work.session.query(ConsentEvent)}
    assert states == {"given", "withdrawn"}


def test_withdrawing_what_was_never_given_is_a_refusal(front: Front) -> None:
    talk = front.chat()
    assert withdraw(talk, RECORD) == ()
    with talk.look() as (work, conversation):
        assert (work.session.query(Grant).one().state, conversation.record_consent) == ("refused", "refused")


def test_a_proven_person_withdraws_the_records_of_earlier_conversations_too(front: Front) -> None:
    """L20."""
    front.enrol()
    earlier = front.chat()
    consent_to_record(front, earlier)
    verified(front, earlier, document=ANA["document"])
    with earlier.turn() as (work, conversation):
        end_conversation(work, conversation, reason="goodbye", settings=front.settings)
    assert readable(earlier) == ["quiero borrar mis datos"]
    later = front.chat()
    claimed(later, document=ANA["document"], send=False)
    withdraw(later, RECORD)
    assert readable(earlier) == ["quiero borrar mis datos"]
    verified(front, later, document=ANA["document"])
    withdraw(later, RECORD)
    assert readable(earlier) == []


def test_publicity_stops_for_the_number_in_use_without_any_proof(front: Front) -> None:
    """L21: no document, no reason, matched on the number in use."""
    front.enrol()
    before = front.chat()
    with before.turn() as (work, conversation):
        give_consent(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
    verified(front, before, document=ANA["document"])
    call = front.call(caller="+34600001001")
    assert withdraw(call, *MARKETING) == MARKETING
    with call.look() as (work, _):
        own = work.session.query(Grant).filter(Grant.person_id == front.person_id()).one()
        stopped = {row.purpose for row in work.session.query(Suppression)}
    assert own.state == "withdrawn"
    assert stopped == {Purpose.MARKETING_SMS, Purpose.MARKETING_CALL}


def test_where_nothing_tells_whose_publicity_it_is_nothing_is_said_to_be_withdrawn(front: Front) -> None:
    talk = front.chat()
    assert withdraw(talk, *MARKETING) == ()


def test_withdrawing_publicity_leaves_the_record_alone(front: Front) -> None:
    """L22, L77."""
    talk = front.chat()
    consent_to_record(front, talk)
    withdraw(talk, Purpose.MARKETING_EMAIL)
    with talk.look() as (_, conversation):
        assert conversation.record_consent == "given"
    assert readable(talk) == ["quiero borrar mis datos"]


def test_known_and_unknown_people_are_told_the_same(front: Front) -> None:
    """L49."""
    front.enrol()
    told = []
    for document in (ANA["document"], "87654321X"):
        talk = front.chat()
        claimed(talk, document=document, send=False)
        told.append(withdraw(talk, *MARKETING))
    assert told[0] == told[1] == MARKETING
