"""What is said is kept sealed, and not before the notice (L2, L92)."""

import pytest

from duties.errors import NoticeNotGiven
from services.open_conversation import open_conversation
from services.record_message import record_message
from tests.services.talk import Front


def test_nothing_a_person_says_is_stored_before_the_notice(front: Front) -> None:
    """L2."""
    with front.store.unit_of_work("bot") as work:
        conversation = open_conversation(work, channel="chat", language="es")
        record_message(work, conversation, sender="bot", text="Soy el asistente automático")
        with pytest.raises(NoticeNotGiven):
            record_message(work, conversation, sender="customer", text="hola")


def test_messages_are_sealed_under_the_passing_key_in_their_order(front: Front) -> None:
    """L92."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        first = record_message(
            work, conversation, sender="customer", text="soy 12345678Z", masked="soy dni_1"
        )
        second = record_message(work, conversation, sender="bot", text="Gracias.")
    assert [first.position, second.position] == [1, 2]
    assert first.owner == f"conversation:{talk.conversation_id}"
    assert first.turn_id is not None
    assert b"12345678Z" not in (first.text_sealed or b"")
    with talk.look() as (work, _):
        text = work.open_text(first.owner, "messages", "text_sealed", first.id, first.text_sealed)
        masked = work.open_text(first.owner, "messages", "masked_sealed", first.id, first.masked_sealed)
    assert (text, masked) == ("soy 12345678Z", "soy dni_1")
