"""A no is stored as well, and after a yes it withdraws (L18, L20, L24)."""

import pytest

from duties.errors import CannotDecrypt
from duties.kinds import Purpose
from services.give_consent import give_consent
from services.record_message import record_message
from services.refuse_consent import refuse_consent
from store.models import ConsentEvent, Grant, Message
from tests.services.talk import ANA, NO, WANTS, WANTS_NOT, YES, Front, claimed, verified

RECORD = Purpose.CONVERSATION_RECORD


def test_a_refusal_is_kept_with_its_evidence(front: Front) -> None:
    """L19, L24: a refused recording still yields evidence."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        grant = refuse_consent(work, conversation, purpose=RECORD, answer=NO, settings=front.settings)
    with talk.look() as (work, conversation):
        event = work.session.query(ConsentEvent).one()
    assert (grant.state, conversation.record_consent, event.state) == ("refused", "refused", "refused")
    assert event.question == NO.question


def test_a_no_after_a_yes_withdraws_and_blocks_what_was_kept(front: Front) -> None:
    """L20, L22."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
        record_message(work, conversation, sender="customer", text="quiero saber de mi póliza")
    with talk.turn() as (work, conversation):
        grant = refuse_consent(work, conversation, purpose=RECORD, answer=NO, settings=front.settings)
    assert grant.state == "withdrawn"
    with talk.look() as (work, _):
        message = work.session.query(Message).one()
        with pytest.raises(CannotDecrypt):
            work.open(message.owner, "messages", "text_sealed", message.id, message.text_sealed)


def test_a_no_to_publicity_ends_at_once_what_the_claimed_person_had_given(front: Front) -> None:
    """L20, L21: stopping needs no proof."""
    front.enrol()
    before = front.chat()
    with before.turn() as (work, conversation):
        give_consent(work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS, settings=front.settings)
    verified(front, before, document=ANA["document"])
    later = front.chat()
    claimed(later, document=ANA["document"], send=False)
    with later.turn() as (work, conversation):
        refuse_consent(
            work, conversation, purpose=Purpose.MARKETING_SMS, answer=WANTS_NOT, settings=front.settings
        )
    with later.look() as (work, _):
        own = work.session.query(Grant).filter(Grant.person_id == front.person_id()).one()
    assert own.state == "withdrawn"
