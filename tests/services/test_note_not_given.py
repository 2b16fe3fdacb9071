"""No answer gives nothing and takes nothing (L15)."""

from duties.consent_answer import Answer
from duties.kinds import Purpose
from services.give_consent import give_consent
from services.note_not_given import note_not_given
from store.models import ConsentEvent
from tests.services.talk import YES, Front

RECORD = Purpose.CONVERSATION_RECORD
SILENCE = Answer("none", "", YES.question, "silence")


def test_silence_is_noted_as_not_given(front: Front) -> None:
    """L15."""
    talk = front.call()
    with talk.turn() as (work, conversation):
        grant = note_not_given(work, conversation, purpose=RECORD, answer=SILENCE, settings=front.settings)
    assert (grant.state, conversation.record_consent) == ("not_given", "not_given")


def test_silence_leaves_an_answer_as_it_is(front: Front) -> None:
    talk = front.call()
    with talk.turn() as (work, conversation):
        give_consent(work, conversation, purpose=RECORD, answer=YES, settings=front.settings)
    with talk.turn() as (work, conversation):
        grant = note_not_given(work, conversation, purpose=RECORD, answer=SILENCE, settings=front.settings)
    with talk.look() as (work, _):
        assert work.session.query(ConsentEvent).count() == 1
    assert grant.state == "given"
