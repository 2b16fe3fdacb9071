"""A call back that somebody asked for."""

from services.end_conversation import end_conversation
from services.note_callback import note_callback
from store.models import Callback
from tests.services.talk import Front, Talk


def number(talk: Talk) -> str | None:
    """The number of the one call back."""
    with talk.look() as (work, _):
        row = work.session.query(Callback).one()
        if row.number_sealed is None:
            return None
        owner = f"conversation_duty:{talk.conversation_id}"
        return work.open_text(owner, "callbacks", "number_sealed", row.id, row.number_sealed)


def test_without_a_number_the_line_in_use_is_called_back(front: Front) -> None:
    talk = front.call(caller="+34600009999")
    with talk.turn() as (work, conversation):
        note_callback(work, conversation, number=None, reason="human_requested")
    assert number(talk) == "+34600009999"


def test_the_number_said_is_the_one_to_call_even_after_the_conversation_has_gone(front: Front) -> None:
    """What a call back needs is kept on duty until it is dealt with."""
    talk = front.chat()
    with talk.turn() as (work, conversation):
        note_callback(work, conversation, number="944 00 10 08", reason="human_requested")
    with talk.turn() as (work, conversation):
        end_conversation(work, conversation, reason="goodbye", settings=front.settings)
    assert number(talk) == "+34944001008"


def test_asked_for_twice_it_is_one_call_back(front: Front) -> None:
    talk = front.call(caller="+34600009999")
    for said in (None, "944001008"):
        with talk.turn() as (work, conversation):
            note_callback(work, conversation, number=said, reason="human_requested")
    assert number(talk) == "+34944001008"
