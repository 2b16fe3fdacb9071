"""In danger nothing goes to a contact that was not named as safe (L112)."""

import pytest

from duties.errors import CodeBarred
from duties.kinds import FlagReason, Right
from services.keep_reach import keep_reach
from services.note_callback import note_callback
from services.raise_flag import raise_flag
from services.register_voiced import register_voiced
from services.send_code import send_code
from services.voice_right import voice_right
from services.withhold_contact import withhold_contact
from store.models import Callback, OutboundMessage
from tests.services.talk import ANA, Front, Talk, claimed


def in_danger(talk: Talk) -> None:
    """Danger is told."""
    with talk.turn() as (work, conversation):
        withhold_contact(work, conversation)
        raise_flag(work, conversation, reason=FlagReason.DANGER)


def waiting(front: Front, talk: Talk) -> list[str]:
    """The kinds of the messages that wait to be sent."""
    with front.store.reader() as read:
        rows = read.session.query(OutboundMessage).filter_by(
            conversation_id=talk.conversation_id, status="waiting"
        )
        return [row.kind for row in rows]


def register(front: Front, talk: Talk) -> None:
    """Access is asked for."""
    with talk.turn() as (work, conversation):
        voice_right(work, conversation, right=Right.ACCESS, words="una copia")
        register_voiced(work, conversation, settings=front.settings)


def test_what_waits_is_taken_back(front: Front) -> None:
    """L112: code, receipt and the number of a call-back."""
    front.enrol()
    call = front.call()
    claimed(call, document=ANA["document"])
    register(front, call)
    with call.turn() as (work, conversation):
        note_callback(work, conversation, number=None, reason=FlagReason.HUMAN_REQUESTED)
    assert waiting(front, call)
    in_danger(call)
    assert waiting(front, call) == []
    with front.store.reader() as read:
        assert read.session.query(Callback).one().number_sealed is None


def test_nothing_more_is_sent_to_what_is_on_file_or_in_use(front: Front) -> None:
    """L112."""
    front.enrol()
    call = front.call()
    claimed(call, document=ANA["document"], send=False)
    in_danger(call)
    register(front, call)
    with call.turn() as (work, conversation):
        callback = note_callback(work, conversation, number=None, reason=FlagReason.DANGER)
        assert callback.number_sealed is None
        with pytest.raises(CodeBarred):
            send_code(work, conversation, settings=front.settings)
    assert waiting(front, call) == []


def test_the_contact_named_as_safe_is_used(front: Front) -> None:
    """L112."""
    front.enrol()
    talk = front.chat()
    claimed(talk, document=ANA["document"], send=False)
    in_danger(talk)
    with talk.turn() as (work, conversation):
        keep_reach(work, conversation, kind="email", value="segura@example.org")
    register(front, talk)
    with front.store.reader() as read:
        (message,) = read.session.query(OutboundMessage).filter_by(conversation_id=talk.conversation_id)
        to = read.open_text(message.owner, "outbound_messages", "to_sealed", message.id, message.to_sealed)
    assert to == "segura@example.org"
